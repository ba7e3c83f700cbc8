package vn.lienthong.mirror;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Supplier;
import vn.lienthong.chassis.inbox.Awaiting;

/**
 * The catalog for decisions that stay: while some of it is still on its way, the nearest agency heard of need not be the
 * nearest there is, nor the calendar above a place its own.
 */
@Singleton
public class WholeCatalog implements Supplier<Catalog> {
    private final CatalogMirror mirror;
    private final CatalogTopic topic;

    WholeCatalog(CatalogMirror mirror, CatalogTopic topic) {
        this.mirror = mirror;
        this.topic = topic;
    }

    /** The catalog as it is now; throws {@link Awaiting} while not all that its topic holds was heard here. */
    @Override
    public Catalog get() {
        Map<Integer, Long> ends = topic.ends();
        CatalogMirror.Heard heard = mirror.heard();
        boolean isBehind = ends.entrySet().stream()
                .anyMatch(end -> heard.positions().getOrDefault(end.getKey(), 0L) < end.getValue());
        if (isBehind) {
            throw new Awaiting("the catalog to be heard to its end");
        }
        return heard.catalog();
    }
}
