package vn.lienthong.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the handlers and leaders of the agencies do. */
final class Departments {
    private static final String NEIGHBOUR = "G01.01.00070";
    private static final String TAX_NOTICE = "tax-notice";
    private static final long FEE_VND = 12_500_000;

    private final People people;
    private final Api routing;
    private final Api deadline;

    Departments(People people, Api routing, Api deadline) {
        this.people = people;
        this.routing = routing;
        this.deadline = deadline;
    }

    /** Accepts and completes every step that stands in a worklist now. @return whether the dossier is decided */
    boolean work(CaseProgress progress) {
        for (JsonNode leg : offered(progress)) {
            act(progress, leg, "acceptance", Map.of());
            act(progress, leg, "completion", Map.of("outcome", "GRANTED"));
        }
        return plan(progress).get("state").textValue().equals("DECIDED");
    }

    /** The agency at work asks for a paper. */
    void askForPaper(CaseProgress progress) {
        JsonNode leg = offered(progress).getFirst();
        act(progress, leg, "acceptance", Map.of());
        Api handler = people.handlerAtIntake(agency(leg));
        JsonNode dossier = whenHolding(handler, progress);
        String component = dossier.at("/components/0/code").textValue();
        handler.post(
                progress.path() + "/supplement-requests",
                Counter.version(dossier),
                Map.of("items", List.of(Map.of("component", component, "problem", "ILLEGIBLE"))));
    }

    /** The tax office tells what is to be paid. @return false where the dossier is not yet with it */
    boolean askForPayment(CaseProgress progress) {
        Optional<JsonNode> notice = offered(progress).stream()
                .filter(leg -> leg.get("step").textValue().equals(TAX_NOTICE))
                .findFirst();
        notice.ifPresent(leg -> {
            act(progress, leg, "acceptance", Map.of());
            Api handler = people.handlerAtIntake(agency(leg));
            JsonNode dossier = whenHolding(handler, progress);
            handler.post(
                    progress.path() + "/financial-obligations", Counter.version(dossier), Map.of("amountVnd", FEE_VND));
        });
        return notice.isPresent();
    }

    /** Completes what was accepted before, for instance while something was waited for. */
    void completeAccepted(CaseProgress progress) {
        legs(progress, "ACCEPTED").forEach(leg -> act(progress, leg, "completion", Map.of("outcome", "GRANTED")));
    }

    /** The agencies that have a step of it in hand. */
    List<String> holding(CaseProgress progress) {
        return Stream.of("OFFERED", "ACCEPTED")
                .flatMap(state -> legs(progress, state).stream())
                .map(Departments::agency)
                .distinct()
                .toList();
    }

    List<String> whoCompleted(CaseProgress progress) {
        return legs(progress, "COMPLETED").stream()
                .map(Departments::agency)
                .distinct()
                .toList();
    }

    /** The house stands across the ward's border: the police there are the right ones. */
    void refuse(CaseProgress progress) {
        JsonNode leg = offered(progress).getFirst();
        act(progress, leg, "refusal", Map.of("reason", "NOT_COMPETENT_FOR_PLACE", "rightAgency", NEIGHBOUR));
    }

    /** The agency that is late explains, and its leader signs the apology with the new date. */
    void explainAndApologise(CaseProgress progress, String newDue) {
        JsonNode clock = Wait.until("the lateness of " + progress.code, () -> lateLeg(progress));
        String path = "/clocks/" + clock.get("clockId").textValue();
        String agency = clock.get("agency").textValue();
        Api leader = people.leaderAtDeadline(agency);
        int version = leader.tryGet(path).version();
        leader.post(path + "/explanation", version, Map.of("reason", "OFFICER", "newDue", newDue));
        leader.post(path + "/apology", version + 1, Map.of());
    }

    private Optional<JsonNode> lateLeg(CaseProgress progress) {
        return clocks(progress)
                .filter(clock -> clock.get("kind").textValue().equals("LEG"))
                .filter(clock -> clock.get("duty").textValue().equals("EXPLANATION"))
                .findFirst();
    }

    /** All clocks of a dossier. */
    Stream<JsonNode> clocks(CaseProgress progress) {
        return Latencies.stream(
                deadline.get("/clocks?dossier=" + progress.dossierId).get("items"));
    }

    /** Intake must have heard that the agency holds the step. */
    private static JsonNode whenHolding(Api handler, CaseProgress progress) {
        return Wait.until(
                progress.code + " in the agency's sight",
                () -> Optional.of(handler.tryGet(progress.path()))
                        .filter(reply -> !reply.isRefusal())
                        .map(Api.Reply::body)
                        .filter(dossier -> dossier.get("status").textValue().equals("IN_PROCESS")));
    }

    private JsonNode plan(CaseProgress progress) {
        return routing.get(progress.planPath());
    }

    List<JsonNode> offered(CaseProgress progress) {
        return legs(progress, "OFFERED");
    }

    private List<JsonNode> legs(CaseProgress progress, String state) {
        JsonNode plan = Wait.until(
                "the way of " + progress.code,
                () -> Optional.of(routing.tryGet(progress.planPath()))
                        .filter(reply -> !reply.isRefusal())
                        .map(Api.Reply::body));
        return Latencies.stream(plan.get("legs"))
                .filter(leg -> leg.get("state").textValue().equals(state))
                .toList();
    }

    private void act(CaseProgress progress, JsonNode leg, String what, Map<String, Object> body) {
        int version = plan(progress).get("version").intValue();
        String path = progress.planPath() + "/legs/" + leg.get("legId").textValue() + "/" + what;
        people.handlerAtRouting(agency(leg)).post(path, version, body);
    }

    private static String agency(JsonNode leg) {
        return leg.get("agency").textValue();
    }
}
