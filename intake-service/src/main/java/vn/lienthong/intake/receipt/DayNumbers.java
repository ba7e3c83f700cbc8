package vn.lienthong.intake.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.sql.SqlArray;
import vn.lienthong.chassis.sql.Trip;
import vn.lienthong.chassis.transaction.Participant;

/**
 * The numbers that centres give in one transaction. The rows stay locked until it ends, so that no number is given
 * twice; a rollback leaves no gap.
 */
final class DayNumbers implements Participant {
    private static final String BEGIN = """
            insert into code_sequence (centre, accepted_on, last_number)
            select centre, day, 0 from unnest(?::text[], ?::date[]) as t(centre, day) order by centre, day
            on conflict do nothing
            """;
    /** Always in the same order, so that two replicas never wait for each other. */
    private static final String LOCK = """
            select centre, accepted_on, last_number from code_sequence
             where (centre, accepted_on) in (select * from unnest(?::text[], ?::date[]))
             order by centre, accepted_on for update
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
    public void read(Trip trip) {
        if (!announced.isEmpty()) {
            List<Sequence> sequences = List.copyOf(announced);
            trip.update(BEGIN, centres(sequences), days(sequences));
            trip.query(LOCK, this::take, centres(sequences), days(sequences));
            announced.clear();
        }
    }

    private void take(ResultSet row) throws SQLException {
        while (row.next()) {
            last.put(
                    new Sequence(row.getString("centre"), row.getObject("accepted_on", LocalDate.class)),
                    row.getLong("last_number"));
        }
    }

    /** The next number of a centre on a day, from 1. */
    long next(String centre, LocalDate day) {
        Sequence sequence = new Sequence(centre, day);
        if (!last.containsKey(sequence)) {
            announced.add(sequence);
            Trip trip = new Trip();
            read(trip);
            trip.make(handle.getConnection());
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
    public void write(Trip trip) {
        if (!changed.isEmpty()) {
            List<Sequence> sequences = List.copyOf(changed.keySet());
            trip.update(WRITE, centres(sequences), days(sequences), SqlArray.of("int8", changed.values()));
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
