package vn.lienthong.catalog.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.lienthong.catalog.calendar.WorkCalendar.Hours;
import vn.lienthong.catalog.calendar.WorkCalendar.HoursChange;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDay;

/** What can be asked of a calendar, by its code. */
public sealed interface WorkCalendarCommand {
    String code();

    default UUID calendarId() {
        return idOf(code());
    }

    /** The calendar that a code means; a code is given once. */
    static UUID idOf(String code) {
        return UUID.nameUUIDFromBytes(("work-calendar " + code).getBytes(UTF_8));
    }

    record PublishHours(String code, Hours hours, Instant publishedAt) implements WorkCalendarCommand {}

    record ChangeHours(String code, HoursChange change, Instant changedAt) implements WorkCalendarCommand {}

    /** Days are like their weekday again. @param legalBasis the act that takes back what was announced of them */
    record WithdrawDays(String code, List<LocalDate> days, String legalBasis, Instant withdrawnAt)
            implements WorkCalendarCommand {}

    record AnnounceDays(String code, List<SpecialDay> days, Instant announcedAt) implements WorkCalendarCommand {}
}
