package vn.lienthong.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import vn.lienthong.catalog.procedure.Timeline;
import vn.lienthong.catalog.procedure.Timeline.Span;
import vn.lienthong.chassis.sql.SqlArray;
import vn.lienthong.chassis.sql.Trip;
import vn.lienthong.chassis.transaction.Participant;

/** Keeps which version of each procedure is in force when, for all that share a transaction. */
final class VersionsInForce implements Participant {
    private static final String FORGET = "delete from procedure_in_force where code = any(?::text[])";
    private static final String KEEP = """
            insert into procedure_in_force (code, version, period)
            select code, version, daterange(first_day, end_day)
              from unnest(?::text[], ?::int[], ?::date[], ?::date[]) as t(code, version, first_day, end_day)
            """;

    private final Map<String, Timeline> changed = new LinkedHashMap<>();

    private record Row(String code, Span span) {}

    /** What is kept of a procedure from now on. */
    void keep(String code, Timeline timeline) {
        changed.put(code, timeline);
    }

    @Override
    public void read(Trip trip) {
        // decided on the events alone
    }

    @Override
    public int changes() {
        return changed.size();
    }

    @Override
    public void write(Trip trip) {
        if (changed.isEmpty()) {
            return;
        }
        List<Row> rows = changed.entrySet().stream()
                .flatMap(entry -> entry.getValue().spans().stream().map(span -> new Row(entry.getKey(), span)))
                .toList();
        trip.update(FORGET, SqlArray.of("text", changed.keySet()));
        trip.update(
                KEEP,
                column("text", rows, Row::code),
                column("int4", rows, row -> row.span().version()),
                column("date", rows, row -> Objects.toString(row.span().period().from(), null)),
                column("date", rows, row -> Objects.toString(row.span().period().to(), null)));
        changed.clear();
    }

    private static SqlArray column(String type, List<Row> rows, Function<Row, Object> value) {
        return new SqlArray(type, rows.stream().map(value).toArray());
    }
}
