package vn.lienthong.chassis.web.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;

/** Tells a database that is away, or has no connection left, from a fault of the service. */
final class Outages {
    /** Connection failures, too many connections, and a server that is shutting down or starting. */
    private static final List<String> STATES = List.of("08", "53300", "57P01", "57P02", "57P03");

    private Outages() {}

    static boolean isOutage(Throwable failure) {
        // Not the root alone: behind the database's word there may be that of the broken connection.
        return failure instanceof ConnectionException
                || Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                        .anyMatch(cause -> cause instanceof SQLException sql && isAway(sql));
    }

    private static boolean isAway(SQLException failure) {
        return failure.getSQLState() != null && STATES.stream().anyMatch(failure.getSQLState()::startsWith);
    }

    static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
