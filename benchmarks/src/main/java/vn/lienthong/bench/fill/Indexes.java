package vn.lienthong.bench.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The indexes of tables that are filled: taken away before, and built anew after, which is much faster. */
final class Indexes {
    private static final String CONSTRAINTS = """
            select format('alter table public.%I drop constraint %I', table_of.relname, c.conname),
                   format('alter table public.%I add constraint %I %s', table_of.relname, c.conname,
                          pg_get_constraintdef(c.oid))
              from pg_constraint c join pg_class table_of on table_of.oid = c.conrelid
             where c.contype in ('p', 'u') and table_of.relnamespace = 'public'::regnamespace and table_of.relname = ?
            """;
    private static final String OTHERS = """
            select format('drop index public.%I', i.indexname), i.indexdef
              from pg_indexes i
             where i.schemaname = 'public' and i.tablename = ?
               and not exists (select from pg_constraint c where c.conname = i.indexname)
            """;

    private final List<String> removals = new ArrayList<>();
    private final List<String> additions = new ArrayList<>();

    private Indexes() {}

    static Indexes of(Connection connection, List<CopiedTable> tables) throws SQLException {
        var indexes = new Indexes();
        for (CopiedTable table : tables) {
            indexes.read(connection, CONSTRAINTS, table);
            indexes.read(connection, OTHERS, table);
        }
        return indexes;
    }

    private void read(Connection connection, String text, CopiedTable table) throws SQLException {
        try (var query = connection.prepareStatement(text)) {
            query.setString(1, table.name());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    removals.add(row.getString(1));
                    additions.add(row.getString(2));
                }
            }
        }
    }

    List<String> removals() {
        return removals;
    }

    List<String> additions() {
        return additions;
    }
}
