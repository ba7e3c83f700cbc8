package vn.lienthong.routing.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.events.catalog.ProcedureEvent.PlaceRule.APPLICANT_RESIDENCE;
import static vn.lienthong.events.catalog.ProcedureEvent.PlaceRule.FIXED;
import static vn.lienthong.events.catalog.ProcedureEvent.PlaceRule.RECEIVING_PLACE;
import static vn.lienthong.events.catalog.ProcedureEvent.PlaceRule.SUBJECT_PLACE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.events.routing.HandlingPlanEvent.RoutingReason;
import vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause;
import vn.lienthong.mirror.AgencyRow;
import vn.lienthong.mirror.Catalog;

/** On the units, agencies and centres of the sample data. */
class CompetenceTest {
    private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_DAY_WITHOUT_DISTRICTS = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private static final String LONG_BIEN = "00145";
    private static final String CO_DO = "09634";
    private static final String THACH_BAN = "00148";
    private static final String TRIEU_DAI_THEN_TRIEU_BINH = "19645";
    private static final String POINT_OF_CUA_NAM = "H26.00082.TT";
    private static final String CENTRE_OF_HA_NOI = "H26.TT";

    @Test
    void a_birth_handed_in_elsewhere_goes_to_the_agencies_of_the_residence() {
        Places places = new Places(LONG_BIEN, null, POINT_OF_CUA_NAM);

        assertThat(agencies("3.000722", places, TODAY))
                .containsExactly("H26.00145", "G01.01.00145", "G24.01.CS2", "G01.01");
    }

    @Test
    void land_goes_to_where_it_lies_wherever_it_was_handed_in() {
        Places places = new Places(LONG_BIEN, CO_DO, CENTRE_OF_HA_NOI);

        assertThat(agencies("1.013831", places, TODAY)).containsExactly("H26.VPDK.CN3", "G12.01.CS3", "H26.VPDK.CN3");
    }

    @Test
    void the_path_is_told_with_the_agency() {
        assertThat(resolve(step("PROVINCE_JUSTICE", SUBJECT_PLACE), new Places(LONG_BIEN, CO_DO, null), TODAY))
                .isEqualTo(new Resolution.Resolved("H26.STP", new RoutingReason("SUBJECT_PLACE", CO_DO, "01", null)));
    }

    @Test
    void an_area_branch_goes_before_the_office_of_the_province() {
        assertThat(resolve(step("TAX_AUTHORITY", SUBJECT_PLACE), new Places(null, CO_DO, null), TODAY)
                        .because()
                        .jurisdiction())
                .isEqualTo(CO_DO);
    }

    @Test
    void before_there_were_branches_the_office_of_the_province_was_competent() {
        assertThat(resolve(
                        step("TAX_AUTHORITY", SUBJECT_PLACE), new Places(null, THACH_BAN, null), LAST_DAY_OF_DISTRICTS))
                .isEqualTo(
                        new Resolution.Resolved("G12.01", new RoutingReason("SUBJECT_PLACE", THACH_BAN, "01", null)));
    }

    @Test
    void a_code_means_the_unit_that_has_it_on_the_date() {
        Places places = new Places(TRIEU_DAI_THEN_TRIEU_BINH, null, null);
        Step tax = step("TAX_AUTHORITY", APPLICANT_RESIDENCE);

        assertThat(resolve(tax, places, LAST_DAY_OF_DISTRICTS).agency()).isEqualTo("G12.45");
        assertThat(resolve(tax, places, FIRST_DAY_WITHOUT_DISTRICTS).agency()).isEqualTo("G12.44");
    }

    @Test
    void the_committee_of_a_reused_code_is_that_of_the_new_commune() {
        Places places = new Places(TRIEU_DAI_THEN_TRIEU_BINH, null, null);
        Step committee = step("COMMUNE_PEOPLES_COMMITTEE", APPLICANT_RESIDENCE);

        assertThat(resolve(committee, places, LAST_DAY_OF_DISTRICTS))
                .isEqualTo(unresolved(
                        UnresolvedCause.NO_COMPETENT_AGENCY, APPLICANT_RESIDENCE, TRIEU_DAI_THEN_TRIEU_BINH, null));
        assertThat(resolve(committee, places, FIRST_DAY_WITHOUT_DISTRICTS).agency())
                .isEqualTo("H50.19645");
    }

    @Test
    void districts_decide_until_their_last_day_and_communes_after_it() {
        assertThat(agencies("1.001776", new Places(THACH_BAN, null, null), LAST_DAY_OF_DISTRICTS))
                .containsExactly("H26.004.00148", "H26.004");
        assertThat(agencies("1.001776", new Places(LONG_BIEN, null, null), FIRST_DAY_WITHOUT_DISTRICTS))
                .containsExactly("H26.00145");
    }

    @Test
    void a_fixed_agency_must_exist_on_the_date() {
        Step print =
                new Step("print", "", "", "X", FIXED, "H42.STP", List.of(), Limit.sameDay(), List.of(), null, null);
        Places anywhere = new Places(null, null, null);

        assertThat(resolve(print, anywhere, FIRST_DAY_WITHOUT_DISTRICTS))
                .isEqualTo(new Resolution.Resolved("H42.STP", new RoutingReason("FIXED", null, null, null)));
        assertThat(resolve(print, anywhere, LAST_DAY_OF_DISTRICTS))
                .isEqualTo(unresolved(UnresolvedCause.NO_COMPETENT_AGENCY, FIXED, null, null));
    }

    @Test
    void the_receiving_place_is_the_unit_where_the_centre_stands() {
        assertThat(resolve(certify(), new Places(LONG_BIEN, CO_DO, POINT_OF_CUA_NAM), TODAY))
                .isEqualTo(new Resolution.Resolved(
                        "H26.00082", new RoutingReason("RECEIVING_PLACE", "00082", "00082", null)));
    }

    @Test
    void a_centre_that_stood_in_a_merged_ward_stands_in_its_successor() {
        Places interWard = new Places(null, null, "H26.002.LP2");

        assertThat(resolve(certify(), interWard, LAST_DAY_OF_DISTRICTS).agency())
                .isEqualTo("H26.002.00043");
        assertThat(resolve(certify(), interWard, FIRST_DAY_WITHOUT_DISTRICTS).agency())
                .isEqualTo("H26.00070");
    }

    @Test
    void a_centre_that_stood_in_a_divided_ward_stands_where_the_code_went() {
        assertThat(resolve(certify(), new Places(null, null, CENTRE_OF_HA_NOI), TODAY)
                        .because()
                        .place())
                .isEqualTo("00103");
    }

    @Test
    void a_centre_that_is_not_open_stands_nowhere() {
        assertThat(resolve(certify(), new Places(null, null, POINT_OF_CUA_NAM), LAST_DAY_OF_DISTRICTS))
                .isEqualTo(unresolved(UnresolvedCause.UNIT_UNKNOWN, RECEIVING_PLACE, null, null));
    }

    @Test
    void a_place_that_the_dossier_does_not_have_leaves_the_step_unresolved() {
        assertThat(resolve(step("TAX_AUTHORITY", SUBJECT_PLACE), new Places(LONG_BIEN, null, null), TODAY))
                .isEqualTo(unresolved(UnresolvedCause.PLACE_MISSING, SUBJECT_PLACE, null, null));
    }

    @Test
    void a_unit_that_is_no_more_leaves_the_step_unresolved() {
        assertThat(resolve(step("TAX_AUTHORITY", SUBJECT_PLACE), new Places(null, THACH_BAN, null), TODAY))
                .isEqualTo(unresolved(UnresolvedCause.UNIT_UNKNOWN, SUBJECT_PLACE, THACH_BAN, null));
    }

    @Test
    void people_of_a_divided_ward_are_nobodys_where_its_parts_have_agencies_of_their_own() {
        Places hangTrong = new Places("00070", "00070", null);

        assertThat(later(step("COMMUNE_POLICE", APPLICANT_RESIDENCE), hangTrong))
                .isEqualTo(unresolved(UnresolvedCause.PLACE_DIVIDED, APPLICANT_RESIDENCE, "00070", null));
        assertThat(later(step("COMMUNE_POLICE", SUBJECT_PLACE), hangTrong))
                .isEqualTo(unresolved(UnresolvedCause.PLACE_DIVIDED, SUBJECT_PLACE, "00070", null));
    }

    @Test
    void an_agency_for_all_parts_of_a_divided_ward_is_competent() {
        assertThat(later(step("PROVINCE_JUSTICE", APPLICANT_RESIDENCE), new Places("00070", null, null)))
                .isEqualTo(new Resolution.Resolved(
                        "H26.STP", new RoutingReason("APPLICANT_RESIDENCE", "00070", "01", null)));
    }

    @Test
    void people_of_a_merged_ward_go_to_the_one_that_took_it_in() {
        assertThat(later(step("COMMUNE_POLICE", APPLICANT_RESIDENCE), new Places("00043", null, null)))
                .isEqualTo(new Resolution.Resolved(
                        "G01.01.00070", new RoutingReason("APPLICANT_RESIDENCE", "00043", "00070", null)));
    }

    @Test
    void two_agencies_equally_near_leave_the_step_unresolved() {
        Catalog doubled = with(agency("H26.TWIN", "TAX_AUTHORITY", CO_DO));

        assertThat(new Competence(doubled, TODAY, null)
                        .resolve(step("TAX_AUTHORITY", SUBJECT_PLACE), new Places(null, CO_DO, null)))
                .isEqualTo(unresolved(UnresolvedCause.AMBIGUOUS, SUBJECT_PLACE, CO_DO, CO_DO));
    }

    @Test
    void an_agency_for_the_whole_country_is_the_last_resort() {
        Catalog national = with(agency("G99", "NATIONAL_ARCHIVE", Catalog.COUNTRY));

        assertThat(new Competence(national, TODAY, null)
                        .resolve(step("NATIONAL_ARCHIVE", SUBJECT_PLACE), new Places(null, CO_DO, null))
                        .because()
                        .jurisdiction())
                .isEqualTo(Catalog.COUNTRY);
    }

    private static List<String> agencies(String procedure, Places places, LocalDate date) {
        return SampleCatalog.steps(procedure, date).stream()
                .map(step -> resolve(step, places, date).agency())
                .toList();
    }

    private static Resolution resolve(Step step, Places places, LocalDate date) {
        return new Competence(SampleCatalog.catalog(), date, null).resolve(step, places);
    }

    /** Handed in on the last day of the districts, accepted on the day after it. */
    private static Resolution later(Step step, Places places) {
        return new Competence(SampleCatalog.catalog(), FIRST_DAY_WITHOUT_DISTRICTS, LAST_DAY_OF_DISTRICTS, null)
                .resolve(step, places);
    }

    private static Resolution unresolved(UnresolvedCause cause, PlaceRule rule, String place, String jurisdiction) {
        return new Resolution.Unresolved(new RoutingReason(rule.name(), place, jurisdiction, cause));
    }

    private static Step certify() {
        return step("COMMUNE_PEOPLES_COMMITTEE", RECEIVING_PLACE);
    }

    private static Step step(String role, PlaceRule rule) {
        return new Step("step", "", "", role, rule, null, List.of(), Limit.sameDay(), List.of(), null, null);
    }

    private static AgencyRow agency(String code, String role, String jurisdiction) {
        return new AgencyRow(
                UUID.randomUUID(),
                code,
                "",
                "",
                AgencyKind.PUBLIC_SERVICE_UNIT,
                AgencyLevel.PROVINCE,
                List.of(role),
                List.of(jurisdiction),
                null,
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

    private static Catalog with(AgencyRow agency) {
        Catalog sample = SampleCatalog.catalog();
        List<AgencyRow> agencies = new ArrayList<>(sample.agencies());
        agencies.add(agency);
        return new Catalog(List.of(), sample.units(), agencies, sample.centres(), List.of());
    }
}
