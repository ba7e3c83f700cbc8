package vn.lienthong.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.mirror.Said.BEFORE;
import static vn.lienthong.mirror.Said.REFORM;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.AgencyEvent.AgencyEstablished;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.events.catalog.CentreEvent.CentreOpened;
import vn.lienthong.events.catalog.CentreEvent.Desk;
import vn.lienthong.events.catalog.CentreEvent.DesksArranged;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitEstablished;
import vn.lienthong.events.catalog.UnitEvent.UnitWithdrawn;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDayKind;

class FoldsTest {
    private static final LocalDate LATER = LocalDate.of(2027, 1, 1);

    private final UnitEstablished ward = Said.unit("old", "00082", "Phường Trần Hưng Đạo", "002", null);
    private final AgencyEstablished police = Said.agency("G01.01.002.00082", "COMMUNE_POLICE", "00082");
    private final CentreOpened centre = Said.centre("H26.002.LP1", "VN");

    @Test
    void a_unit_that_was_withdrawn_is_gone_until_it_is_recorded_again() {
        UnitWithdrawn withdrawn = new UnitWithdrawn(ward.unitId(), ward.code(), Said.NOW);

        assertThat(Heard.of(ward, Said.dissolved(ward, "00070"), withdrawn).rows(new UnitProjection()))
                .isEmpty();
        assertThat(Heard.of(ward, Said.dissolved(ward, "00070"), withdrawn, ward)
                        .row(new UnitProjection()))
                .extracting(UnitRow::code, UnitRow::validTo)
                .containsExactly("00082", null);
    }

    @Test
    void a_unit_that_was_dissolved_is_kept_with_its_end_and_its_successors() {
        UnitRow unit = Heard.of(ward, Said.dissolved(ward, "00070", "00082")).row(new UnitProjection());

        assertThat(unit.name()).isEqualTo("Phường Trần Hưng Đạo");
        assertThat(unit.replacedBy()).containsExactly("00070", "00082");
        assertThat(unit.succession()).isEqualTo(Succession.FULL);
        assertThat(unit.existsOn(BEFORE)).isTrue();
        assertThat(unit.existsOn(REFORM)).isFalse();
    }

    @Test
    void a_unit_that_is_said_anew_is_as_it_was_said_last() {
        UnitEstablished renamed = Said.unit("old", "00082", "Phường Hưng Đạo", "002", null);
        UnitRow unit = Heard.of(ward, Said.dissolved(ward), renamed).row(new UnitProjection());

        assertThat(unit.name()).isEqualTo("Phường Hưng Đạo");
        assertThat(unit.validTo()).isNull();
        assertThat(unit.replacedBy()).isEmpty();
    }

    @Test
    void an_agency_that_was_dissolved_is_kept_with_its_end_and_its_successors() {
        AgencyRow agency =
                Heard.of(police, Said.dissolved(police, "G01.01.00082")).row(new AgencyProjection());

        assertThat(agency.roles()).containsExactly("COMMUNE_POLICE");
        assertThat(agency.replacedBy()).containsExactly("G01.01.00082");
        assertThat(agency.existsOn(BEFORE)).isTrue();
        assertThat(agency.existsOn(REFORM)).isFalse();
    }

    @Test
    void an_agency_is_called_as_it_was_established_until_something_else_is_said() {
        AgencyRow row = Heard.of(
                        police,
                        Said.described(police, LATER, "Tên sau"),
                        Said.described(police, REFORM, "Tên lỡ"),
                        Said.described(police, REFORM, "Tên mới"),
                        Said.dissolved(police, "G01.01.00082"),
                        police)
                .row(new AgencyProjection());

        assertThat(row.descriptionOn(BEFORE))
                .isEqualTo(new AgencyRow.Description(
                        police.nameVi(), police.nameEn(), police.kind(), police.level(), police.parent()));
        assertThat(row.descriptionOn(REFORM))
                .isEqualTo(new AgencyRow.Description(
                        "Tên mới", "Name", AgencyKind.PROVINCIAL_DEPARTMENT, AgencyLevel.PROVINCE, "H26"));
        assertThat(row.descriptionOn(LATER.minusDays(1)).nameVi()).isEqualTo("Tên mới");
        assertThat(row.descriptionOn(LATER).nameVi()).isEqualTo("Tên sau");
    }

    @Test
    void a_centre_that_was_closed_is_kept_with_its_last_day() {
        CentreRow open = Heard.of(centre).row(new CentreProjection());
        CentreRow closed = Heard.of(centre, Said.closed(centre)).row(new CentreProjection());

        assertThat(open.isOpenOn(REFORM)).isTrue();
        assertThat(closed.isOpenOn(BEFORE)).isTrue();
        assertThat(closed.isOpenOn(REFORM)).isFalse();
        assertThat(closed.serves()).isEqualTo(open.serves());
    }

    @Test
    void what_a_centre_arranged_stays_when_its_opening_is_said_anew() {
        CentreRow arranged = Heard.of(
                        centre,
                        Said.reception(centre, REFORM, null),
                        Said.desks(centre, REFORM, Said.desk("Q1", null, null)),
                        Said.served(centre, LATER, List.of("00097"), List.of("00070")),
                        Said.closed(centre),
                        centre)
                .row(new CentreProjection());

        assertThat(arranged.receptionOn(BEFORE)).isEmpty();
        assertThat(arranged.channelsOn(BEFORE)).isEmpty();
        assertThat(arranged.channelsOn(REFORM)).contains(List.of(Channel.COUNTER, Channel.ONLINE));
        assertThat(arranged.desksOn(BEFORE)).isEmpty();
        assertThat(arranged.desksOn(LATER)).extracting(Desk::code).containsExactly("Q1");
        assertThat(arranged.serves())
                .containsExactly(
                        new ServedUnit("00082", null, REFORM),
                        new ServedUnit("00070", REFORM, LATER),
                        new ServedUnit("00097", LATER, null));
        assertThat(arranged.closedOn()).isNull();
    }

    @Test
    void of_a_day_the_last_arrangement_counts_and_it_holds_until_the_next() {
        CentreRow row = Heard.of(
                        centre,
                        Said.desks(centre, LATER, Said.desk("Q3", null, null)),
                        Said.desks(centre, REFORM, Said.desk("Q1", null, null)),
                        Said.desks(centre, REFORM, Said.desk("Q2", null, null)))
                .row(new CentreProjection());

        assertThat(row.desksOn(LATER.minusDays(1))).extracting(Desk::code).containsExactly("Q2");
        assertThat(row.desksOn(LATER)).extracting(Desk::code).containsExactly("Q3");
    }

    @Test
    void a_centre_is_called_as_at_its_opening_until_something_else_is_said() {
        CentreRow row = Heard.of(
                        centre,
                        Said.described(centre, LATER, "Trung tâm sau"),
                        Said.described(centre, REFORM, "Trung tâm lỡ"),
                        Said.described(centre, REFORM, "Trung tâm mới"),
                        Said.closed(centre),
                        centre)
                .row(new CentreProjection());

        assertThat(row.descriptionOn(BEFORE))
                .isEqualTo(new CentreDescription("Trung tâm", "Centre", "Phố", 21.02, null, null));
        assertThat(row.descriptionOn(REFORM))
                .isEqualTo(
                        new CentreDescription("Trung tâm mới", "Name", "Phố của Trung tâm mới", 16.05, 108.2, "1022"));
        assertThat(row.descriptionOn(LATER.minusDays(1)).nameVi()).isEqualTo("Trung tâm mới");
        assertThat(row.descriptionOn(LATER).nameVi()).isEqualTo("Trung tâm sau");
    }

    @Test
    void the_agencies_of_a_centre_are_told_of_it_or_of_all_its_desks() {
        DesksArranged told = Said.desks(
                centre,
                REFORM,
                Said.desk("Q1", List.of("H26.00070", "G01.01.00070"), null),
                Said.desk("Q2", List.of("H26.00070"), null));
        DesksArranged half =
                Said.desks(centre, REFORM, Said.desk("Q1", List.of("H26.00070"), null), Said.desk("Q2", null, null));

        assertThat(Heard.of(centre).row(new CentreProjection()).agenciesOn(REFORM))
                .isEmpty();
        assertThat(Heard.of(centre, half).row(new CentreProjection()).agenciesOn(REFORM))
                .isEmpty();
        assertThat(Heard.of(centre, told).row(new CentreProjection()).agenciesOn(REFORM))
                .contains(List.of("H26.00070", "G01.01.00070"));
        assertThat(Heard.of(centre, told, Said.reception(centre, REFORM, null))
                        .row(new CentreProjection())
                        .agenciesOn(REFORM))
                .contains(List.of("H26.00082"));
    }

    @Test
    void of_several_versions_that_cover_a_day_the_one_published_last_is_in_force() {
        ProcedureRow procedure = Heard.of(
                        Said.procedure("1.001193", 5, null, null),
                        Said.procedure("1.001193", 3, REFORM, null),
                        Said.procedure("1.001193", 2, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)))
                .row(new ProcedureProjection());

        assertThat(days(procedure, BEFORE)).isEqualTo(5);
        assertThat(days(procedure, REFORM)).isEqualTo(3);
        assertThat(days(procedure, LocalDate.of(2026, 1, 31))).isEqualTo(2);
        assertThat(days(procedure, LocalDate.of(2026, 2, 1))).isEqualTo(3);
    }

    @Test
    void a_dossier_pins_the_version_by_its_place_in_the_stream() {
        ProcedureRow procedure = Heard.of(
                        Said.procedure("1.001193", 5, null, null),
                        Said.process("1.001193", "sign", null, null),
                        Said.procedure("1.001193", 3, REFORM, null))
                .row(new ProcedureProjection());

        assertThat(procedure.versionOn(BEFORE).orElseThrow().streamVersion()).isEqualTo(1);
        assertThat(procedure.versionOn(REFORM).orElseThrow().streamVersion()).isEqualTo(3);
    }

    @Test
    void a_process_is_in_force_in_its_period() {
        ProcedureRow procedure = Heard.of(
                        Said.procedure("1.001193", 5, null, LocalDate.of(2026, 1, 1)),
                        Said.process("1.001193", "old", null, REFORM),
                        Said.process("1.001193", "new", REFORM, null))
                .row(new ProcedureProjection());

        assertThat(procedure
                        .processOn(BEFORE)
                        .orElseThrow()
                        .process()
                        .steps()
                        .getFirst()
                        .step())
                .isEqualTo("old");
        assertThat(procedure
                        .processOn(REFORM)
                        .orElseThrow()
                        .process()
                        .steps()
                        .getFirst()
                        .step())
                .isEqualTo("new");
    }

    @Test
    void special_days_and_hours_of_a_calendar_come_in_any_order() {
        var holiday = Said.days("VN", Said.day(REFORM, SpecialDayKind.HOLIDAY));
        var hours = Said.calendar("VN", 8, "VN");

        CalendarRow one = Heard.of(holiday, hours).row(new CalendarProjection());
        CalendarRow other = Heard.of(hours, holiday).row(new CalendarProjection());

        assertThat(one).isEqualTo(other);
        assertThat(Heard.of(holiday).row(new CalendarProjection()).published()).isNull();
    }

    @Test
    void a_later_word_on_a_day_replaces_the_earlier_one() {
        CalendarRow calendar = Heard.of(
                        Said.days("VN", Said.day(REFORM, SpecialDayKind.HOLIDAY)),
                        Said.days("VN", Said.day(REFORM, SpecialDayKind.SWAPPED_OFF)))
                .row(new CalendarProjection());

        assertThat(calendar.days().values()).containsExactly(Said.day(REFORM, SpecialDayKind.SWAPPED_OFF));
    }

    private static int days(ProcedureRow procedure, LocalDate date) {
        Limit limit = procedure.versionOn(date).orElseThrow().version().limit();
        return limit.value();
    }
}
