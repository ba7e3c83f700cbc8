package vn.lienthong.chassis.web.paging;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;

/**
 * The order of a list: columns that are never null, the last of them unique. Writes the two pieces of SQL that read one
 * window of it by an index over just these columns.
 */
public final class Keyset {
    private static final String KEY = "windowKey";

    private final boolean descending;
    private final List<Column> columns;

    private Keyset(boolean descending, List<Column> columns) {
        this.descending = descending;
        this.columns = columns;
    }

    /** Smallest first, by a column of an SQL type, for instance {@code ascending("due_on", "date")}. */
    public static Keyset ascending(String column, String type) {
        return new Keyset(false, List.of(new Column(column, type)));
    }

    /** Largest first. */
    public static Keyset descending(String column, String type) {
        return new Keyset(true, List.of(new Column(column, type)));
    }

    /** Where the columns so far are equal, by this one, in the same direction. */
    public Keyset then(String column, String type) {
        return new Keyset(
                descending,
                Stream.concat(columns.stream(), Stream.of(new Column(column, type)))
                        .toList());
    }

    /** For the {@code where} clause: true for the rows of the window and beyond. */
    public String condition(Window window) {
        if (window.isStart()) {
            return "true";
        }
        String keys = IntStream.range(0, columns.size())
                .mapToObj(at -> "cast(:" + KEY + at + " as " + columns.get(at).type() + ")")
                .collect(Collectors.joining(", "));
        return "(" + names("") + ")" + (descending == window.backward() ? " > " : " < ") + "(" + keys + ")";
    }

    /** To end the query with: {@code order by} and {@code limit}. */
    public String order(Window window) {
        return "order by " + names(descending == window.backward() ? "" : " desc") + " limit " + window.fetch();
    }

    /** Gives the query what the two pieces need. */
    public Query bind(Query query, Window window) {
        if (!window.isStart() && window.keys().size() != columns.size()) {
            throw new IllegalArgumentException("The cursor has not as many keys as the order has columns");
        }
        for (int at = 0; at < window.keys().size(); at++) {
            query.bind(KEY + at, window.keys().get(at));
        }
        return query;
    }

    private String names(String suffix) {
        return columns.stream().map(column -> column.name() + suffix).collect(Collectors.joining(", "));
    }

    private record Column(String name, String type) {}
}
