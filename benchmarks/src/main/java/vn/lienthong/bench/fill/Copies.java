package vn.lienthong.bench.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntConsumer;

/** Writes the copies of all tables of one database, some thousand dossiers in each transaction, and remembers how many. */
record Copies(Connection connection, List<CopiedTable> tables, int openEvery) {
    private static final int CHUNK = 50;
    private static final String READ_FILLED = "select copies from benchmark.filled";
    private static final String WRITE_FILLED = "update benchmark.filled set copies = ?";

    /** How many there are. */
    static int in(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery(READ_FILLED)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** @param progress takes how many there are, from time to time */
    void writeUpTo(int copies, IntConsumer progress) throws SQLException {
        connection.setAutoCommit(false);
        for (int first = in(connection) + 1; first <= copies; first += CHUNK) {
            int last = Math.min(copies, first + CHUNK - 1);
            for (CopiedTable table : tables) {
                copy(table, first, last);
            }
            mark(last);
            connection.commit();
            progress.accept(last);
        }
        connection.rollback(); // a look at how many there are begins a transaction, too
        connection.setAutoCommit(true);
    }

    private void copy(CopiedTable table, int first, int last) throws SQLException {
        try (var insert = connection.prepareStatement(table.copy())) {
            insert.setInt(1, first);
            insert.setInt(2, last);
            insert.setInt(3, openEvery);
            insert.executeUpdate();
        }
    }

    private void mark(int copies) throws SQLException {
        try (var update = connection.prepareStatement(WRITE_FILLED)) {
            update.setInt(1, copies);
            update.executeUpdate();
        }
    }
}
