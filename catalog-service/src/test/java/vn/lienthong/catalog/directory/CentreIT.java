package vn.lienthong.catalog.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

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
        get("/centres/H26.002.LP1?on=2025-06-30").body("serves", contains("00082", "00073", "00070"));
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

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }
}
