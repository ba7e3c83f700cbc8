package vn.lienthong.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * How long it takes from the answer at the counter to the step standing in the agency's worklist. The worklist is asked to
 * answer when it has taken the first offer: asking again and again would take from the services what they need to be
 * quick.
 */
final class Latencies {
    private static final double MILLION = 1_000_000;
    /** A plan begins with the way; the second thing that happens is the first offer. */
    private static final String FIRST_OFFER = "\"/lienthong/routing/handling-plan/%s\";sequence=2";

    private final People people;
    private final Api routing;
    private final List<Double> millis = new ArrayList<>();

    /** @param routing as an operator, who may see every plan and the steps without an agency */
    Latencies(People people, Api routing) {
        this.people = people;
        this.routing = routing;
    }

    /** Waits for it, as the handler who looks at his list would. */
    void untilInWorklist(CaseProgress progress) {
        long answeredAt = System.nanoTime();
        routing.tryGet("/unresolved?limit=1", "Wait-For", FIRST_OFFER.formatted(progress.dossierId));
        String agency = Wait.until("the way of " + progress.code, () -> firstAgency(progress));
        Api handler = people.handlerAtRouting(agency);
        Wait.until("%s in the worklist of %s".formatted(progress.code, agency), () -> listed(handler, progress));
        millis.add((System.nanoTime() - answeredAt) / MILLION);
    }

    /** @param share 0.5 for the median */
    double quantile(double share) {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }

    int count() {
        return millis.size();
    }

    private Optional<String> firstAgency(CaseProgress progress) {
        Api.Reply plan = routing.tryGet(progress.planPath());
        return plan.isRefusal()
                ? Optional.empty()
                : stream(plan.body().get("legs"))
                        .filter(leg -> leg.get("state").textValue().equals("OFFERED"))
                        .map(leg -> leg.get("agency").textValue())
                        .findFirst();
    }

    private static Optional<JsonNode> listed(Api handler, CaseProgress progress) {
        return stream(handler.get("/worklist?limit=200").get("items"))
                .filter(item -> item.get("dossierId").textValue().equals(progress.dossierId.toString()))
                .findFirst();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
