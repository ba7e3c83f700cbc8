package vn.lienthong.chassis.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/**
 * Statements that go to the database together, one after the other, and whose answers come back together: on a busy
 * machine the way there and back costs more than most of them do. Each sees what those before it have done.
 */
public final class Trip {
    private final List<Stop> stops = new ArrayList<>();
    private final Map<String, Supplier<? extends RuntimeException>> taken = new HashMap<>();
    private boolean checked;
    private boolean committing;

    /** Takes the rows of an answer. */
    @FunctionalInterface
    public interface Rows {
        void read(ResultSet rows) throws SQLException;
    }

    private interface Stop {
        String sql();

        Object[] parameters();

        void takeAnswer(PreparedStatement statement) throws SQLException;
    }

    private record Query(String sql, Rows rows, Object[] parameters) implements Stop {
        @Override
        public void takeAnswer(PreparedStatement statement) throws SQLException {
            rows.read(statement.getResultSet());
        }
    }

    private record Update(String sql, IntConsumer check, Object[] parameters) implements Stop {
        @Override
        public void takeAnswer(PreparedStatement statement) throws SQLException {
            check.accept(statement.getUpdateCount());
        }
    }

    /** @param parameters {@link SqlArray}, or what the driver takes as it is */
    public void query(String sql, Rows rows, Object... parameters) {
        stops.add(new Query(sql.strip(), rows, parameters));
    }

    /** A query that is made for what it does, such as taking a lock. */
    public void call(String sql, Object... parameters) {
        query(sql, _ -> {}, parameters);
    }

    /** @param check is told how many rows were changed; what it throws ends the transaction */
    public void update(String sql, IntConsumer check, Object... parameters) {
        checked = true;
        stops.add(new Update(sql.strip(), check, parameters));
    }

    public void update(String sql, Object... parameters) {
        stops.add(new Update(sql.strip(), _ -> {}, parameters));
    }

    /** Ends it with the transaction, if the database carries out all before; so nothing may be checked afterwards. */
    public void commit() {
        committing = true;
        update("commit");
    }

    /** What it means where a row of a table has a key that another row has already. */
    public void whenTaken(String table, Supplier<? extends RuntimeException> meaning) {
        taken.put(table, meaning);
    }

    /** Makes it; nothing happens where there is no statement. */
    public void make(Connection connection) {
        if (stops.isEmpty()) {
            return;
        }
        if (checked && committing) {
            throw new IllegalStateException("A check would come after the commit");
        }
        String sql = stops.stream().map(Stop::sql).collect(Collectors.joining(";\n"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int position = 1;
            for (Stop stop : stops) {
                for (Object parameter : stop.parameters()) {
                    bind(statement, position++, parameter);
                }
            }
            statement.execute();
            for (Stop stop : stops) {
                stop.takeAnswer(statement);
                statement.getMoreResults();
            }
        } catch (SQLException e) {
            throw meaning(e);
        }
    }

    private static void bind(PreparedStatement statement, int position, Object parameter) throws SQLException {
        if (parameter instanceof SqlArray array) {
            array.apply(position, statement);
        } else {
            statement.setObject(position, parameter);
        }
    }

    private RuntimeException meaning(SQLException failure) {
        if (PSQLState.UNIQUE_VIOLATION.getState().equals(failure.getSQLState())
                && failure instanceof PSQLException refused) {
            Optional<RuntimeException> known = Optional.ofNullable(refused.getServerErrorMessage())
                    .map(ServerErrorMessage::getTable)
                    .map(taken::get)
                    .map(Supplier::get);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return new Refusal(failure);
    }

    /** The database could not do one of the statements. Its own words may repeat values, so they are not part of this. */
    public static final class Refusal extends RuntimeException {
        Refusal(SQLException cause) {
            super("SQL state " + cause.getSQLState(), cause);
        }
    }
}
