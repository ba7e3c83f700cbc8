package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.CommandHandler;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.chassis.eventstore.UnitOfWork;
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

    /** What a state says that stands where an entry says nothing of it; null where it says nothing. */
    default T standing(T value, S state) {
        return said(value, state);
    }

    @Override
    default Optional<T> known(GroupTransaction transaction, T value, Instant moment) {
        S state = moment == null
                ? streams().in(transaction).find(stream(value)).state()
                : streams().asOf(transaction.reading(), stream(value), moment);
        return Optional.ofNullable(said(value, state));
    }

    @Override
    default List<Optional<T>> known(GroupTransaction transaction, List<T> values) {
        return each(transaction, values, (value, state) -> Optional.ofNullable(said(value, state)));
    }

    /** An entry with what stands of the columns that its file lacks; {@link RowUnfit} where that does not go together. */
    default T complete(Found<T> entry, S state) {
        List<String> lacking = standingColumns().stream()
                .filter(column -> !entry.content().has(column))
                .toList();
        T standing = lacking.isEmpty() ? null : standing(entry.value(), state);
        if (standing == null) {
            return entry.value();
        }
        ObjectNode stands = write(standing).retain(lacking);
        return stands.isEmpty()
                ? entry.value()
                : read(entry.content().deepCopy().setAll(stands));
    }

    @Override
    default boolean isSaid(GroupTransaction transaction, Found<T> entry) {
        return areSaid(transaction, List.of(entry)).getFirst();
    }

    @Override
    default List<Boolean> areSaid(GroupTransaction transaction, List<Found<T>> entries) {
        return each(transaction, entries, Found::value, (entry, state) -> {
            T said = said(entry.value(), state);
            try {
                return said != null && write(said).equals(write(complete(entry, state)));
            } catch (RowUnfit _) {
                return false; // recording it tells why
            }
        });
    }

    /** What is found of each value, held against its stream. */
    default <R> List<R> each(GroupTransaction transaction, List<T> values, BiFunction<T, S, R> find) {
        return each(transaction, values, Function.identity(), find);
    }

    /** What is found of each thing with a value, held against its stream; many of them are read at a time. */
    default <X, R> List<R> each(
            GroupTransaction transaction, List<X> things, Function<X, T> value, BiFunction<X, S, R> find) {
        UnitOfWork<C, E, S> work = streams().in(transaction);
        return things.stream()
                .gather(Gatherers.windowFixed(RowByRow.AT_ONCE))
                .flatMap(window -> {
                    work.read(window.stream().map(value).map(this::stream).toList());
                    List<R> found = window.stream()
                            .map(thing -> find.apply(
                                    thing, work.find(stream(value.apply(thing))).state()))
                            .toList();
                    work.release();
                    return found.stream();
                })
                .toList();
    }

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
