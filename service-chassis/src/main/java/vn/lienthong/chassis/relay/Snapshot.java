package vn.lienthong.chassis.relay;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a statement of the database sees: every transaction that has begun before one, but for some. Transactions are
 * numbered by the lower 32 bits, as the log numbers them; of two the later one is less than half the circle ahead.
 */
record Snapshot(int next, Set<Integer> running) {

    /** Reads the text of PostgreSQL's {@code pg_snapshot}: {@code xmin:xmax:xip,...}. */
    static Snapshot parse(String text) {
        String[] parts = text.split(":", -1);
        Set<Integer> running = Arrays.stream(parts[2].split(","))
                .filter(number -> !number.isEmpty())
                .map(Snapshot::lower)
                .collect(Collectors.toSet());
        return new Snapshot(lower(parts[1]), running);
    }

    boolean seesAll(Set<Integer> transactions) {
        return transactions.stream().allMatch(this::sees);
    }

    boolean sees(int transaction) {
        return transaction - next < 0 && !running.contains(transaction);
    }

    private static int lower(String number) {
        return (int) Long.parseUnsignedLong(number);
    }
}
