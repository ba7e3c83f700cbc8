package vn.lienthong.chassis.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.sql.KeyLocks;
import vn.lienthong.chassis.sql.SqlArray;
import vn.lienthong.chassis.sql.Trip;

/**
 * A view's table: its rows are records whose components are its columns, the first one its key. Any number of rows is
 * read or written in one statement.
 */
public final class Table<K, R extends Record> {
    private static final int LOCKS = 64;

    private final String name;
    private final List<Column> columns;
    private final RowReader<R> reader;

    private Table(String name, List<Column> columns, RowReader<R> reader) {
        this.name = name;
        this.columns = columns;
        this.reader = reader;
    }

    /** The table of a record type, named as given; component names become column names in snake case. */
    public static <K, R extends Record> Table<K, R> of(Class<R> row, String name) {
        List<Column> columns = Column.of(row);
        return new Table<>(name, columns, new RowReader<>(row, columns));
    }

    /** The same table under another name: the shadow that a rebuild fills. */
    Table<K, R> named(String other) {
        return new Table<>(other, columns, reader);
    }

    public String name() {
        return name;
    }

    /** Maps a row of any query that selects this table's columns. */
    public R read(ResultSet row) throws SQLException {
        return reader.read(row);
    }

    /** The columns for a select list. */
    public String columnList() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /**
     * Finds rows, and keeps other folds from them, those that do not exist yet included, until the transaction ends:
     * events of two streams or topics may change one row, and two replicas may have them at the same moment.
     */
    void lock(Trip trip, Collection<K> keys, Consumer<Map<K, R>> found) {
        KeyLocks.take(trip, name, LOCKS, keys);
        trip.query(findStatement(), rows -> found.accept(rows(rows)), array(columns.getFirst(), keys));
    }

    /** The rows of the given keys; keys without a row are absent. */
    public Map<K, R> find(Handle handle, Collection<K> keys) {
        Map<K, R> found = new HashMap<>();
        Trip trip = new Trip();
        trip.query(findStatement(), rows -> found.putAll(rows(rows)), array(columns.getFirst(), keys));
        trip.make(handle.getConnection());
        return found;
    }

    private String findStatement() {
        return "select " + columnList() + " from " + name + " where "
                + columns.getFirst().name() + " = any(?)";
    }

    /** Writes rows whether they are new or not. */
    void upsert(Trip trip, Collection<R> rows) {
        if (!rows.isEmpty()) {
            trip.update(
                    upsertStatement(),
                    columns.stream()
                            .map(column ->
                                    array(column, rows.stream().map(column::get).toList()))
                            .toArray());
        }
    }

    void delete(Trip trip, Collection<K> keys) {
        if (!keys.isEmpty()) {
            Column key = columns.getFirst();
            trip.update("delete from " + name + " where " + key.name() + " = any(?)", array(key, keys));
        }
    }

    private String upsertStatement() {
        String arrays =
                columns.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", "));
        String changes = columns.stream()
                .skip(1)
                .map(column -> column.name() + " = excluded." + column.name())
                .collect(Collectors.joining(", "));
        return "insert into %s (%s) select * from unnest(%s) on conflict (%s) do %s"
                .formatted(
                        name,
                        columnList(),
                        arrays,
                        columns.getFirst().name(),
                        changes.isEmpty() ? "nothing" : "update set " + changes);
    }

    @SuppressWarnings("unchecked") // the first column is the key by definition of the record
    private Map<K, R> rows(ResultSet rows) throws SQLException {
        Map<K, R> found = new HashMap<>();
        while (rows.next()) {
            R row = reader.read(rows);
            found.put((K) columns.getFirst().component(row), row);
        }
        return found;
    }

    private static SqlArray array(Column column, Collection<?> values) {
        Object[] elements = new Object[values.size()];
        int index = 0;
        for (Object value : values) {
            elements[index++] = value instanceof Enum<?> constant ? constant.name() : value;
        }
        return new SqlArray(column.type(), elements);
    }
}
