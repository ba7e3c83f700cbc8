package vn.lienthong.chassis.operations;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.inbox.KafkaClients;
import vn.lienthong.chassis.projection.Cause;
import vn.lienthong.chassis.projection.Projector;
import vn.lienthong.chassis.projection.Rebuild;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.codec.CloudEventCodec;
import vn.lienthong.events.codec.EventJson;

/** The rebuilds that this replica has been asked for; of all replicas one at a time rebuilds a view. */
@ApplicationScoped
public class Rebuilds {
    private final List<Projector> projectors;
    private final Jdbi jdbi;
    private final InstantSource clock;
    private final KafkaClients kafka;
    private final Map<String, Thread> running = new ConcurrentHashMap<>();
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();

    Rebuilds(@All List<Projector> projectors, Jdbi jdbi, InstantSource clock, KafkaClients kafka) {
        this.projectors = projectors;
        this.jdbi = jdbi;
        this.clock = clock;
        this.kafka = kafka;
    }

    public enum State {
        RUNNING,
        SWAPPED,
        /** By a shutdown; asked for again it goes on where it was. */
        STOPPED,
        FAILED
    }

    /**
     * @param done records taken so far
     * @param failure why it failed; null where it did not
     */
    public record Standing(State state, long done, long total, String failure) {}

    List<String> views() {
        return projectors.stream().map(Projector::name).sorted().toList();
    }

    Optional<Standing> standingOf(String view) {
        return Optional.ofNullable(standings.get(view));
    }

    void start(String view) {
        Projector projector = projectors.stream()
                .filter(candidate -> candidate.name().equals(view))
                .findFirst()
                .orElseThrow(() -> new Refused(CommonProblem.NOT_FOUND));
        running.compute(view, (_, thread) -> isUnderWay(view) ? thread : start(projector));
    }

    private boolean isUnderWay(String view) {
        return standingOf(view).filter(last -> last.state() == State.RUNNING).isPresent();
    }

    private Thread start(Projector projector) {
        standings.put(projector.name(), new Standing(State.RUNNING, 0, 0, null));
        return Thread.ofPlatform().name("rebuild-" + projector.name()).start(() -> run(projector));
    }

    void stop(@Observes ShutdownEvent event) {
        running.values().forEach(Thread::interrupt);
    }

    private void run(Projector projector) {
        String view = projector.name();
        try {
            rebuildOf(projector).run();
        } catch (InterruptedException _) {
            end(view, State.STOPPED, null);
            Log.infof("Rebuild stopped, to go on later view=%s", view);
        } catch (Throwable e) { // an Error, too: else it would seem to run for ever
            end(view, State.FAILED, Cause.of(e));
            Log.errorf(e, "Rebuild failed; started again it goes on where it was view=%s", view);
        }
    }

    private Rebuild rebuildOf(Projector projector) {
        String view = projector.name();
        return new Rebuild(
                jdbi,
                projector,
                projector.program(),
                new CloudEventCodec(EventJson.ofAll()),
                clock,
                () -> kafka.reader("rebuild." + view),
                step -> standings.put(
                        view,
                        new Standing(step.swapped() ? State.SWAPPED : State.RUNNING, step.done(), step.total(), null)));
    }

    private void end(String view, State state, String failure) {
        standings.computeIfPresent(view, (_, last) -> new Standing(state, last.done(), last.total(), failure));
    }
}
