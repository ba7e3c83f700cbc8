package vn.lienthong.catalog.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.SampleCatalog;
import vn.lienthong.catalog.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class CentreIT {
    @Inject
    Jdbi jdbi;

    @BeforeEach
    void the_sample_catalog_can_be_read() {
        SampleCatalog.ready(jdbi);
    }

    @Test
    void an_inter_ward_centre_serves_the_wards_of_the_day() {
        get("/centres/H26.002.LP1?on=2025-06-30")
                .body("unit", equalTo("00082"))
                .body("serves", contains("00082", "00073", "00070"));
        get("/centres/H26.002.LP1?on=2025-07-01").body("serves", contains("00082", "00070"));
        assertThat(ownArea("00073", "2025-06-30")).contains("H26.002.LP1", "H26.002.TT");
        assertThat(ownArea("00082", "2025-06-30")).contains("H26.002.LP1").doesNotContain("H26.00082.TT");
        assertThat(ownArea("00082", "2025-07-01"))
                .contains("H26.002.LP1", "H26.00082.TT")
                .doesNotContain("H26.002.TT");
    }

    @Test
    void since_the_boundaries_fell_every_centre_of_the_province_receives() {
        List<String> inHanoi = reaching("00082", "2026-11-02", "PROVINCE");
        assertThat(inHanoi).contains("H26.00004.TT").doesNotContain("H42.TT");
        assertThat(reaching("00082", "2025-06-30", "PROVINCE")).isEmpty();
        assertThat(reaching("13669", "2026-11-02", "PROVINCE")).isNotEmpty().allMatch(code -> code.startsWith("H42."));
    }

    @Test
    void a_centre_that_is_closed_is_none() {
        get("/centres/H40.TT?on=2025-06-30").statusCode(200).body("closedOn", equalTo("2025-07-01"));
        get("/centres/H40.TT?on=2025-07-01").statusCode(404).body("code", equalTo("centre-unknown"));
    }

    @Test
    void the_desks_and_agencies_of_a_centre_are_those_of_the_day() {
        get("/centres/H26.002.LP1?on=2025-06-30")
                .body("desks.code", contains("Q1", "Q2", "Q3"))
                .body("agencies", hasItem("H26.002.00073"));
        get("/centres/H26.002.LP1?on=2025-07-01")
                .body("desks.code", contains("Q1", "Q2"))
                .body("agencies", contains("H26.00082", "G01.01.00082", "H26.00070", "G01.01.00070"));
        get("/centres/H26.TT?on=2025-02-28").body("desks[3].agencies", contains("H26.SKHDT"));
        get("/centres/H26.TT?on=2025-03-01").body("desks[3].agencies", contains("H26.STC"));
        get("/centres/H26.TT?on=2026-11-02").body("agencies", nullValue()).body("onlineDayAndNight", equalTo(true));
    }

    @Test
    void who_receives_for_an_agency_is_found_by_its_code_and_its_field() {
        String inTheWard = "/centres?limit=200&unit=00070&on=2026-11-02&agency=G01.01.00070";
        assertThat(codes(inTheWard)).contains("H26.002.LP1", "H26.002.LP2", "H26.00070.TT", "H26.TT", "H26.00082.TT");
        assertThat(codes(inTheWard + "&field=Hộ tịch"))
                .contains("H26.002.LP1", "H26.TT")
                .doesNotContain("H26.002.LP2");
        assertThat(codes("/centres?limit=200&on=2025-06-30&agency=H26.002.00073"))
                .containsExactlyInAnyOrder("H26.002.LP1", "H26.002.TT", "H26.TT");
        assertThat(codes("/centres?limit=200&unit=00070&on=2026-11-02&channel=POST"))
                .as("told, or not told otherwise")
                .contains("H26.TT", "H26.00070.TT")
                .doesNotContain("H26.002.LP1", "H26.002.LP2");
        get("/centres/H26.00070.TT?on=2026-11-02").body("channels", nullValue());
    }

    @Test
    void saturday_morning_is_received_at_some_centres_and_no_working_day() {
        String saturday = "2026-11-07T09:00:00%2B07:00";
        assertThat(codes("/centres?limit=200&unit=00070&openNow=true&at=" + saturday))
                .containsExactly("H26.002.LP1", "H26.002.LP2", "H26.TT");
        assertThat(codes("/centres?limit=200&unit=00070&openNow=true&channel=ONLINE&at=2026-11-07T23:00:00%2B07:00"))
                .containsExactly("H26.TT");
        get("/centres/H26.TT?at=" + saturday)
                .body("opening.open", equalTo(true))
                .body("opening.until", equalTo("2026-11-07T05:00:00Z"));
        get("/centres/H26.TT?at=2026-11-07T09:00:00+07:00").body("opening.open", equalTo(true));
        get("/centres/H26.00070.TT?at=" + saturday)
                .body("opening.open", equalTo(false))
                .body("opening.opensNext", equalTo("2026-11-09T01:00:00Z"));
        get("/calendars/VN/days?from=2026-11-07&to=2026-11-07").body("items[0].working", equalTo(false));
        // a Saturday worked in exchange for the Monday after it, and a holiday on a Saturday
        assertThat(codes("/centres?limit=200&openNow=true&at=2026-08-22T15:00:00%2B07:00"))
                .contains("H26.TT", "H26.00070.TT");
        assertThat(codes("/centres?limit=200&openNow=true&at=2027-01-01T09:00:00%2B07:00"))
                .isEmpty();
    }

    @Test
    void the_nearest_comes_first() {
        get("/centres?near=21.0312,105.8520&on=2026-11-02&limit=3")
                .statusCode(200)
                .body("items[0].code", equalTo("H26.00070.TT"))
                .body("items[0].distanceMetres", lessThan(100))
                .body("items.size()", equalTo(3));
        List<Integer> distances = get("/centres?near=16.75,107.19&unit=19624&on=2026-11-02&limit=200")
                .extract()
                .jsonPath()
                .getList("items.distanceMetres");
        assertThat(distances).isSorted().hasSizeGreaterThan(50);
    }

    @Test
    void near_is_within_a_distance_or_a_time() {
        String here = "/centres?near=21.0312,105.8520&on=2026-11-02&limit=200";
        List<Integer> within =
                get(here + "&withinMetres=1500").extract().jsonPath().getList("items.distanceMetres");
        assertThat(within).isNotEmpty().allMatch(distance -> distance <= 1_500);
        // 15 minutes at 12 km/h are 3 km
        List<Integer> minutes = get(here + "&withinMetres=1500&withinMinutes=15&speed=12")
                .extract()
                .jsonPath()
                .getList("items.distanceMetres");
        assertThat(minutes).hasSizeGreaterThan(within.size()).allMatch(distance -> distance <= 3_000);
        get(here + "&withinMinutes=0").statusCode(400).body("errors[0].parameter", equalTo("withinMinutes"));
    }

    @Test
    void whether_a_centre_is_open_now_is_told_of_today_only() {
        get("/centres?limit=1&on=2026-11-02").body("items[0]", not(hasKey("openNow")));
        List<Boolean> all = get("/centres?limit=200").extract().jsonPath().getList("items.openNow");
        List<Boolean> open =
                get("/centres?limit=200&openNow=true").extract().jsonPath().getList("items.openNow");
        assertThat(all).isNotEmpty().doesNotContainNull();
        assertThat(open).doesNotContain(false, (Boolean) null);
        get("/centres?openNow=true&on=2025-06-30").statusCode(400).body("errors[0].parameter", equalTo("openNow"));
    }

    @Test
    void a_place_that_is_none_and_a_unit_that_is_none_are_refused() {
        get("/centres?near=here")
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("errors[0].parameter", equalTo("near"));
        get("/centres?unit=99999").statusCode(404).body("code", equalTo("unit-unknown"));
    }

    private static List<String> ownArea(String unit, String on) {
        return reaching(unit, on, "OWN_AREA");
    }

    private static List<String> reaching(String unit, String on, String reach) {
        return get("/centres?limit=200&unit=" + unit + "&on=" + on)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.reach == '" + reach + "' }.code");
    }

    private static List<String> codes(String path) {
        return get(path).statusCode(200).extract().jsonPath().getList("items.code");
    }

    private static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(!path.contains("&at=") && !path.contains("?at="))
                .get(path)
                .then();
    }
}
