package vn.lienthong.catalog.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lienthong.chassis.decider.Rejection;

/**
 * A kind of file each of whose entries is recorded in one stream.
 *
 * @param <C> the stream's commands
 * @param <S> its state
 */
interface StreamFile<T, C, S> extends CatalogFile<T> {
    UUID stream(T value);

    /** The public code of what the stream is about. */
    String subject(T value);

    /** What is asked of the stream for the entry to be said. */
    List<C> commands(T value, S state, Instant now);

    /** What a state says of the same thing and time as an entry; null where it says nothing. */
    T said(T value, S state);

    /** The field that a refusal is about. */
    default String fieldOf(Rejection rejection) {
        return codeField();
    }
}
