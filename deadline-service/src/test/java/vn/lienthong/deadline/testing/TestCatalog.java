package vn.lienthong.deadline.testing;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.lienthong.events.catalog.AgencyEvent;
import vn.lienthong.events.catalog.AgencyEvent.AgencyEstablished;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.events.catalog.UnitEvent;
import vn.lienthong.events.catalog.UnitEvent.UnitEstablished;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;
import vn.lienthong.events.catalog.WorkCalendarEvent;
import vn.lienthong.events.catalog.WorkCalendarEvent.OfficeHours;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDay;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDayKind;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDaysAnnounced;
import vn.lienthong.events.catalog.WorkCalendarEvent.WorkCalendarPublished;
import vn.lienthong.testing.Publisher;

/** Offices that are open from 07:30 to 11:30 and from 13:30 to 17:00, Monday to Friday; cut-off at 16:00. */
public final class TestCatalog {
    /** The calendar of the country. */
    public static final String COUNTRY = "VN";

    private static final String PROVINCE = "77";
    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");
    private static final Set<String> TOLD = new HashSet<>();
    private static int drawn;

    private TestCatalog() {}

    /** An agency of its own for a test, which the service hears of. */
    public static synchronized String agency() {
        String code = unheardOf();
        tell(code);
        return code;
    }

    /** An agency that the service does not hear of. */
    public static synchronized String unheardOf() {
        drawn++;
        return "H77.%05d".formatted(drawn);
    }

    /** Tells of an agency in the province that all are in. */
    public static synchronized void tell(String agency) {
        unit(PROVINCE, COUNTRY);
        tell(agency, PROVINCE);
    }

    /** Tells of an agency that is competent for a unit. */
    public static synchronized void tell(String agency, String unit) {
        calendar(COUNTRY);
        AgencyEstablished established = new AgencyEstablished(
                idOf(agency),
                agency,
                "Cơ quan " + agency,
                "Agency " + agency,
                AgencyKind.COMMUNE_PEOPLES_COMMITTEE,
                AgencyLevel.COMMUNE,
                List.of("ROLE"),
                List.of(unit),
                null,
                null,
                null,
                null,
                null,
                LONG_AGO);
        Publisher.shared().publish(AgencyEvent.class, idOf(agency), agency, established);
    }

    /** Tells of a unit, the first time that it is asked to. */
    public static synchronized void unit(String code, String parent) {
        if (TOLD.add("unit/" + code)) {
            UUID id = idOf("unit/" + code);
            UnitKind kind = parent.equals(COUNTRY) ? UnitKind.PROVINCE : UnitKind.WARD;
            UnitEstablished registered =
                    new UnitEstablished(id, code, "Đơn vị " + code, kind, parent, null, null, null, LONG_AGO);
            Publisher.shared().publish(UnitEvent.class, id, code, registered);
        }
    }

    /** Tells of a calendar, the first time that it is asked to. */
    public static synchronized void calendar(String code, String... scope) {
        if (!TOLD.add(code)) {
            return;
        }
        List<OfficeHours> hours = List.of(hours("07:30", "11:30"), hours("13:30", "17:00"));
        Map<DayOfWeek, List<OfficeHours>> weekly = IntStream.rangeClosed(1, 5)
                .mapToObj(DayOfWeek::of)
                .collect(Collectors.toMap(Function.identity(), _ -> hours));
        WorkCalendarPublished published = new WorkCalendarPublished(
                idOf("calendar/" + code),
                code,
                "Lịch " + code,
                List.of(scope),
                null,
                "Asia/Ho_Chi_Minh",
                weekly,
                LocalTime.of(16, 0),
                DayOfWeek.MONDAY,
                LONG_AGO);
        Publisher.shared().publish(WorkCalendarEvent.class, published.calendarId(), code, published);
    }

    public static void announceDayOff(String calendar, LocalDate date) {
        UUID id = idOf("calendar/" + calendar);
        SpecialDay day = new SpecialDay(date, SpecialDayKind.HOLIDAY, "Ngày nghỉ", "Day off", "Thông báo");
        Publisher.shared()
                .publish(
                        WorkCalendarEvent.class,
                        id,
                        calendar,
                        new SpecialDaysAnnounced(id, calendar, List.of(day), LONG_AGO));
    }

    private static OfficeHours hours(String from, String to) {
        return new OfficeHours(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static UUID idOf(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }
}
