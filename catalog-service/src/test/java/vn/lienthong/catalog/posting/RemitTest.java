package vn.lienthong.catalog.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.catalog.posting.Marriage.DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;
import vn.lienthong.mirror.AgencyRow;
import vn.lienthong.mirror.AgencyRow.Delegation;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CentreRow;
import vn.lienthong.mirror.ProcedureRow.ApprovedProcess;
import vn.lienthong.mirror.UnitRow;

class RemitTest {
    private static final String COMMITTEE = "COMMUNE_PEOPLES_COMMITTEE";
    private static final String JUSTICE = "PROVINCE_JUSTICE";
    private static final String TAX = "TAX_AUTHORITY";

    private final AgencyRow east = committee("H97.E", "Ủy ban nhân dân xã Đông", "E");
    private final AgencyRow west = committee("H97.W", "Uỷ ban nhân dân phường Tây", "W");
    private final AgencyRow justice = department("H97.J", "Sở Tư pháp tỉnh P", JUSTICE, "P", null);
    private final AgencyRow taxOfProvince = department("H97.T", "Thuế tỉnh P", TAX, "P", null);
    private final AgencyRow taxOfEast = department("H97.TE", "Thuế tỉnh P", TAX, "E", null);
    private final AgencyRow taxOfWest = department("H97.TW", "Thuế tỉnh P", TAX, "W", null);
    private final AgencyRow museum = department("H97.M", "Bảo tàng tỉnh P", "MUSEUM", "P", List.of("Hộ tịch"));
    private final AgencyRow police = department("H97.C", "Công an tỉnh P", "PROVINCE_POLICE", "P", null);
    private final Catalog catalog = catalog(east, west, justice, taxOfProvince, taxOfEast, taxOfWest, museum, police);

    @Test
    void a_centre_posts_what_was_announced_for_the_level_of_its_units() {
        Announced atCommunes = announced(List.of("COMMUNE", "CENTRAL"));
        Announced atProvinces = announced(List.of("PROVINCE"));

        assertThat(centre(false, "E").covers(atCommunes)).isTrue();
        assertThat(centre(false, "E").covers(atProvinces)).isFalse();
        assertThat(centre(false, "P").covers(atProvinces)).isTrue();
        assertThat(centre(false, "P").covers(atCommunes)).isFalse();
    }

    @Test
    void a_centre_for_the_whole_province_posts_what_any_of_its_levels_does() {
        assertThat(centre(true, "E").covers(announced(List.of("PROVINCE")))).isTrue();
        assertThat(centre(true, "P").covers(announced(List.of("COMMUNE")))).isTrue();
        assertThat(centre(true, "E").covers(announced(List.of("CENTRAL")))).isFalse();
        assertThat(centre(true, "E").covers(announced(List.of("DISTRICT")))).isFalse();
    }

    @Test
    void a_centre_posts_what_passes_through_an_agency_of_its_level_whatever_was_announced() {
        Announced centralByName = announced(List.of("CENTRAL"), JUSTICE);

        assertThat(centre(false, "P").covers(centralByName)).isTrue();
        assertThat(centre(false, "E").covers(centralByName)).isFalse();
        assertThat(centre(false, "P").covers(announced(List.of("CENTRAL"), "NOBODY_HAS_THIS")))
                .isFalse();
    }

    @Test
    void a_centre_that_serves_nobody_any_more_posts_nothing() {
        LocalDate later = DAY.plusDays(1);
        CentreRow moved = centreRow(true, new ServedUnit("E", null, later));

        assertThat(Remit.OfCentre.of(moved, catalog, DAY).covers(announced(List.of("COMMUNE"))))
                .isTrue();
        assertThat(Remit.OfCentre.of(moved, catalog, later).covers(announced(List.of("COMMUNE"))))
                .isFalse();
    }

    @Test
    void an_agency_posts_what_comes_to_it() {
        Announced procedure = announced(List.of("COMMUNE"), COMMITTEE, JUSTICE);

        assertThat(posting(procedure)).containsExactlyInAnyOrder("H97.E", "H97.W", "H97.J");
    }

    @Test
    void an_agency_with_a_nearer_one_everywhere_is_sent_nothing() {
        assertThat(posting(announced(List.of("PROVINCE"), TAX))).containsExactlyInAnyOrder("H97.TE", "H97.TW");
    }

    @Test
    void what_an_agency_delegates_is_posted_by_the_one_that_acts() {
        AgencyRow delegating = withDelegation(
                east, new Delegation(new UUID(0, 9), "H97.J", List.of(COMMITTEE), null, null, DAY, DAY.plusDays(1)));
        Catalog delegated = catalog(delegating, west, justice);
        Announced procedure = announced(List.of("COMMUNE"), COMMITTEE);

        assertThat(remit(delegating, delegated, DAY).covers(procedure)).isFalse();
        assertThat(remit(justice, delegated, DAY).covers(procedure)).isTrue();
        assertThat(remit(justice, delegated, DAY.plusDays(1)).covers(procedure)).isFalse();
        assertThat(remit(delegating, delegated, DAY.plusDays(1)).covers(procedure))
                .isTrue();
    }

    @Test
    void a_delegation_ends_with_the_agency_that_gave_it() {
        Delegation delegation =
                new Delegation(new UUID(0, 9), "H97.J", List.of(COMMITTEE), null, null, DAY, DAY.plusYears(1));
        AgencyRow dissolved = withDelegation(east, delegation, DAY.plusDays(1));
        Catalog left = catalog(dissolved, justice);
        Announced procedure = announced(List.of("COMMUNE"), COMMITTEE);

        assertThat(remit(justice, left, DAY).covers(procedure)).isTrue();
        assertThat(remit(justice, left, DAY.plusDays(1)).covers(procedure)).isFalse();
    }

    @Test
    void without_a_process_an_agency_posts_what_it_is_named_for() {
        assertThat(posting(announcedFor("Bộ Tư pháp", "PROVINCE"))).containsExactly("H97.M");
        assertThat(posting(announcedFor("Sở Tư pháp", "PROVINCE"))).containsExactlyInAnyOrder("H97.M", "H97.J");
        assertThat(posting(announcedFor("Công an cấp tỉnh", "COMMUNE"))).containsExactly("H97.C");
    }

    @Test
    void without_a_process_a_committee_posts_what_nobody_else_is_named_for() {
        assertThat(posting(announcedFor("Ủy ban nhân dân cấp xã", "COMMUNE")))
                .containsExactlyInAnyOrder("H97.E", "H97.W");
        assertThat(posting(announcedFor("Hội đồng xác định mức độ khuyết tật cấp xã", "COMMUNE")))
                .containsExactlyInAnyOrder("H97.E", "H97.W");
        assertThat(posting(announcedFor("Công an cấp tỉnh; Ủy ban nhân dân cấp xã", "COMMUNE")))
                .containsExactlyInAnyOrder("H97.E", "H97.W", "H97.C");
        assertThat(posting(announcedFor("Công an", "COMMUNE"))).containsExactly("H97.C");
        assertThat(posting(announcedFor("Ủy ban nhân dân cấp tỉnh", "PROVINCE", "COMMUNE")))
                .containsExactly("H97.M");
        assertThat(posting(announcedFor("Hội đồng cấp tỉnh", "COMMUNE"))).isEmpty();
    }

    @Test
    void who_is_gone_on_the_day_is_named_for_nothing() {
        Catalog without = catalog(east, west);

        assertThat(remit(east, without, DAY).covers(announcedFor("Công an cấp xã", "COMMUNE")))
                .as("there is no police that could be meant")
                .isTrue();
        assertThat(remit(east, catalog, DAY).covers(announcedFor("Công an cấp xã", "COMMUNE")))
                .isFalse();
    }

    @Test
    void a_step_is_told_with_its_agency_where_there_is_but_one_for_those_who_come() {
        Announced procedure = announced(List.of("COMMUNE"), COMMITTEE, JUSTICE);

        assertThat(agenciesOfSteps(procedure, centre(true, "E"))).containsExactly("H97.E", "H97.J");
        assertThat(agenciesOfSteps(procedure, centre(true, "P"))).containsExactly(null, "H97.J");
    }

    private List<String> agenciesOfSteps(Announced procedure, Remit remit) {
        return Posting.of(procedure, catalog, remit.doers()).steps().stream()
                .map(step -> step.agency() == null ? null : step.agency().code())
                .toList();
    }

    private Stream<String> posting(Announced announced) {
        return catalog.agencies().stream()
                .filter(agency -> remit(agency, catalog, DAY).covers(announced))
                .map(AgencyRow::code);
    }

    private static Remit remit(AgencyRow agency, Catalog catalog, LocalDate day) {
        return Remit.OfAgency.of(agency, catalog, day, new Addressees(catalog, day));
    }

    private Remit centre(boolean provinceWide, String unit) {
        return Remit.OfCentre.of(centreRow(provinceWide, new ServedUnit(unit, null, null)), catalog, DAY);
    }

    private static CentreRow centreRow(boolean provinceWide, ServedUnit served) {
        return new CentreRow(
                new UUID(0, 5),
                "H97.TT",
                "Trung tâm",
                "Centre",
                CentreKind.COMMUNAL,
                served.unit(),
                List.of(served),
                provinceWide,
                "Số 1",
                null,
                null,
                "VN",
                null,
                null,
                null,
                CentreRow.Later.NOTHING);
    }

    /** Without a process where no roles are given. */
    private static Announced announced(List<String> levels, String... roles) {
        Process process = Marriage.process();
        Process withRoles = new Process(
                null,
                null,
                process.components(),
                process.policy(),
                false,
                Stream.of(roles)
                        .map(role -> Marriage.step(role, role, List.of(), null))
                        .toList(),
                null,
                null);
        ProcedureVersion version = Marriage.version(null, levels);
        List<ApprovedProcess> processes = roles.length == 0 ? List.of() : List.of(new ApprovedProcess(3, withRoles));
        return Announced.on(Marriage.row(version, processes), DAY).orElseThrow();
    }

    /** Without a process. */
    private static Announced announcedFor(String responsibleAgency, String... levels) {
        ProcedureVersion version = Marriage.version(null, List.of(levels), null, responsibleAgency);
        return Announced.on(Marriage.row(version, List.of()), DAY).orElseThrow();
    }

    private static Catalog catalog(AgencyRow... agencies) {
        List<UnitRow> units = List.of(
                unit("P", UnitKind.PROVINCE, "VN"),
                unit("E", UnitKind.COMMUNE, "P"),
                unit("W", UnitKind.WARD, "P"),
                unit("Q", UnitKind.PROVINCE, "VN"));
        return new Catalog(List.of(), units, List.of(agencies), List.of(), List.of());
    }

    private static UnitRow unit(String code, UnitKind kind, String parent) {
        return new UnitRow(
                new UUID(1, code.charAt(0)),
                code,
                code,
                kind,
                parent,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static AgencyRow committee(String code, String name, String unit) {
        return agency(
                code, name, AgencyKind.COMMUNE_PEOPLES_COMMITTEE, AgencyLevel.COMMUNE, COMMITTEE, List.of(unit), null);
    }

    private static AgencyRow department(String code, String name, String role, String unit, List<String> fields) {
        return agency(code, name, AgencyKind.PROVINCIAL_DEPARTMENT, AgencyLevel.PROVINCE, role, List.of(unit), fields);
    }

    private static AgencyRow agency(
            String code,
            String name,
            AgencyKind kind,
            AgencyLevel level,
            String role,
            List<String> jurisdiction,
            List<String> fields) {
        return new AgencyRow(
                new UUID(2, code.hashCode()),
                code,
                name,
                name,
                kind,
                level,
                List.of(role),
                jurisdiction,
                fields,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static AgencyRow withDelegation(AgencyRow agency, Delegation delegation) {
        return withDelegation(agency, delegation, null);
    }

    private static AgencyRow withDelegation(AgencyRow agency, Delegation delegation, LocalDate validTo) {
        return new AgencyRow(
                agency.agencyId(),
                agency.code(),
                agency.nameVi(),
                agency.nameEn(),
                agency.kind(),
                agency.level(),
                agency.roles(),
                agency.jurisdiction(),
                agency.fields(),
                agency.parent(),
                null,
                null,
                validTo,
                List.of(),
                null,
                List.of(),
                List.of(delegation),
                List.of());
    }
}
