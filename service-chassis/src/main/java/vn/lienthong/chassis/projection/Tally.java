package vn.lienthong.chassis.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.sql.SqlArray;
import vn.lienthong.chassis.sql.Trip;

/**
 * Sums kept with the rows of a view, so that a figure costs the same however many rows there are. Each row says what it
 * counts as, and counts until it changes. The table has the columns {@code scope, day, kind, count}, the first three its
 * key; beside the days it has the sum of them all, under the day {@code infinity}. When what a row counts as is to be
 * another, a migration has to empty the table: then all rows are counted anew when the service starts.
 */
public final class Tally<R extends Record> {
    private static final int ROWS_AT_ONCE = 5_000;
    private static final int SUMS_AT_ONCE = 20_000;
    /** In one order, so that no two transactions each hold a sum that the other waits for. */
    private static final String ADD = """
            insert into %1$s as kept (scope, day, kind, count)
            select scope, coalesce(day, 'infinity'), kind, count
              from unnest(?::text[], ?::date[], ?::text[], ?::int[]) as change(scope, day, kind, count) order by 1, 2, 3
            on conflict (scope, day, kind) do update set count = kept.count + excluded.count
            """;

    private final String name;
    private final Counting<R> counting;

    private Tally(String name, Counting<R> counting) {
        this.name = name;
        this.counting = counting;
    }

    /** What a row counts as; pure. */
    @FunctionalInterface
    public interface Counting<R> {
        void count(R row, Counts counts);
    }

    /** Takes what a row counts as. */
    @FunctionalInterface
    public interface Counts {
        /**
         * @param scope whose figures it belongs to
         * @param day on which it counts
         * @param count less than 0 on the day on which it ends to count
         */
        void add(String scope, LocalDate day, String kind, int count);

        /** Under the name of the kind. */
        default void add(String scope, LocalDate day, Enum<?> kind, int count) {
            add(scope, day, kind.name(), count);
        }
    }

    /** @param day null for all days together */
    private record Sum(String scope, LocalDate day, String kind) {}

    /** @param table its name */
    public static <R extends Record> Tally<R> of(String table, Counting<R> counting) {
        return new Tally<>(table, counting);
    }

    /** The same sums in another table: the shadow that a rebuild fills. */
    Tally<R> named(String other) {
        return new Tally<>(other, counting);
    }

    String name() {
        return name;
    }

    /** Lets what rows counted as before go, and what they count as now in. */
    void change(Trip trip, Collection<R> before, Collection<R> after) {
        Map<Sum, Integer> changes = new HashMap<>();
        before.forEach(row -> counting.count(row, adding(changes, -1)));
        after.forEach(row -> counting.count(row, adding(changes, 1)));
        add(trip, changes);
    }

    private void add(Trip trip, Map<Sum, Integer> changes) {
        changes.values().removeIf(count -> count == 0);
        if (!changes.isEmpty()) {
            List<Map.Entry<Sum, Integer>> sums = List.copyOf(changes.entrySet());
            trip.update(
                    ADD.formatted(name),
                    column("text", sums, sum -> sum.getKey().scope()),
                    column("date", sums, sum -> sum.getKey().day()),
                    column("text", sums, sum -> sum.getKey().kind()),
                    column("int4", sums, Map.Entry::getValue));
        }
    }

    private static Counts adding(Map<Sum, Integer> sums, int sign) {
        return (scope, day, kind, count) -> {
            sums.merge(new Sum(scope, day, kind), sign * count, Integer::sum);
            sums.merge(new Sum(scope, null, kind), sign * count, Integer::sum);
        };
    }

    private static SqlArray column(
            String type, List<Map.Entry<Sum, Integer>> sums, Function<Map.Entry<Sum, Integer>, Object> value) {
        List<Object> values = new ArrayList<>(sums.size());
        sums.forEach(sum -> values.add(value.apply(sum)));
        return SqlArray.of(type, values);
    }

    /** Not where the table is older than this tally. */
    boolean isCounted(Handle handle, Table<?, R> table) {
        return handle.createQuery(
                        "select exists (select from %s) or not exists (select from %s)".formatted(name, table.name()))
                .mapTo(Boolean.class)
                .one();
    }

    /** Counts all rows of a table whose rows have not been counted yet. */
    void count(Handle handle, Table<?, R> table) {
        Map<Sum, Integer> changes = new HashMap<>();
        handle.createQuery("select " + table.columnList() + " from " + table.name())
                .setFetchSize(ROWS_AT_ONCE)
                .map((row, _) -> table.read(row))
                .forEach(row -> {
                    counting.count(row, adding(changes, 1));
                    if (changes.size() > SUMS_AT_ONCE) {
                        write(handle, changes);
                    }
                });
        write(handle, changes);
    }

    private void write(Handle handle, Map<Sum, Integer> changes) {
        Trip trip = new Trip();
        add(trip, changes);
        trip.make(handle.getConnection());
        changes.clear();
    }
}
