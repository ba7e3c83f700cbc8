package vn.lienthong.deadline.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.inbox.Awaiting;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;
import vn.lienthong.events.catalog.WorkCalendarEvent.OfficeHours;
import vn.lienthong.events.catalog.WorkCalendarEvent.WorkCalendarPublished;
import vn.lienthong.mirror.AgencyRow;
import vn.lienthong.mirror.AgencyRow.CompetenceFrom;
import vn.lienthong.mirror.CalendarRow;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.UnitRow;

/** The wards of the old quarter before and after 1 July 2025. */
class AgencyCalendarTest {
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final Instant BEFORE_IT = Instant.parse("2025-06-30T02:00:00Z");
    private static final Instant AFTER_IT = Instant.parse("2025-07-02T02:00:00Z");
    private static final String POLICE = "G01.01.00070";

    private final UnitRow hanoi = unit("01", "VN", null, null);
    private final UnitRow gone = unit("00055", "01", null, REFORM);
    private final UnitRow ward = unit("00070", "01", REFORM, null);

    @Test
    void it_is_that_of_what_the_agency_is_competent_for_on_the_day() {
        AgencyRow police = agency(List.of("00055"), new CompetenceFrom(REFORM, List.of("P"), List.of("00070"), null));

        assertThat(AgencyCalendar.of(POLICE, BEFORE_IT, catalog(police))).isEqualTo("HN");
        assertThat(AgencyCalendar.of(POLICE, AFTER_IT, catalog(police))).isEqualTo("HN");
    }

    @Test
    void nobody_waits_for_a_unit_that_is_no_more() {
        assertThat(AgencyCalendar.of(POLICE, AFTER_IT, catalog(agency(List.of("00055")))))
                .isEqualTo(Catalog.COUNTRY);
    }

    @Test
    void another_unit_of_the_agency_tells_where_the_first_is_no_more() {
        assertThat(AgencyCalendar.of(POLICE, AFTER_IT, catalog(agency(List.of("00055", "00070")))))
                .isEqualTo("HN");
    }

    @Test
    void a_unit_that_was_never_heard_of_is_awaited() {
        assertThatThrownBy(() -> AgencyCalendar.of(POLICE, AFTER_IT, catalog(agency(List.of("99999")))))
                .isInstanceOf(Awaiting.class);
    }

    private Catalog catalog(AgencyRow agency) {
        return new Catalog(
                List.of(),
                List.of(hanoi, gone, ward),
                List.of(agency),
                List.of(),
                List.of(calendar("VN", "VN"), calendar("HN", "01")));
    }

    private static UnitRow unit(String code, String parent, LocalDate from, LocalDate to) {
        return new UnitRow(
                UUID.randomUUID(),
                code,
                code,
                UnitKind.WARD,
                parent,
                from,
                to,
                to == null ? List.of() : List.of("00070"),
                to == null ? null : Succession.PARTIAL,
                null,
                null,
                null,
                null);
    }

    private static AgencyRow agency(List<String> jurisdiction, CompetenceFrom... changes) {
        return new AgencyRow(
                UUID.randomUUID(),
                POLICE,
                "",
                "",
                AgencyKind.COMMUNE_POLICE,
                AgencyLevel.COMMUNE,
                List.of("P"),
                jurisdiction,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(changes),
                List.of(),
                List.of());
    }

    private static CalendarRow calendar(String code, String unit) {
        WorkCalendarPublished published = new WorkCalendarPublished(
                UUID.randomUUID(),
                code,
                "",
                List.of(unit),
                null,
                "Asia/Ho_Chi_Minh",
                Map.of(DayOfWeek.MONDAY, List.of(new OfficeHours(LocalTime.of(8, 0), LocalTime.of(17, 0)))),
                LocalTime.of(15, 0),
                DayOfWeek.MONDAY,
                BEFORE_IT);
        return new CalendarRow(code, published, List.of(), Map.of());
    }
}
