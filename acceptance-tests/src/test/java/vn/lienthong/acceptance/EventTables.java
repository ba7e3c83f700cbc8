package vn.lienthong.acceptance;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the event tables of all services, without any code of the suite. */
final class EventTables {
    private static final List<String> SERVICES = List.of("catalog", "intake", "routing", "deadline", "satisfaction");

    private static final String NEWEST = """
            select aggregate || '/' || stream_id, max(version) from event group by aggregate, stream_id""";

    private EventTables() {}

    /** The newest version of each stream, by what its events call their source. */
    static Map<String, Integer> versions(LocalStack stack) throws IOException, SQLException {
        Map<String, Integer> versions = new TreeMap<>();
        for (String service : SERVICES) {
            try (var connection = stack.connect(service);
                    var statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(NEWEST)) {
                while (row.next()) {
                    versions.put("/lienthong/%s/%s".formatted(service, row.getString(1)), row.getInt(2));
                }
            }
        }
        return versions;
    }
}
