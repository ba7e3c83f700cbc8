package vn.lienthong.catalog.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lienthong.catalog.agency.AgencyRejection.COMPETENCE_CODE_PASSES_ON;
import static vn.lienthong.catalog.agency.AgencyRejection.DELEGATED_ALREADY;
import static vn.lienthong.catalog.agency.AgencyRejection.DELEGATION_UNCOVERED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.agency.Agency.Beginning;
import vn.lienthong.catalog.agency.Agency.Change;
import vn.lienthong.catalog.agency.Agency.Competence;
import vn.lienthong.catalog.agency.Agency.Delegation;
import vn.lienthong.catalog.agency.Agency.End;
import vn.lienthong.catalog.agency.Agency.Ended;
import vn.lienthong.catalog.agency.Agency.Existing;
import vn.lienthong.catalog.agency.Agency.Known;
import vn.lienthong.catalog.agency.Agency.Later;
import vn.lienthong.catalog.unit.AdministrativeUnit;
import vn.lienthong.catalog.unit.UnitRegister;
import vn.lienthong.catalog.unit.UnitRejection;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;

/** Code 00070 was Hàng Trống and is Hoàn Kiếm; both lie in Hà Nội (01), the former below a district (002). */
class PlacesTest {
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final LocalDate BEFORE = LocalDate.of(2024, 1, 1);

    private final Places places = new Places(UnitRegister.of(List.of(
            unit("01", UnitKind.CENTRAL_CITY, "VN", null),
            ended("002", UnitKind.URBAN_DISTRICT, "01"),
            ended("00070", UnitKind.WARD, "002", "00070"),
            unit("00070", UnitKind.WARD, "01", REFORM),
            unit("00097", UnitKind.WARD, "01", REFORM))));

    @Test
    void a_competence_does_not_go_on_where_its_code_becomes_anothers() {
        assertThat(jurisdiction(agency(BEFORE, "00070"))).contains(COMPETENCE_CODE_PASSES_ON);
        assertThat(jurisdiction(agency(null, "00070"))).contains(COMPETENCE_CODE_PASSES_ON);
        assertThat(jurisdiction(agency(REFORM, "00070"))).isEmpty();
        assertThat(jurisdiction(agency(BEFORE, "01"))).isEmpty();
        assertThat(jurisdiction(agency(BEFORE, "VN"))).isEmpty();
        assertThat(jurisdiction(agency(BEFORE, "00097"))).contains(UnitRejection.UNIT_NAMED_MISSING);
    }

    @Test
    void it_ends_by_then_or_is_said_anew() {
        assertThat(jurisdiction(ending(agency(BEFORE, "00070"), REFORM))).isEmpty();
        assertThat(jurisdiction(ending(agency(BEFORE, "00070"), REFORM.plusDays(1))))
                .contains(COMPETENCE_CODE_PASSES_ON);
        assertThat(jurisdiction(agency(BEFORE, "00070", change(REFORM, "00070"))))
                .isEmpty();
        assertThat(jurisdiction(agency(BEFORE, "00070", change(REFORM.plusDays(1), "00070"))))
                .contains(COMPETENCE_CODE_PASSES_ON);
    }

    @Test
    void of_a_change_only_what_holds_since_is_looked_at() {
        Known agency = agency(BEFORE, "00070", change(REFORM.plusDays(9), "00097"));

        assertThat(refusal(each -> places.requireJurisdiction(each, REFORM.plusDays(9)), agency))
                .isEmpty();
        assertThat(jurisdiction(agency)).contains(COMPETENCE_CODE_PASSES_ON);
    }

    @Test
    void another_acts_for_it_in_a_part_of_what_is_its_own() {
        assertThat(delegations(agency(BEFORE, "01"), to("00070", null, BEFORE, REFORM)))
                .isEmpty();
        assertThat(delegations(agency(BEFORE, "01"), to("002", null, BEFORE, REFORM)))
                .isEmpty();
        assertThat(delegations(agency(BEFORE, "01"), to("01", null, BEFORE, REFORM)))
                .isEmpty();
        assertThat(delegations(agency(BEFORE, "002"), to("01", null, BEFORE, REFORM)))
                .contains(DELEGATION_UNCOVERED);
        assertThat(delegations(agency(BEFORE, "01"), to("00097", null, BEFORE, REFORM)))
                .contains(UnitRejection.UNIT_NAMED_MISSING);
    }

    @Test
    void a_delegation_ends_where_its_code_becomes_anothers() {
        assertThat(delegations(agency(BEFORE, "01"), to("00070", null, BEFORE, REFORM.plusDays(1))))
                .contains(COMPETENCE_CODE_PASSES_ON);
    }

    @Test
    void what_another_does_for_it_stays_its_own() {
        Known loses = agency(REFORM, "01", change(REFORM.plusDays(10), "00097"));

        assertThat(delegations(loses, to("00070", null, REFORM.plusDays(1), REFORM.plusDays(10))))
                .isEmpty();
        assertThat(delegations(loses, to("00070", null, REFORM.plusDays(1), REFORM.plusDays(11))))
                .contains(DELEGATION_UNCOVERED);
    }

    @Test
    void at_most_one_acts_in_a_place_and_a_field() {
        Delegation inDistrict = to("002", null, BEFORE, REFORM);
        assertThat(delegations(agency(BEFORE, "01"), inDistrict, to("00070", null, BEFORE, REFORM)))
                .contains(DELEGATED_ALREADY);
        assertThat(delegations(agency(BEFORE, "01"), inDistrict, to(null, null, BEFORE, REFORM)))
                .contains(DELEGATED_ALREADY);
        assertThat(delegations(agency(BEFORE, "01"), inDistrict, to("00097", null, REFORM, REFORM.plusDays(1))))
                .isEmpty();
        assertThat(delegations(
                        agency(BEFORE, "01"),
                        to("002", "Hộ tịch", BEFORE, REFORM),
                        to("00070", "Đất đai", BEFORE, REFORM)))
                .isEmpty();
        assertThat(delegations(
                        agency(REFORM, "01"),
                        to("00070", null, REFORM, REFORM.plusDays(9)),
                        to("00097", null, REFORM, REFORM.plusDays(9))))
                .isEmpty();
    }

    @Test
    void one_that_was_ended_on_its_first_day_is_in_nobodys_way() {
        LocalDate day = BEFORE.plusDays(20);
        assertThat(delegations(agency(BEFORE, "01"), to("01", null, day, day), to("01", null, BEFORE, REFORM)))
                .isEmpty();
    }

    private Optional<Rejection> jurisdiction(Known agency) {
        return refusal(places::requireJurisdiction, agency);
    }

    private Optional<Rejection> delegations(Known agency, Delegation... delegations) {
        Later later = new Later(agency.later().changes(), List.of(delegations), List.of());
        return refusal(places::requireDelegations, new Existing(agency.beginning(), later));
    }

    private static Optional<Rejection> refusal(Consumer<Known> rule, Known agency) {
        CommandRejected rejected = catchThrowableOfType(CommandRejected.class, () -> rule.accept(agency));
        return Optional.ofNullable(rejected).map(CommandRejected::rejection);
    }

    private static Known agency(LocalDate from, String unit, Change... changes) {
        Beginning beginning = new Beginning(
                "H26.STP",
                "Sở",
                "Department",
                AgencyKind.PROVINCIAL_DEPARTMENT,
                AgencyLevel.PROVINCE,
                competence(unit),
                null,
                null,
                from,
                null);
        return new Existing(beginning, new Later(List.of(changes), List.of(), List.of()));
    }

    private static Known ending(Known agency, LocalDate day) {
        return new Ended(agency.beginning(), agency.later(), new End(day, List.of(), null, null));
    }

    private static Change change(LocalDate from, String unit) {
        return new Change(from, competence(unit), "1/QĐ");
    }

    private static Competence competence(String unit) {
        return new Competence(List.of("JUSTICE"), List.of(unit), null);
    }

    private static Delegation to(String unit, String field, LocalDate from, LocalDate until) {
        return new Delegation(
                UUID.randomUUID(),
                "H26.00070",
                List.of("JUSTICE"),
                unit == null ? null : List.of(unit),
                field == null ? null : List.of(field),
                from,
                until,
                "2/QĐ");
    }

    private static AdministrativeUnit unit(String code, UnitKind kind, String parent, LocalDate from) {
        return new AdministrativeUnit.Existing(beginning(code, kind, parent, from));
    }

    private static AdministrativeUnit ended(String code, UnitKind kind, String parent, String... replacedBy) {
        Succession succession = replacedBy.length == 0 ? Succession.ABOLISHED_LEVEL : Succession.PARTIAL;
        return new AdministrativeUnit.Ended(
                beginning(code, kind, parent, null),
                new AdministrativeUnit.End(REFORM, List.of(replacedBy), succession, null, "1656"));
    }

    private static AdministrativeUnit.Beginning beginning(String code, UnitKind kind, String parent, LocalDate from) {
        return new AdministrativeUnit.Beginning(code, "Đơn vị " + code, kind, parent, from, null, null);
    }
}
