package vn.lienthong.events.catalog;

import static vn.lienthong.events.Topics.CATALOG;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.events.Aggregate;
import vn.lienthong.events.EventType;

/** What has happened to a calendar of office hours and days off. */
@Aggregate(service = "catalog", name = "work-calendar", topic = CATALOG)
public sealed interface WorkCalendarEvent {
    UUID calendarId();

    /** {@code VN} is the national one; the special days of {@code VN} hold for every other, too. */
    String code();

    /**
     * The hours of an ordinary week, instead of those published before.
     *
     * @param scope codes of the administrative units whose offices keep these hours
     * @param scopeTimes when those of the scope keep them that do so for a time only, for a code may pass to another unit;
     *     null = all of them always
     * @param cutOff received after this counts as the next working day (Decree 61/2018, article 18)
     * @param workingSaturdayLike whose hours a working Saturday has
     */
    @EventType("vn.lienthong.catalog.work-calendar-published.v1")
    record WorkCalendarPublished(
            UUID calendarId,
            String code,
            String name,
            List<String> scope,
            @Nullable List<ScopeTime> scopeTimes,
            String zone,
            Map<DayOfWeek, List<OfficeHours>> weekly,
            LocalTime cutOff,
            DayOfWeek workingSaturdayLike,
            Instant publishedAt)
            implements WorkCalendarEvent {
        /** When the offices of each unit of the scope keep these hours. */
        public List<ScopeTime> timesOfScope() {
            return ScopeTime.of(scope, scopeTimes);
        }
    }

    /**
     * Hours that hold instead of the published ones for a time, as in summer; of several that cover a day the last word
     * counts.
     *
     * @param from first day
     * @param to first day on which they no longer hold; null = until something else is said
     */
    @EventType("vn.lienthong.catalog.work-hours-changed.v1")
    record WorkHoursChanged(
            UUID calendarId,
            String code,
            LocalDate from,
            @Nullable LocalDate to,
            Map<DayOfWeek, List<OfficeHours>> weekly,
            LocalTime cutOff,
            DayOfWeek workingSaturdayLike,
            @Nullable String legalBasis,
            Instant changedAt)
            implements WorkCalendarEvent {}

    /** Days off and days worked instead; a later word on the same day replaces the earlier one. */
    @EventType("vn.lienthong.catalog.special-days-announced.v1")
    record SpecialDaysAnnounced(UUID calendarId, String code, List<SpecialDay> days, Instant announcedAt)
            implements WorkCalendarEvent {}

    /**
     * Days that are like their weekday again: what was announced of them was withdrawn.
     *
     * @param legalBasis the act or notice that takes them back
     */
    @EventType("vn.lienthong.catalog.special-days-withdrawn.v1")
    record SpecialDaysWithdrawn(
            UUID calendarId, String code, List<LocalDate> days, String legalBasis, Instant withdrawnAt)
            implements WorkCalendarEvent {}

    /**
     * When the offices of a unit keep the hours of a calendar.
     *
     * @param unit its code
     * @param from first day; null = since ever
     * @param to first day on which they keep them no more; null = without end
     */
    record ScopeTime(
            String unit, @Nullable LocalDate from, @Nullable LocalDate to) {
        /** Those of all units of a scope. @param told of whom no time is told, that one is in it always */
        public static List<ScopeTime> of(List<String> scope, @Nullable List<ScopeTime> told) {
            List<ScopeTime> times = told == null ? List.of() : told;
            return scope.stream()
                    .distinct()
                    .flatMap(unit -> of(unit, times).stream())
                    .toList();
        }

        private static List<ScopeTime> of(String unit, List<ScopeTime> told) {
            List<ScopeTime> own =
                    told.stream().filter(time -> time.unit().equals(unit)).toList();
            return own.isEmpty() ? List.of(new ScopeTime(unit, null, null)) : own;
        }
    }

    /** A stretch of a day in which the office is open, in the calendar's zone. */
    record OfficeHours(LocalTime from, LocalTime to) {}

    /** A date that differs from its weekday, and by which act or notice. */
    record SpecialDay(LocalDate date, SpecialDayKind kind, String nameVi, String nameEn, String legalBasis) {}

    /** Why a date is special; only {@code SWAPPED_WORK} is worked. */
    enum SpecialDayKind {
        HOLIDAY,
        COMPENSATORY_OFF,
        SWAPPED_OFF,
        SWAPPED_WORK
    }
}
