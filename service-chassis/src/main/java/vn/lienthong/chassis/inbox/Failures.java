package vn.lienthong.chassis.inbox;

import io.quarkus.logging.Log;
import java.sql.SQLException;
import java.util.Set;
import vn.lienthong.chassis.eventstore.StreamMoved;

/** Tells failures that pass from failures that stay. */
final class Failures {
    /**
     * SQL state classes of a database that is away, busy or settling a race, or whose tables are not those that the
     * program knows (a migration or a rebuild is under way): the same work may succeed later.
     */
    private static final Set<String> PASSING = Set.of("08", "0A", "25", "40", "42", "53", "55", "57", "58");

    private static final int LONGEST_CAUSE = 1_000;

    private Failures() {}

    /** Whether trying again may help without anybody's doing. */
    static boolean mayPass(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamMoved
                    || cause instanceof Versions.LostRace
                    || cause instanceof Positions.Moved) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && (sql.getSQLState() == null
                            || PASSING.contains(sql.getSQLState().substring(0, 2)))) {
                return true;
            }
        }
        return false;
    }

    /** The kind of failure and its message, short enough for a header and without the values of the statement. */
    static String causeOf(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        int statement = message.indexOf(" [statement:");
        String cause =
                failure.getClass().getSimpleName() + ": " + (statement < 0 ? message : message.substring(0, statement));
        return cause.length() <= LONGEST_CAUSE ? cause : cause.substring(0, LONGEST_CAUSE);
    }

    static void logParked(String consumer, Inbound inbound, String cause) {
        Log.errorf(
                "Stream parked consumer=%s topic=%s stream=%s partition=%d offset=%d cause=%s",
                consumer,
                inbound.origin().topic(),
                inbound.streamId(),
                inbound.origin().partition(),
                inbound.origin().offset(),
                cause);
    }
}
