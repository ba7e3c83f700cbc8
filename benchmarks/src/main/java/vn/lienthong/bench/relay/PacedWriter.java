package vn.lienthong.bench.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import vn.lienthong.bench.append.RawInserts;
import vn.lienthong.bench.load.Arrivals;
import vn.lienthong.bench.stack.Databases;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.StackProblem;

/** Appends every so-manieth of the arrivals at its moment. @param first the number of its first one, from 0 */
record PacedWriter(Databases databases, Arrivals arrivals, Meetings meetings, int first, int step, long events) {
    /** Who begins so much later than was meant does not keep the rate. */
    private static final long LATE_NANOS = 1_000_000_000;

    /** @return how many it began too late */
    long write(long began) {
        long late = 0;
        try (Connection connection = databases.connect(Service.INTAKE)) {
            var inserts = new RawInserts(connection);
            for (long number = first; number < events; number += step) {
                long due = began + arrivals.momentOf(number);
                await(due);
                late += System.nanoTime() - due > LATE_NANOS ? 1 : 0;
                UUID event = inserts.insert();
                meetings.committed(event, System.nanoTime());
            }
        } catch (SQLException e) {
            throw new StackProblem("Events cannot be written.", e.getMessage(), e);
        }
        return late;
    }

    private static void await(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new StackProblem("Interrupted.", "What was begun is stopped.");
            }
            LockSupport.parkNanos(left);
        }
    }
}
