package vn.lienthong.intake.reception;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.inbox.Awaiting;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.Topics;
import vn.lienthong.intake.IntakeProblem;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CatalogMirror;
import vn.lienthong.mirror.WholeCatalog;

/**
 * The catalog for what a dossier keeps for life. A service that begins from nothing hears of old versions before it hears
 * of those in force: it takes no dossier until it has heard the catalog to its end once. From then on, whatever is away,
 * it goes by what it knows.
 */
@Singleton
class HeardCatalog implements Supplier<Catalog> {
    private final CatalogMirror mirror;
    private final WholeCatalog whole;
    private final Jdbi jdbi;
    private volatile boolean heard;

    HeardCatalog(CatalogMirror mirror, WholeCatalog whole, Jdbi jdbi) {
        this.mirror = mirror;
        this.whole = whole;
        this.jdbi = jdbi;
    }

    /** Whoever looks for the first time has Kafka asked how far the catalog goes. */
    void start(@Observes StartupEvent started) {
        heard = isHeard();
    }

    /** {@code catalog-not-heard} before the first hearing has come to its end. */
    @Override
    public Catalog get() {
        if (!heard) {
            heard = isHeard();
        }
        if (!heard) {
            throw new Refused(IntakeProblem.CATALOG_NOT_HEARD, Topics.CATALOG);
        }
        return mirror.get();
    }

    private boolean isHeard() {
        return wasHeardOnce() || hearsTheEnd();
    }

    private boolean wasHeardOnce() {
        return jdbi.withHandle(handle -> handle.createQuery("select exists (select from catalog_heard)")
                .mapTo(Boolean.class)
                .one());
    }

    /** A topic that says nothing of procedures yet has no end that counts. */
    private boolean hearsTheEnd() {
        try {
            boolean hasBegun = !whole.get().procedures().isEmpty();
            if (hasBegun) {
                jdbi.useHandle(
                        handle -> handle.execute("insert into catalog_heard default values on conflict do nothing"));
            }
            return hasBegun;
        } catch (Awaiting _) {
            return false;
        }
    }
}
