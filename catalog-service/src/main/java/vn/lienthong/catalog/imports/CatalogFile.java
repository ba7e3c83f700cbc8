package vn.lienthong.catalog.imports;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import vn.lienthong.catalog.imports.format.Format;
import vn.lienthong.catalog.imports.format.Formats;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.transaction.GroupTransaction;

/**
 * A kind of file: how its entries are read and written, and what is recorded because they say so. What the catalog says
 * is written so that, read again, it says nothing new.
 *
 * @param <T> what an entry says
 */
interface CatalogFile<T> {
    /** Its word in paths, for instance {@code units}. */
    String kind();

    /** How it may be written down, the usual way first. */
    List<Format> formats(Formats all);

    /** Of a table, all that it can have, in their order; none of a list of documents. */
    List<String> columns();

    /** Those that no file may lack. */
    List<String> neededColumns();

    /** Those of which a file that lacks them says nothing: what the catalog says stands. Where they are empty, it does not. */
    List<String> standingColumns();

    /** The field whose text tells a reader which entry is meant, also where it cannot be read as a whole. */
    default String codeField() {
        return "code";
    }

    /** Null where the entry does not tell. */
    default String code(ObjectNode content) {
        return content.path(codeField()).asText(null);
    }

    /** The beginning of the keys of the texts that name its fields. */
    default String namesOfFields() {
        return "column.";
    }

    /** {@link RowUnfit} where a field is not what it must be. */
    T read(ObjectNode content);

    ObjectNode write(T value);

    /** What an entry says with some of its fields put right; {@code invalid-request} for a field that it cannot have. */
    ObjectNode corrected(ObjectNode content, ObjectNode corrections);

    Key key(T value);

    /** The same for rows that say something only together; empty where each speaks for itself. */
    default Optional<String> together(ObjectNode content) {
        return Optional.empty();
    }

    /** When what it says is in force. */
    Span span(T value);

    /**
     * Before anything is said: finds what looks doubtful of some entries when they are held against what the catalog says
     * now; of each, in their order.
     */
    default List<List<Finding>> doubts(GroupTransaction transaction, List<T> entries) {
        return Collections.nCopies(entries.size(), List.of());
    }

    /**
     * What the catalog says of the same thing and time as an entry, or said by what had happened up to a moment; empty
     * where it says nothing.
     *
     * @param moment null = now
     */
    Optional<T> known(GroupTransaction transaction, T value, Instant moment);

    /** What the catalog says now of the same as some entries; of each, in their order. */
    default List<Optional<T>> known(GroupTransaction transaction, List<T> values) {
        return values.stream().map(value -> known(transaction, value, null)).toList();
    }

    /** Whether the catalog says just what an entry says, together with what stands where its file lacks a column. */
    default boolean isSaid(GroupTransaction transaction, Found<T> entry) {
        return known(transaction, entry.value(), null)
                .map(this::write)
                .filter(write(entry.value())::equals)
                .isPresent();
    }

    /** The same of some entries; of each, in their order. */
    default List<Boolean> areSaid(GroupTransaction transaction, List<Found<T>> entries) {
        return entries.stream().map(entry -> isSaid(transaction, entry)).toList();
    }

    /** In the order in which they are recorded: what is said of a day is held against what is said of earlier ones. */
    default List<Found<T>> inOrder(List<Found<T>> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(entry -> span(entry.value()).from(), nullsFirst(naturalOrder())))
                .toList();
    }

    /** Records what entries say; tells what came of each, in their order. */
    List<Outcome<T>> record(GroupTransaction transaction, List<Found<T>> entries, CommandContext context);

    /** Once all is said: finds what of an entry cannot stand beside all else that the catalog says. */
    default Function<T, Optional<Finding>> register(GroupTransaction transaction) {
        return _ -> Optional.empty();
    }

    /** The same, told which entries are held so: what of another one cannot stand is found with that one. */
    default Function<T, Optional<Finding>> register(GroupTransaction transaction, List<T> said) {
        return register(transaction);
    }

    /** Once an entry is recorded: tells what of its thing stands in the catalog though the file has it otherwise. */
    default List<Finding> remarks(GroupTransaction transaction, T value) {
        return List.of();
    }

    /** What of something in force on a day is so on that day. */
    default T on(T value, LocalDate day) {
        return value;
    }

    /** Hands on all that the catalog says of the kind, by code. */
    void export(Handle handle, Consumer<T> each);
}
