package vn.lienthong.mirror;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.projection.Projector;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.events.Topics;

/**
 * What this service has heard of the catalog, as a {@link Catalog} in memory over its own tables. It is looked at
 * again at most twice a second, so every replica follows the tables closely and no request reads them.
 */
@ApplicationScoped
public class CatalogMirror implements Supplier<Catalog> {
    static final String NAME = "catalog-mirror";
    private static final long FRESH_NANOS = Duration.ofMillis(500).toNanos();

    private final Jdbi jdbi;
    private volatile Look last = new Look(Long.MIN_VALUE, -1, null);

    CatalogMirror(Jdbi jdbi) {
        this.jdbi = jdbi;
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

    /** The catalog as it is now. */
    @Override
    public Catalog get() {
        Look look = last;
        return System.nanoTime() - look.nanos() < FRESH_NANOS && look.catalog() != null ? look.catalog() : lookAgain();
    }

    private synchronized Catalog lookAgain() {
        Look before = last;
        if (before.catalog() != null && System.nanoTime() - before.nanos() < FRESH_NANOS) {
            return before.catalog();
        }
        return jdbi.inTransaction(handle -> {
            long position = position(handle);
            boolean unchanged = before.catalog() != null && position == before.position();
            Catalog catalog = unchanged ? before.catalog() : read(handle);
            last = new Look(System.nanoTime(), position, catalog);
            return catalog;
        });
    }

    private static long position(Handle handle) {
        return handle.createQuery("select coalesce(sum(next_offset), 0) from consumer_position where consumer = ?")
                .bind(0, NAME)
                .mapTo(Long.class)
                .one();
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

    /** @param position sum of the offsets taken: it grows with every change */
    private record Look(long nanos, long position, Catalog catalog) {}
}
