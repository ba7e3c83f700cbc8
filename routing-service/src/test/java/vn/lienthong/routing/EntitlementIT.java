package vn.lienthong.routing;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.lienthong.routing.testing.RoutingService.act;
import static vn.lienthong.routing.testing.RoutingService.as;
import static vn.lienthong.routing.testing.RoutingService.handlerOf;
import static vn.lienthong.routing.testing.RoutingService.leaderOf;
import static vn.lienthong.routing.testing.RoutingService.operator;
import static vn.lienthong.routing.testing.RoutingService.planOf;
import static vn.lienthong.routing.testing.RoutingService.receivingOfficerOf;
import static vn.lienthong.routing.testing.SmallProvince.CENTRE;
import static vn.lienthong.routing.testing.SmallProvince.COMMITTEE_OF_HILL;
import static vn.lienthong.routing.testing.SmallProvince.COMMITTEE_OF_LAKE;
import static vn.lienthong.routing.testing.SmallProvince.LAND_OFFICE;
import static vn.lienthong.routing.testing.SmallProvince.SIMPLE;
import static vn.lienthong.routing.testing.SmallProvince.TAX;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.routing.testing.SmallProvince;
import vn.lienthong.routing.testing.TestDossier;
import vn.lienthong.routing.testing.TokenKeys;
import vn.lienthong.routing.testing.Tokens;

/** Whom a dossier concerns, on every path on which something can be read. */
@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class EntitlementIT {
    /** What the chassis offers in every service. */
    private static final Set<String> OF_ALL_SERVICES = Set.of("problems", "time", "operations");

    private static final Set<String> PATHS = Set.of("/plans/{dossierId}", "/worklist", "/unresolved", "/preview");
    private static final String PREVIEW = "/preview?residence=70001&procedure=" + SIMPLE + "&centre=" + CENTRE;

    private final TestDossier land = TestDossier.draw();
    private final TestDossier unclear = TestDossier.draw();

    @BeforeEach
    void routeDossiersOfTheHills() {
        SmallProvince.tell();
        land.acceptedLand();
        unclear.acceptedUnclear();
        planOf(land);
        planOf(unclear);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(read(leaderOf(CENTRE), "/unresolved?limit=200"))
                        .contains(unclear.id().toString()));
    }

    @Test
    void every_path_that_reads_is_looked_at_here() {
        Map<String, Map<String, Object>> paths = RestAssured.given()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .jsonPath()
                .getMap("paths");

        assertThat(paths.entrySet().stream()
                        .filter(path -> path.getValue().containsKey("get"))
                        .map(Map.Entry::getKey)
                        .filter(path -> !OF_ALL_SERVICES.contains(path.split("/")[1]))
                        .collect(toSet()))
                .isEqualTo(PATHS);
    }

    @Test
    void whoever_a_dossier_does_not_concern_sees_nothing_of_it_anywhere() {
        String stranger =
                Tokens.officer("stranger", COMMITTEE_OF_LAKE, Roles.HANDLER, Roles.LEADER, Roles.RECEIVING_OFFICER);

        as(stranger).get("/plans/{id}", land.id()).then().statusCode(404);
        for (String path : List.of("/worklist?limit=200", "/unresolved?limit=200", PREVIEW)) {
            assertThat(read(stranger, path))
                    .doesNotContain(land.id().toString(), unclear.id().toString());
        }
    }

    @Test
    void to_a_stranger_a_dossier_is_the_same_as_none() {
        String stranger = handlerOf(COMMITTEE_OF_LAKE);

        Response foreign = as(stranger).get("/plans/{id}", land.id());
        Response absent = as(stranger).get("/plans/{id}", TestDossier.draw().id());

        assertThat(foreign.statusCode()).isEqualTo(absent.statusCode()).isEqualTo(404);
        assertThat(foreign.jsonPath().getString("code"))
                .isEqualTo(absent.jsonPath().getString("code"))
                .isEqualTo("not-found");
        assertThat(foreign.jsonPath().getString("detail"))
                .isEqualTo(absent.jsonPath().getString("detail"));
    }

    @Test
    void the_centre_and_the_agencies_of_the_plan_see_where_it_is() {
        for (String token : List.of(
                receivingOfficerOf(CENTRE),
                leaderOf(CENTRE),
                handlerOf(COMMITTEE_OF_HILL),
                handlerOf(LAND_OFFICE),
                leaderOf(TAX),
                operator())) {
            assertThat(as(token).get("/plans/{id}", land.id()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void an_agency_that_passed_a_leg_on_still_sees_where_it_is() {
        act(
                        handlerOf(COMMITTEE_OF_HILL),
                        land,
                        "check",
                        "refusal",
                        Map.of("reason", "NOT_COMPETENT_FOR_MATTER", "rightAgency", COMMITTEE_OF_LAKE))
                .statusCode(200);

        for (String agency : List.of(COMMITTEE_OF_HILL, COMMITTEE_OF_LAKE)) {
            as(handlerOf(agency)).get("/plans/{id}", land.id()).then().statusCode(200);
        }
    }

    @Test
    void citizens_and_the_public_are_not_served_here() {
        String citizen = Tokens.person("citizen-1", Roles.CITIZEN);

        for (String path : List.of("/plans/" + land.id(), "/worklist", "/unresolved", PREVIEW)) {
            as(citizen).get(path).then().statusCode(403).body("code", equalTo("forbidden"));
            RestAssured.get(path).then().statusCode(401).body("code", equalTo("unauthenticated"));
        }
    }

    @Test
    void an_officer_without_an_agency_sees_nothing() {
        String nobody = Tokens.person("nobody", Roles.HANDLER, Roles.LEADER);

        as(nobody).get("/plans/{id}", land.id()).then().statusCode(404);
        as(nobody).get("/worklist").then().statusCode(403).body("code", equalTo("foreign-agency"));
        as(nobody).get("/unresolved").then().statusCode(403).body("code", equalTo("foreign-agency"));
    }

    @Test
    void whoever_has_the_current_version_is_not_sent_it_again() {
        as(operator())
                .header("If-None-Match", "\"3\"")
                .get("/plans/{id}", land.id())
                .then()
                .statusCode(304);
    }

    private static String read(String token, String path) {
        return as(token).get(path).asString();
    }
}
