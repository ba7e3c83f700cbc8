package vn.lienthong.bench.load;

import io.vertx.core.Future;

/** Something that a client does; the future fails where it did not go as it should. */
@FunctionalInterface
public interface Deed {
    Future<?> perform(Marks marks);
}
