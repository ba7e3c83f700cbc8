package vn.lienthong.catalog.imports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.lienthong.catalog.calendar.WorkCalendar.Hours;
import vn.lienthong.catalog.calendar.WorkCalendar.HoursChange;
import vn.lienthong.events.catalog.WorkCalendarEvent.ScopeTime;

/**
 * A calendar's hours, as the file of calendars states them.
 *
 * @param changes other hours for a time; where none are stated, those said before stand
 */
record StatedCalendar(String code, Hours hours, List<HoursChange> changes) {
    /** @param basis where the sample has it from; like its confidence not published */
    private record Entry(
            String code,
            String name,
            List<String> scope,
            List<ScopeTime> scopeTimes,
            String zone,
            Map<DayOfWeek, List<String>> weekly,
            LocalTime cutOff,
            DayOfWeek workingSaturdayLike,
            List<ChangeEntry> changes,
            String basis,
            String confidence) {
        /** Null where none is told. */
        List<ScopeTime> times() {
            boolean areTold = scopeTimes != null && !scopeTimes.isEmpty();
            return areTold
                    ? IntStream.range(0, scopeTimes.size()).mapToObj(this::time).toList()
                    : null;
        }

        private ScopeTime time(int at) {
            ScopeTime time = scopeTimes.get(at);
            StatedDay.requireSensible("scopeTimes[%d].from".formatted(at), time.from());
            StatedDay.requireSensible("scopeTimes[%d].to".formatted(at), time.to());
            return time;
        }
    }

    private record ChangeEntry(
            LocalDate from,
            LocalDate to,
            Map<DayOfWeek, List<String>> weekly,
            LocalTime cutOff,
            DayOfWeek workingSaturdayLike,
            String legalBasis) {
        static ChangeEntry of(HoursChange change) {
            return new ChangeEntry(
                    change.from(),
                    change.to(),
                    StatedWeek.text(change.weekly()),
                    change.cutOff(),
                    change.workingSaturdayLike(),
                    change.legalBasis());
        }

        HoursChange change(String field) {
            StatedDay.requireSensible(field + ".from", from);
            StatedDay.requireSensible(field + ".to", to);
            return new HoursChange(
                    from, to, StatedWeek.parse(field + ".weekly", weekly), cutOff, workingSaturdayLike, legalBasis);
        }
    }

    /** {@link RowUnfit} where a field is not what it must be. */
    static StatedCalendar of(Document document) {
        document.require("code", "name", "scope", "zone", "weekly", "cutOff", "workingSaturdayLike");
        document.parts("scopeTimes").forEach(time -> time.require("unit"));
        document.parts("changes")
                .forEach(change -> change.require("from", "weekly", "cutOff", "workingSaturdayLike", "legalBasis"));
        Entry entry = document.as(Entry.class);
        Hours hours = new Hours(
                entry.name,
                entry.scope,
                entry.times(),
                entry.zone,
                StatedWeek.parse("weekly", entry.weekly),
                entry.cutOff,
                entry.workingSaturdayLike);
        List<ChangeEntry> changes = entry.changes == null ? List.of() : entry.changes;
        return new StatedCalendar(
                entry.code,
                hours,
                IntStream.range(0, changes.size())
                        .mapToObj(at -> changes.get(at).change("changes[%d]".formatted(at)))
                        .toList());
    }

    /** To be written as a document. */
    Object entry() {
        return new Entry(
                code,
                hours.name(),
                hours.scope(),
                hours.scopeTimes(),
                hours.zone(),
                StatedWeek.text(hours.weekly()),
                hours.cutOff(),
                hours.workingSaturdayLike(),
                changes.isEmpty() ? null : changes.stream().map(ChangeEntry::of).toList(),
                null,
                null);
    }
}
