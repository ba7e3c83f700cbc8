package vn.lienthong.catalog.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lienthong.catalog.centre.CentreRejection.CALENDAR_NAMED_MISSING;
import static vn.lienthong.catalog.centre.CentreRejection.SEAT_MISSING;
import static vn.lienthong.catalog.centre.CentreRejection.SERVED_CODE_PASSES_ON;
import static vn.lienthong.catalog.centre.CentreRejection.UNIT_OF_OTHER_PROVINCE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.agency.CompetenceRegister;
import vn.lienthong.catalog.centre.OneStopCentre.Later;
import vn.lienthong.catalog.centre.OneStopCentre.Open;
import vn.lienthong.catalog.centre.OneStopCentre.Opening;
import vn.lienthong.catalog.unit.AdministrativeUnit;
import vn.lienthong.catalog.unit.AdministrativeUnit.Beginning;
import vn.lienthong.catalog.unit.AdministrativeUnit.End;
import vn.lienthong.catalog.unit.AdministrativeUnit.Ended;
import vn.lienthong.catalog.unit.AdministrativeUnit.Existing;
import vn.lienthong.catalog.unit.UnitRegister;
import vn.lienthong.catalog.unit.UnitRejection;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;

/** Nam Định (36) became a part of Ninh Bình (37) on the day of the reform; its ward keeps its code, but is another. */
class SurroundingsTest {
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final LocalDate OPENED_ON = LocalDate.of(2019, 9, 30);

    private final Surroundings surroundings = new Surroundings(
            UnitRegister.of(List.of(
                    ended("36", "VN", "37"),
                    ended("356", "36"),
                    ended("13669", "356", "13669"),
                    since("37", "VN", REFORM),
                    since("13669", "37", REFORM),
                    since("01", "VN", null),
                    since("00070", "01", null))),
            CompetenceRegister.of(List.of()),
            "VN"::equals);

    @Test
    void what_it_names_exists_on_the_day_it_opens() {
        assertThat(refusal("13669", "VN", served("36", null, REFORM))).isEmpty();
        assertThat(refusal("37", "VN", served("36", null, REFORM))).contains(SEAT_MISSING);
        assertThat(refusal("13669", "H40", served("36", null, REFORM))).contains(CALENDAR_NAMED_MISSING);
        assertThat(refusal("13669", "VN", served("37", null, null))).contains(UnitRejection.UNIT_NAMED_MISSING);
        assertThat(refusal("13669", "VN", served("37", REFORM, null))).isEmpty();
    }

    @Test
    void a_time_does_not_go_on_where_the_code_becomes_anothers() {
        assertThat(refusal("13669", "VN", served("13669", null, REFORM))).isEmpty();
        assertThat(refusal("13669", "VN", served("13669", null, REFORM), served("13669", REFORM, null)))
                .isEmpty();
        assertThat(refusal("13669", "VN", served("13669", null, null))).contains(SERVED_CODE_PASSES_ON);
        assertThat(refusal("13669", "VN", served("13669", null, REFORM.plusDays(1))))
                .contains(SERVED_CODE_PASSES_ON);
    }

    @Test
    void its_province_is_the_one_where_it_stands_on_the_day() {
        assertThat(refusal("13669", "VN", served("00070", null, null))).contains(UNIT_OF_OTHER_PROVINCE);
        assertThat(refusal("13669", "VN", served("00070", REFORM, null))).contains(UNIT_OF_OTHER_PROVINCE);
        assertThat(refusal("13669", "VN", served("37", REFORM, null))).isEmpty();
    }

    @Test
    void of_a_district_without_a_successor_it_is_not_known() {
        assertThat(refusal("356", "VN", served("37", REFORM, null))).isEmpty();
    }

    @Test
    void without_a_day_of_opening_it_is_enough_that_the_code_once_meant_something() {
        Opening opening = opening("356", "VN", null, served("36", null, null));

        assertThatCode(() -> require(opening)).doesNotThrowAnyException();
    }

    private Optional<Rejection> refusal(String unit, String calendar, ServedUnit... serves) {
        CommandRejected rejected =
                catchThrowableOfType(CommandRejected.class, () -> require(opening(unit, calendar, OPENED_ON, serves)));
        return Optional.ofNullable(rejected).map(CommandRejected::rejection);
    }

    private void require(Opening opening) {
        surroundings.require(
                new RecordCentre(opening, Optional.empty(), Instant.EPOCH), new Open(opening, Later.NOTHING));
    }

    private static ServedUnit served(String unit, LocalDate from, LocalDate to) {
        return new ServedUnit(unit, from, to);
    }

    private static Opening opening(String unit, String calendar, LocalDate openedOn, ServedUnit... serves) {
        return new Opening(
                "H40.TT",
                "Trung tâm",
                "Centre",
                CentreKind.PROVINCIAL,
                unit,
                List.of(serves),
                true,
                "Phố",
                null,
                null,
                calendar,
                null,
                openedOn,
                null);
    }

    private static AdministrativeUnit ended(String code, String parent, String... replacedBy) {
        Succession succession = replacedBy.length == 0 ? Succession.ABOLISHED_LEVEL : Succession.FULL;
        return new Ended(
                beginning(code, parent, null), new End(REFORM, List.of(replacedBy), succession, List.of(), "202"));
    }

    private static AdministrativeUnit since(String code, String parent, LocalDate from) {
        return new Existing(beginning(code, parent, from));
    }

    private static Beginning beginning(String code, String parent, LocalDate from) {
        return new Beginning(code, "Đơn vị " + code, UnitKind.WARD, parent, from, null, null);
    }
}
