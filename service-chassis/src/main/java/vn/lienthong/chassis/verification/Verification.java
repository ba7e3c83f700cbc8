package vn.lienthong.chassis.verification;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.inbox.KafkaClients;
import vn.lienthong.chassis.projection.Cause;
import vn.lienthong.chassis.projection.Differences;
import vn.lienthong.chassis.projection.Projector;
import vn.lienthong.chassis.projection.Rebuild;
import vn.lienthong.chassis.verification.Finding.Kind;
import vn.lienthong.events.PublishedLanguage;
import vn.lienthong.events.codec.CloudEventCodec;
import vn.lienthong.events.codec.EventJson;

/**
 * Checks, on demand and beside the running work, that nothing is lost, doubled or changed: the event table in itself, the
 * topic against the table, each view against the log.
 */
@ApplicationScoped
public class Verification {
    private final Jdbi jdbi;
    private final KafkaClients kafka;
    private final List<Projector> projectors;
    private final InstantSource clock;
    private final String service;
    private final AtomicReference<Report> last = new AtomicReference<>();
    private volatile Thread running;

    Verification(
            Jdbi jdbi,
            KafkaClients kafka,
            @All List<Projector> projectors,
            InstantSource clock,
            @ConfigProperty(name = "lienthong.service") String service) {
        this.jdbi = jdbi;
        this.kafka = kafka;
        this.projectors = projectors;
        this.clock = clock;
        this.service = service;
    }

    /** How a verification stands. */
    public enum State {
        NOT_RUN,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * How the last verification since the start of the process stands.
     *
     * @param at what is being looked at; null when it has ended
     * @param looked records or rows looked at in that part
     * @param failure why it could not be finished; null where it could
     */
    public record Report(State state, String at, long looked, List<Finding> findings, String failure) {
        static final Report NONE = new Report(State.NOT_RUN, null, 0, List.of(), null);

        Report looking(String part, long records) {
            return new Report(State.RUNNING, part, records, findings, null);
        }

        Report with(List<Finding> more) {
            List<Finding> all = new ArrayList<>(findings);
            all.addAll(more);
            return new Report(state, at, looked, List.copyOf(all), null);
        }

        Report ended(State end, String why) {
            return new Report(end, null, looked, findings, why);
        }
    }

    public Report report() {
        Report report = last.get();
        return report == null ? Report.NONE : report;
    }

    /** Begins; goes on with the one that is under way. */
    public synchronized void start() {
        if (report().state() != State.RUNNING) {
            last.set(new Report(State.RUNNING, null, 0, List.of(), null));
            running = Thread.ofPlatform().name("verification").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        Thread thread = running;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        try {
            check("event table", new EventTableCheck(jdbi, service).run(step("event table")));
            String topic = PublishedLanguage.topicOf(service).orElseThrow();
            check(
                    topic,
                    new TopicCheck(jdbi, service, topic, clock, () -> kafka.reader("verification")).run(step(topic)));
            for (Projector view : projectors) {
                check(view.name(), differencesOf(view));
            }
            last.updateAndGet(report -> report.ended(State.DONE, null));
        } catch (InterruptedException _) {
            last.updateAndGet(report -> report.ended(State.FAILED, "stopped"));
        } catch (Throwable e) { // an Error, too: else it would seem to run for ever
            last.updateAndGet(report -> report.ended(State.FAILED, Cause.of(e)));
            Log.error("Verification failed", e);
        }
    }

    private void check(String part, List<Finding> findings) {
        last.updateAndGet(report -> report.with(findings));
        Log.infof("Verified part=%s findings=%d", part, findings.size());
    }

    private LongConsumer step(String part) {
        return looked -> last.updateAndGet(report -> report.looking(part, looked));
    }

    private List<Finding> differencesOf(Projector view) throws InterruptedException {
        Differences differences = new Rebuild(
                        jdbi,
                        view,
                        view.program(),
                        new CloudEventCodec(EventJson.ofAll()),
                        clock,
                        () -> kafka.reader("verification." + view.name()),
                        progress -> step(view.name()).accept(progress.done()))
                .differences();
        Findings findings = new Findings(view.name());
        findings.add(Kind.VIEW_DIFFERS, differences.count(), differences.some());
        return findings.all();
    }
}
