package vn.lienthong.bench.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.bench.contest.Contender;
import vn.lienthong.bench.contest.Sample;
import vn.lienthong.bench.load.LoadResult;
import vn.lienthong.bench.load.Loaded;
import vn.lienthong.bench.load.Meanwhile;
import vn.lienthong.bench.stack.BenchStack;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.http.Http;
import vn.lienthong.stack.part.Waiting;

/** A rebuild of routing's worklist, from its order to its swap, with reads of the live one meanwhile. */
final class RebuildRun implements Contender {
    static final String READS = "reads a second";

    private static final String VIEW = "worklist";
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration STEP = Duration.ofMillis(100);
    private static final double NANOS_A_SECOND = 1e9;

    private final URI views;
    private final String token;
    private final int events;
    private final Meanwhile reads;

    RebuildRun(BenchStack stack, int events, Meanwhile reads) {
        this.views = stack.stack().endpoints().routing().resolve("/operations/views");
        this.token = stack.stack().token(Roles.OPERATOR, "benchmark");
        this.events = events;
        this.reads = reads;
    }

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public void warmUp() {
        measure();
    }

    @Override
    public Sample measure() {
        long began = System.nanoTime();
        LoadResult answered = reads.during(this::rebuild);
        double seconds = (System.nanoTime() - began) / NANOS_A_SECOND;
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(Loaded.RATE, events / seconds);
        figures.put(Loaded.ERRORS, (double) answered.errors());
        figures.put(READS, answered.completed() / seconds);
        answered.whole().summary().forEach((percentile, millis) -> figures.put(Loaded.whole(percentile), millis));
        return new Sample(figures, Map.of("seconds", seconds, "reads", answered.details()), answered.faults());
    }

    private void rebuild() {
        Http.act(URI.create(views + "/" + VIEW + "/rebuild"), token, null);
        Waiting.answer(PATIENCE, STEP, this::swapped)
                .orElseThrow(() -> new StackProblem("The rebuild does not end.", "./lienthong logs routing"));
    }

    private Optional<JsonNode> swapped() {
        JsonNode rebuild = Http.get(views, token)
                .valueStream()
                .filter(view -> view.path("view").asText().equals(VIEW))
                .map(view -> view.path("rebuild"))
                .findFirst()
                .orElseThrow();
        return switch (rebuild.path("state").asText()) {
            case "RUNNING" -> Optional.empty();
            case "SWAPPED" -> Optional.of(rebuild);
            default -> throw new StackProblem("The rebuild has failed: " + rebuild, "./lienthong logs routing");
        };
    }
}
