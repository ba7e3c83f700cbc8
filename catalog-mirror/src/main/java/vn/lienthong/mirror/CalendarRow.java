package vn.lienthong.mirror;

import java.time.LocalDate;
import java.util.Map;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDay;
import vn.lienthong.events.catalog.WorkCalendarEvent.WorkCalendarPublished;

/** A work calendar. @param published null while only its special days were heard of */
public record CalendarRow(String code, WorkCalendarPublished published, Map<LocalDate, SpecialDay> days) {}
