package vn.lienthong.routing.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.lienthong.routing.testing.RoutingService.as;
import static vn.lienthong.routing.testing.RoutingService.receivingOfficerOf;
import static vn.lienthong.routing.testing.SmallProvince.BIRTH_GROUP;
import static vn.lienthong.routing.testing.SmallProvince.CENTRE;
import static vn.lienthong.routing.testing.SmallProvince.COMMITTEE_OF_LAKE;
import static vn.lienthong.routing.testing.SmallProvince.HILL;
import static vn.lienthong.routing.testing.SmallProvince.INSURANCE;
import static vn.lienthong.routing.testing.SmallProvince.LAKE;
import static vn.lienthong.routing.testing.SmallProvince.SIMPLE;
import static vn.lienthong.routing.testing.SmallProvince.UNCLEAR;
import static vn.lienthong.routing.testing.SmallProvince.WITH_PHOTO;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.routing.testing.SmallProvince;
import vn.lienthong.routing.testing.TokenKeys;
import vn.lienthong.routing.testing.Tokens;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class PreviewIT {
    private final Jdbi jdbi;

    PreviewIT(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @BeforeEach
    void tellTheCatalog() {
        SmallProvince.tell();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> preview(Map.of("procedure", UNCLEAR, "centre", CENTRE, "residence", HILL))
                        .statusCode(200)
                        .body("legs[0].because.unresolved", equalTo("AMBIGUOUS")));
    }

    @Test
    void it_tells_where_each_step_would_go_and_why() {
        preview(Map.of("procedure", BIRTH_GROUP, "centre", CENTRE, "residence", LAKE))
                .statusCode(200)
                .body("bundle", equalTo(true))
                .body("legs.step", contains("birth", "residence", "health-card"))
                .body("legs.agency", contains(COMMITTEE_OF_LAKE, null, INSURANCE))
                .body("legs[0].agencyNameVi", equalTo("Cơ quan " + COMMITTEE_OF_LAKE))
                .body("legs[0].because.jurisdiction", equalTo(LAKE))
                .body("legs[1].because.unresolved", equalTo("NO_COMPETENT_AGENCY"))
                .body("legs[1].after", contains("birth"))
                .body("legs[2].because.jurisdiction", equalTo(SmallProvince.PROVINCE));
    }

    @Test
    void a_place_that_is_not_given_is_told_to_be_missing() {
        preview(Map.of("procedure", SIMPLE, "centre", CENTRE))
                .statusCode(200)
                .body("legs[0].agency", nullValue())
                .body("legs[0].because.unresolved", equalTo("PLACE_MISSING"));
    }

    @Test
    void a_step_whose_condition_is_not_met_is_left_out_and_told() {
        Map<String, String> dossier = Map.of("procedure", WITH_PHOTO, "centre", CENTRE, "residence", HILL);
        preview(dossier)
                .statusCode(200)
                .body("legs.step", contains("check", "sign"))
                .body("legs[1].after", contains("check"))
                .body("leftOut[0].step", equalTo("card"))
                .body("leftOut[0].when", equalTo("'ANH' in components"));
        Map<String, String> withPhoto = new HashMap<>(dossier);
        withPhoto.put("components", "ANH");
        preview(withPhoto)
                .statusCode(200)
                .body("legs.step", contains("check", "card", "sign"))
                .body("leftOut", empty());
    }

    @Test
    void nothing_is_stored() {
        long before = events();

        preview(Map.of("procedure", SIMPLE, "centre", CENTRE, "residence", HILL))
                .statusCode(200);

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void a_procedure_or_a_centre_that_the_day_does_not_know_is_unknown() {
        preview(Map.of("procedure", "0.0", "centre", CENTRE))
                .statusCode(404)
                .body("code", equalTo("procedure-unknown"));
        preview(Map.of("procedure", SIMPLE, "centre", "H0")).statusCode(404).body("code", equalTo("centre-unknown"));
        preview(Map.of("procedure", SIMPLE, "centre", CENTRE, "on", "2024-12-31"))
                .statusCode(404)
                .body("code", equalTo("centre-unknown"));
    }

    @Test
    void the_procedure_and_the_centre_must_be_named() {
        preview(Map.of("procedure", SIMPLE)).statusCode(400).body("errors[0].parameter", equalTo("centre"));
        preview(Map.of("centre", CENTRE)).statusCode(400).body("errors[0].parameter", equalTo("procedure"));
    }

    @Test
    void it_is_for_officers() {
        as(Tokens.person("citizen-1", "citizen"))
                .get("/preview?procedure=x&centre=y")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    private long events() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from event")
                .mapTo(Long.class)
                .one());
    }

    private static ValidatableResponse preview(Map<String, String> query) {
        return as(receivingOfficerOf(CENTRE)).queryParams(query).get("/preview").then();
    }
}
