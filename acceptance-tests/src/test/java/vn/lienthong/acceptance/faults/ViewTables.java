package vn.lienthong.acceptance.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads what the services have made of the events, without any code of the suite. */
final class ViewTables {
    /** The engine's own: they say how far somebody is, or grow with every start. */
    private static final Set<String> ENGINE = Set.of(
            "event",
            "idempotency_key",
            "inbox",
            "consumer_position",
            "held_stream",
            "held_record",
            "discarded_record",
            "relay_progress",
            "rebuild",
            "flyway_schema_history");

    private static final String TABLES =
            "select tablename from pg_tables where schemaname = current_schema() order by tablename";
    /** Whatever the order of its rows. */
    private static final String CONTENT = """
            select count(*) || ' rows ' || coalesce(md5(string_agg(md5(t::text), '' order by t::text)), '') from %s t""";

    private ViewTables() {}

    /** Each table's content in a word; equal words, equal rows. */
    static Map<String, String> contents(FaultStack stack) throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        for (String service : FaultStack.SERVICES) {
            for (String table : column(stack, service, TABLES)) {
                if (!ENGINE.contains(table)) {
                    contents.put(
                            service + "." + table,
                            column(stack, service, CONTENT.formatted(table)).getFirst());
                }
            }
        }
        return contents;
    }

    /** The first column of a query. */
    static List<String> column(FaultStack stack, String service, String query) throws SQLException {
        try (Connection connection = stack.connect(service);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }

    /** Does what no service would do. */
    static void change(FaultStack stack, String service, String sql) throws SQLException {
        try (Connection connection = stack.connect(service);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A query's two columns; a key that comes twice is an error. */
    static Map<String, String> pairs(FaultStack stack, String service, String query) throws SQLException {
        try (Connection connection = stack.connect(service);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            Map<String, String> pairs = new TreeMap<>();
            while (row.next()) {
                pairs.merge(row.getString(1), row.getString(2), (one, other) -> one + " and " + other);
            }
            return pairs;
        }
    }
}
