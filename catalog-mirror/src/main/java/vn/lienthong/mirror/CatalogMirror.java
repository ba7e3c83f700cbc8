package vn.lienthong.mirror;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.lienthong.chassis.projection.Projector;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.events.Topics;

/**
 * What this service has heard of the catalog, as a {@link Catalog} in memory over its own tables. A thread looks four
 * times a second whether they have changed, so every replica follows them closely and nobody who asks waits for the
 * database.
 */
@ApplicationScoped
public class CatalogMirror implements Supplier<Catalog> {
    static final String NAME = "catalog-mirror";
    private static final Duration INTERVAL = Duration.ofMillis(250);
    /**
     * Positions move with every batch, held records with a retry that took some, and a rebuild puts another table in
     * place.
     */
    private static final String STATE = """
            select (select coalesce(sum(next_offset), 0) from consumer_position where consumer = :name) || '/'
                || (select count(*) from held_record where consumer = :name) || '/'
                || '%s'::regclass::oid
            """.formatted(ProcedureProjection.TABLE.name());

    private final Jdbi jdbi;
    private final AtomicReference<Look> last = new AtomicReference<>();
    private volatile boolean stopped;

    CatalogMirror(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("catalog-mirror").start(this::follow);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    @Produces
    @Singleton
    static Projector projector() {
        return Projector.of(
                NAME,
                Set.of(Topics.CATALOG),
                new ProcedureProjection(),
                new UnitProjection(),
                new AgencyProjection(),
                new CentreProjection(),
                new CalendarProjection());
    }

    /**
     * What was heard.
     *
     * @param positions the next offset of each partition of the catalog's topic
     */
    record Heard(Catalog catalog, Map<Integer, Long> positions) {}

    /** The catalog as it was a moment ago. */
    @Override
    public Catalog get() {
        return heard().catalog();
    }

    Heard heard() {
        Look look = last.get();
        return look != null ? look.heard() : look();
    }

    private void follow() {
        while (!stopped) {
            try {
                look();
            } catch (
                    RuntimeException e) { // whatever it is: without this thread the catalog would stand still unnoticed
                Log.debugf("Catalog not looked at cause=%s", e.getMessage());
            }
            LockSupport.parkNanos(INTERVAL.toNanos());
        }
    }

    private synchronized Heard look() {
        Look before = last.get();
        if (before == null || !before.state().equals(jdbi.withHandle(CatalogMirror::state))) {
            last.set(lookAtAll());
        }
        return last.get().heard();
    }

    /**
     * Repeatable read, so that what is read of several tables belongs together; on a connection of its own, for who asks
     * first may be in the middle of a transaction that reads otherwise.
     */
    private Look lookAtAll() {
        try (Handle own = jdbi.open()) {
            return own.inTransaction(
                    TransactionIsolationLevel.REPEATABLE_READ,
                    handle -> new Look(state(handle), new Heard(read(handle), positions(handle))));
        }
    }

    private static String state(Handle handle) {
        return handle.createQuery(STATE).bind("name", NAME).mapTo(String.class).one();
    }

    private static Map<Integer, Long> positions(Handle handle) {
        return handle.createQuery("select partition, next_offset from consumer_position where consumer = ?")
                .bind(0, NAME)
                .map((row, _) -> Map.entry(row.getInt("partition"), row.getLong("next_offset")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Catalog read(Handle handle) {
        return new Catalog(
                all(handle, ProcedureProjection.TABLE),
                all(handle, UnitProjection.TABLE),
                all(handle, AgencyProjection.TABLE),
                all(handle, CentreProjection.TABLE),
                all(handle, CalendarProjection.TABLE));
    }

    private static <R extends Record> List<R> all(Handle handle, Table<?, R> table) {
        return handle.createQuery("select " + table.columnList() + " from " + table.name())
                .map((row, _) -> table.read(row))
                .list();
    }

    /** @param state of the tables when they were read */
    private record Look(String state, Heard heard) {}
}
