package vn.lienthong.chassis.operations;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.inbox.Consumers;
import vn.lienthong.chassis.projection.Projector;
import vn.lienthong.chassis.projection.Rebuild;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.codec.CloudEventCodec;
import vn.lienthong.events.codec.EventJson;

/** The rebuilds of this replica, at most one of each view at a time. */
@ApplicationScoped
class Rebuilds {
    private final Instance<Projector> projectors;
    private final Jdbi jdbi;
    private final InstantSource clock;
    private final Consumers consumers;
    private final Map<String, Thread> running = new ConcurrentHashMap<>();
    private final Map<String, Rebuild.Progress> progress = new ConcurrentHashMap<>();

    Rebuilds(@Any Instance<Projector> projectors, Jdbi jdbi, InstantSource clock, Consumers consumers) {
        this.projectors = projectors;
        this.jdbi = jdbi;
        this.clock = clock;
        this.consumers = consumers;
    }

    List<String> views() {
        return projectors.stream().map(Projector::name).sorted().toList();
    }

    Optional<Rebuild.Progress> progressOf(String view) {
        return Optional.ofNullable(progress.get(view));
    }

    void start(String view) {
        Projector projector = projectors.stream()
                .filter(candidate -> candidate.name().equals(view))
                .findFirst()
                .orElseThrow(() -> new Refused(CommonProblem.NOT_FOUND));
        running.compute(
                view,
                (_, thread) -> thread != null && thread.isAlive()
                        ? thread
                        : Thread.ofPlatform().name("rebuild-" + view).start(() -> run(projector)));
    }

    void stop(@Observes ShutdownEvent event) {
        running.values().forEach(Thread::interrupt);
    }

    private void run(Projector projector) {
        Rebuild rebuild = new Rebuild(
                jdbi,
                projector,
                new CloudEventCodec(EventJson.ofAll()),
                clock,
                () -> consumers.reader("rebuild." + projector.name()),
                step -> progress.put(projector.name(), step));
        try {
            rebuild.run();
        } catch (InterruptedException _) {
            Log.infof("Rebuild stopped, to go on later view=%s", projector.name());
        } catch (RuntimeException e) {
            Log.errorf(e, "Rebuild failed; started again it goes on where it was view=%s", projector.name());
        }
    }
}
