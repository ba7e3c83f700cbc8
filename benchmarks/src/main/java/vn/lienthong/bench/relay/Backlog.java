package vn.lienthong.bench.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import vn.lienthong.bench.append.RawInserts;
import vn.lienthong.bench.stack.Databases;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.StackProblem;

/** Events that nobody has relayed yet, each of 600 bytes and a transaction of its own, as commands leave them. */
final class Backlog {
    private static final int WRITERS = 8;

    private final Databases databases;
    private long pending;

    Backlog(Databases databases) {
        this.databases = databases;
    }

    /** How many have been written since the last {@link #cleared()}. */
    long pending() {
        return pending;
    }

    void cleared() {
        pending = 0;
    }

    void write(int events) {
        var left = new AtomicLong(events);
        List<Callable<Void>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(() -> write(left));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
        } catch (ExecutionException e) {
            throw new StackProblem("The backlog cannot be written.", e.getMessage(), e);
        } catch (InterruptedException e) {
            throw new StackProblem("Interrupted.", "What was begun is stopped.", e);
        }
        pending += events;
    }

    private Void write(AtomicLong left) throws SQLException {
        try (Connection connection = databases.connect(Service.INTAKE)) {
            var inserts = new RawInserts(connection);
            while (left.getAndDecrement() > 0) {
                inserts.once();
            }
        }
        return null;
    }
}
