package vn.lienthong.bench.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of a service whose rows belong to dossiers: all that name one, but those that are about the moment. */
final class DossierTables {
    private static final Set<String> OF_THE_MOMENT = Set.of(
            "relay_progress",
            "rebuild",
            "consumer_position",
            "held_stream",
            "held_record",
            "discarded_record",
            "idempotency_key",
            "code_sequence",
            "applicant_read",
            "flyway_schema_history");

    /** Without those that the database fills by itself. */
    private static final String COLUMNS = """
            select table_name, column_name, data_type from information_schema.columns
             where table_schema = 'public' and is_identity = 'NO' and is_generated = 'NEVER' and column_name <> 'xid'
             order by table_name, ordinal_position
            """;

    private static final String TALLIES =
            "select format('truncate public.%I', tablename) from pg_tables where tablename like '%\\_tally'";

    private DossierTables() {}

    /** What takes the sums away: the service counts anew when it starts. */
    static List<String> emptyTallies(Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (var query = connection.createStatement();
                var row = query.executeQuery(TALLIES)) {
            while (row.next()) {
                statements.add(row.getString(1));
            }
        }
        return statements;
    }

    static List<CopiedTable> in(Connection connection) throws SQLException {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        try (var query = connection.createStatement();
                var row = query.executeQuery(COLUMNS)) {
            while (row.next()) {
                columns.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                        .add(new Column(row.getString(2), row.getString(3)));
            }
        }
        return columns.entrySet().stream()
                .filter(table -> !OF_THE_MOMENT.contains(table.getKey()))
                .map(table -> new CopiedTable(table.getKey(), table.getValue()))
                .filter(table -> table.key().isPresent())
                .toList();
    }
}
