package vn.lienthong.intake.receipt;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.sql.SqlArray;
import vn.lienthong.chassis.transaction.Participant;

/**
 * The numbers that centres give in one transaction. The rows stay locked until it ends, so that no number is given
 * twice; a rollback leaves no gap.
 */
final class DayNumbers implements Participant {
    /** Always in the same order, so that two replicas never wait for each other. */
    private static final String LOCK = """
            insert into code_sequence (centre, accepted_on, last_number)
            select centre, day, 0 from unnest(?::text[], ?::date[]) as t(centre, day) order by centre, day
            on conflict (centre, accepted_on) do update set last_number = code_sequence.last_number
            returning centre, accepted_on, last_number
            """;

    private static final String WRITE = """
            update code_sequence set last_number = number
              from unnest(?::text[], ?::date[], ?::bigint[]) as t(of_centre, day, number)
             where centre = of_centre and accepted_on = day
            """;

    private record Sequence(String centre, LocalDate day) implements Comparable<Sequence> {
        @Override
        public int compareTo(Sequence other) {
            int byCentre = centre.compareTo(other.centre);
            return byCentre != 0 ? byCentre : day.compareTo(other.day);
        }
    }

    private final Handle handle;
    private final SortedSet<Sequence> announced = new TreeSet<>();
    private final Map<Sequence, Long> last = new HashMap<>();
    private final Map<Sequence, Long> changed = new TreeMap<>();
    private int given;

    DayNumbers(Handle handle) {
        this.handle = handle;
    }

    void announce(String centre, LocalDate day) {
        announced.add(new Sequence(centre, day));
    }

    @Override
    public void read() {
        if (!announced.isEmpty()) {
            handle.createQuery(LOCK)
                    .bind(0, centres(announced.stream().toList()))
                    .bind(1, days(announced.stream().toList()))
                    .map((row, _) -> Map.entry(
                            new Sequence(row.getString("centre"), row.getObject("accepted_on", LocalDate.class)),
                            row.getLong("last_number")))
                    .forEach(number -> last.put(number.getKey(), number.getValue()));
            announced.clear();
        }
    }

    /** The next number of a centre on a day, from 1. */
    long next(String centre, LocalDate day) {
        Sequence sequence = new Sequence(centre, day);
        if (!last.containsKey(sequence)) {
            announced.add(sequence);
            read();
        }
        long number = last.merge(sequence, 1L, Long::sum);
        changed.put(sequence, number);
        given++;
        return number;
    }

    @Override
    public int changes() {
        return given;
    }

    @Override
    public void write() {
        if (!changed.isEmpty()) {
            List<Sequence> sequences = List.copyOf(changed.keySet());
            handle.execute(WRITE, centres(sequences), days(sequences), SqlArray.of("int8", changed.values()));
            changed.clear();
        }
    }

    private static SqlArray centres(List<Sequence> sequences) {
        return SqlArray.of("text", sequences.stream().map(Sequence::centre).toList());
    }

    private static SqlArray days(List<Sequence> sequences) {
        return SqlArray.of("date", sequences.stream().map(Sequence::day).toList());
    }
}
