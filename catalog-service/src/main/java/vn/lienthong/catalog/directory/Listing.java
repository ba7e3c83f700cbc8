package vn.lienthong.catalog.directory;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import vn.lienthong.chassis.web.paging.Page;
import vn.lienthong.chassis.web.paging.Paging;
import vn.lienthong.chassis.web.paging.Window;

/** Answers with a part of a list that is in memory. */
@Singleton
class Listing {
    private static final String BETWEEN_KEYS = "\u0000";

    private final Paging paging;

    Listing(Paging paging) {
        this.paging = paging;
    }

    /** @param keys texts by which the items are sorted; together they are those of one item only */
    <T> RestResponse<Page<T>> page(Stream<T> items, Function<T, List<String>> keys) {
        Window window = paging.window();
        Function<T, String> key = item -> String.join(BETWEEN_KEYS, keys.apply(item));
        Comparator<String> order = window.backward() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        String edge = String.join(BETWEEN_KEYS, window.keys());
        List<T> part = items.sorted(Comparator.comparing(key, order))
                .filter(item -> window.isStart() || order.compare(key.apply(item), edge) > 0)
                .limit(window.fetch())
                .toList();
        return paging.page(window, part, keys::apply);
    }
}
