package vn.lienthong.chassis.projection;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.satisfaction.SurveyEvent.Factor;
import vn.lienthong.events.satisfaction.SurveyEvent.SurveyAnswered;

/** A small view: how often each stream was answered, and its last marks. */
final class Marks implements Projection<UUID, Marks.Row> {
    static final Table<UUID, Row> TABLE = Table.of(Row.class, "marks");

    record Row(UUID streamId, int answers, Map<Factor, Integer> lastMarks) {}

    @Override
    public Table<UUID, Row> table() {
        return TABLE;
    }

    @Override
    public Collection<UUID> rowsOf(Recorded<?> recorded) {
        return Set.of(recorded.stream().id());
    }

    @Override
    public Row apply(UUID streamId, Row row, Recorded<?> recorded) {
        int before = row == null ? 0 : row.answers();
        return new Row(streamId, before + 1, ((SurveyAnswered) recorded.event()).scores());
    }
}
