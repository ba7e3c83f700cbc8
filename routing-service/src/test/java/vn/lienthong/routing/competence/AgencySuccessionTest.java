package vn.lienthong.routing.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.events.catalog.ProcedureEvent.PlaceRule.APPLICANT_RESIDENCE;
import static vn.lienthong.events.catalog.ProcedureEvent.PlaceRule.FIXED;
import static vn.lienthong.events.catalog.ProcedureEvent.PlaceRule.RECEIVING_PLACE;
import static vn.lienthong.events.catalog.ProcedureEvent.PlaceRule.SUBJECT_PLACE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.events.catalog.AgencyEvent.Takeover;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.routing.HandlingPlanEvent.Leg;
import vn.lienthong.events.routing.HandlingPlanEvent.RoutingReason;
import vn.lienthong.mirror.AgencyRow;
import vn.lienthong.mirror.Catalog;

/** On the units, agencies and centres of the sample data, with some agencies more. */
class AgencySuccessionTest {
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final LocalDate BEFORE = REFORM.minusDays(1);
    private static final String POLICE = "COMMUNE_POLICE";

    @Test
    void the_only_successor_goes_on() {
        assertThat(successor("G01.01.002.00043", leg(POLICE, APPLICANT_RESIDENCE, "00043")))
                .contains("G01.01.00070");
    }

    @Test
    void of_several_the_one_that_is_competent_for_the_place_goes_on() {
        AgencyRow old = ended("G99.1", POLICE, "00043", null, "G01.01.00070", "G01.01.00004");

        assertThat(successor("G99.1", leg(POLICE, APPLICANT_RESIDENCE, "00043"), old))
                .contains("G01.01.00070");
        assertThat(successor("G99.1", leg(POLICE, SUBJECT_PLACE, "00043"), old)).contains("G01.01.00070");
    }

    @Test
    void whoever_is_competent_but_no_successor_does_not_go_on() {
        AgencyRow old = ended("G99.1", POLICE, "00043", null, "G01.01.00082", "G01.01.00004");

        assertThat(successor("G99.1", leg(POLICE, APPLICANT_RESIDENCE, "00043"), old))
                .isEmpty();
    }

    @Test
    void where_the_place_was_divided_between_the_successors_somebody_must_decide() {
        assertThat(successor("G01.01.002.00055", leg(POLICE, APPLICANT_RESIDENCE, "00055")))
                .isEmpty();
    }

    @Test
    void where_no_successor_was_named_whoever_is_competent_goes_on() {
        AgencyRow old = ended("G99.1", POLICE, "00043", null);

        assertThat(successor("G99.1", leg(POLICE, APPLICANT_RESIDENCE, "00043"), old))
                .contains("G01.01.00070");
        assertThat(successor("G99.1", leg("DISTRICT_PEOPLES_COMMITTEE", APPLICANT_RESIDENCE, "00043"), old))
                .isEmpty();
    }

    @Test
    void what_each_takes_over_decides_between_them() {
        AgencyRow old = ended(
                "G99.1",
                POLICE,
                "00055",
                List.of(
                        new Takeover("G01.01.00070", List.of("OTHER_ROLE"), null, null),
                        new Takeover("G01.01.00082", null, null, List.of("Hộ tịch")),
                        new Takeover("G01.01.00004", List.of(POLICE), null, List.of("Đất đai"))),
                "G01.01.00070",
                "G01.01.00082",
                "G01.01.00004");
        Leg leg = leg(POLICE, APPLICANT_RESIDENCE, "00055");

        assertThat(successor("Hộ tịch", "G99.1", leg, old)).contains("G01.01.00082");
        assertThat(successor("Đất đai", "G99.1", leg, old)).contains("G01.01.00004");
    }

    @Test
    void a_code_of_a_unit_means_that_of_the_successors_first_day() {
        AgencyRow old = ended(
                "G99.1",
                POLICE,
                "01",
                List.of(
                        new Takeover("G01.01.00070", null, List.of("00070"), null),
                        new Takeover("G01.01.00082", null, List.of("00082"), null)),
                "G01.01.00070",
                "G01.01.00082");

        assertThat(successor("G99.1", leg(POLICE, APPLICANT_RESIDENCE, "00043"), old))
                .contains("G01.01.00070");
        // Trần Hưng Đạo had the code that Cửa Nam has now
        assertThat(successor("G99.1", leg(POLICE, APPLICANT_RESIDENCE, "00082"), old))
                .contains("G01.01.00082");
    }

    @Test
    void a_code_that_is_no_more_means_the_unit_of_the_day_before() {
        AgencyRow old = ended(
                "G99.1",
                POLICE,
                "002",
                List.of(
                        new Takeover("G01.01.00070", null, List.of("00055"), null),
                        new Takeover("G01.01.00004", null, List.of("00043", "00052"), null)),
                "G01.01.00070",
                "G01.01.00004");

        assertThat(successor("G99.1", leg(POLICE, APPLICANT_RESIDENCE, "00055"), old))
                .contains("G01.01.00070");
        assertThat(successor("G99.1", leg(POLICE, APPLICANT_RESIDENCE, "00052"), old))
                .contains("G01.01.00004");
    }

    @Test
    void a_successor_that_is_no_more_either_has_its_own() {
        AgencyRow first = ended("G99.1", POLICE, "00043", null, "G99.2");
        AgencyRow second = ended("G99.2", POLICE, "00043", null, "G01.01.00070");

        assertThat(successor("G99.1", leg(POLICE, APPLICANT_RESIDENCE, "00043"), first, second))
                .contains("G01.01.00070");
    }

    @Test
    void successors_that_name_each_other_lead_nowhere() {
        AgencyRow first = ended("G99.1", "X", "00043", null, "G99.2");
        AgencyRow second = ended("G99.2", "X", "00043", null, "G99.1");

        assertThat(successor("G99.1", leg("X", APPLICANT_RESIDENCE, "00043"), first, second))
                .isEmpty();
    }

    @Test
    void a_fixed_agency_has_none_but_named_successors() {
        AgencyRow old = ended("G99.1", POLICE, "00043", null, "G01.01.00070");

        assertThat(successor("G99.1", leg(POLICE, FIXED, null), old)).contains("G01.01.00070");
        assertThat(successor("G99.2", leg(POLICE, FIXED, null), ended("G99.2", POLICE, "00043", null)))
                .isEmpty();
    }

    @Test
    void the_receiving_place_is_where_the_centre_stands_on_the_day() {
        AgencyRow old = ended("G99.1", POLICE, "00043", null);

        assertThat(successor("G99.1", leg(POLICE, RECEIVING_PLACE, "00043"), old))
                .contains("G01.01.00070");
    }

    private static Optional<String> successor(String agency, Leg leg, AgencyRow... more) {
        return successor(null, agency, leg, more);
    }

    private static Optional<String> successor(String field, String agency, Leg leg, AgencyRow... more) {
        Catalog sample = SampleCatalog.catalog();
        List<AgencyRow> agencies = new ArrayList<>(sample.agencies());
        agencies.addAll(List.of(more));
        Catalog catalog = new Catalog(List.of(), sample.units(), agencies, sample.centres(), List.of());
        return new AgencySuccession(catalog, REFORM.plusDays(1), BEFORE, field).of(agency, leg, "H26.002.LP2");
    }

    private static Leg leg(String role, PlaceRule rule, String place) {
        return new Leg(
                UUID.randomUUID(),
                "step",
                "",
                "",
                role,
                "",
                new RoutingReason(rule.name(), place, place, null),
                List.of(),
                Limit.sameDay(),
                Instant.EPOCH);
    }

    private static AgencyRow ended(
            String code, String role, String unit, List<Takeover> takeovers, String... replacedBy) {
        return new AgencyRow(
                UUID.randomUUID(),
                code,
                "",
                "",
                AgencyKind.COMMUNE_POLICE,
                AgencyLevel.COMMUNE,
                List.of(role),
                List.of(unit),
                null,
                null,
                null,
                null,
                REFORM,
                List.of(replacedBy),
                takeovers,
                List.of(),
                List.of(),
                List.of());
    }
}
