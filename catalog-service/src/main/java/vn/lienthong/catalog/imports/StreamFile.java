package vn.lienthong.catalog.imports;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.CommandHandler;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.chassis.transaction.GroupTransaction;

/**
 * A kind of file each of whose entries is recorded in one stream.
 *
 * @param <C> the streams' commands
 * @param <E> their events
 * @param <S> their state
 */
interface StreamFile<T, C, E, S> extends CatalogFile<T> {
    CommandHandler<C, E, S> streams();

    UUID stream(T value);

    /** The public code of what the stream is about. */
    String subject(T value);

    /** What is asked of the stream for the entry to be said. */
    List<C> commands(T value, S state, Instant now);

    default Handled<E, S> handle(GroupTransaction transaction, T value, C command, CommandContext context) {
        return streams().in(transaction).handle(stream(value), command, OptionalInt.empty(), context);
    }

    /** What a state says of the same thing and time as an entry; null where it says nothing. */
    T said(T value, S state);

    /** All that a state says. */
    Stream<T> all(String subject, S state);

    /** The field that a refusal is about. */
    default String fieldOf(Rejection rejection) {
        return codeField();
    }

    @Override
    default List<Outcome<T>> record(GroupTransaction transaction, List<Found<T>> entries, CommandContext context) {
        return new RowByRow<>(this, context).record(transaction, entries);
    }

    @Override
    default void export(Handle handle, Consumer<T> each) {
        streams().forEach(handle, (subject, state) -> all(subject, state).forEach(each));
    }
}
