package vn.lienthong.routing.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.lienthong.routing.testing.RoutingService.accept;
import static vn.lienthong.routing.testing.RoutingService.act;
import static vn.lienthong.routing.testing.RoutingService.as;
import static vn.lienthong.routing.testing.RoutingService.complete;
import static vn.lienthong.routing.testing.RoutingService.handlerOf;
import static vn.lienthong.routing.testing.RoutingService.leaderOf;
import static vn.lienthong.routing.testing.RoutingService.operator;
import static vn.lienthong.routing.testing.RoutingService.planOf;
import static vn.lienthong.routing.testing.RoutingService.receivingOfficerOf;
import static vn.lienthong.routing.testing.RoutingService.refuse;
import static vn.lienthong.routing.testing.SmallProvince.CENTRE;
import static vn.lienthong.routing.testing.SmallProvince.COMMITTEE_OF_HILL;
import static vn.lienthong.routing.testing.SmallProvince.COMMITTEE_OF_LAKE;
import static vn.lienthong.routing.testing.SmallProvince.LAND_OFFICE;
import static vn.lienthong.routing.testing.SmallProvince.OTHER_CENTRE;
import static vn.lienthong.routing.testing.SmallProvince.TAX;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.routing.testing.EventTable;
import vn.lienthong.routing.testing.SmallProvince;
import vn.lienthong.routing.testing.TestDossier;
import vn.lienthong.routing.testing.TokenKeys;

/** Every way in which a command is refused: by its own code, and nothing has happened. */
@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class RefusalsIT {
    private static final Map<String, String> NOTHING = Map.of();
    private static final Map<String, String> GRANTED = Map.of("outcome", "GRANTED");

    private final TestDossier dossier = TestDossier.draw();
    private List<String> before;

    @BeforeEach
    void routeADossier() {
        SmallProvince.tell();
        dossier.acceptedLand();
        accept(COMMITTEE_OF_HILL, dossier, "check");
        before = EventTable.of(dossier);
    }

    @AfterEach
    void nothing_has_happened() {
        assertThat(EventTable.of(dossier)).isEqualTo(before);
    }

    @Test
    void without_a_token() {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"4\"")
                .body(NOTHING)
                .post("/plans/{dossier}/legs/{leg}/acceptance", dossier.id(), dossier.legId("extract"))
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void without_the_role() {
        refused(act(leaderOf(LAND_OFFICE), dossier, "extract", "acceptance", NOTHING), 403, "forbidden");
        refused(act(receivingOfficerOf(CENTRE), dossier, "extract", "completion", GRANTED), 403, "forbidden");
        refused(act(handlerOf(CENTRE), dossier, "extract", "assignment", Map.of("agency", TAX)), 403, "forbidden");
    }

    @Test
    void by_an_agency_that_knows_the_dossier_but_does_not_hold_the_leg() {
        refused(accept(COMMITTEE_OF_HILL, dossier, "extract"), 403, "foreign-agency");
        refused(complete(LAND_OFFICE, dossier, "check", "GRANTED"), 403, "foreign-agency");
        refused(refuse(TAX, dossier, "check", null), 403, "foreign-agency");
    }

    @Test
    void by_an_agency_that_has_nothing_to_do_with_the_dossier() {
        refused(accept(COMMITTEE_OF_LAKE, dossier, "extract"), 404, "not-found");
        refused(complete(COMMITTEE_OF_LAKE, dossier, "check", "GRANTED"), 404, "not-found");
        refused(refuse(COMMITTEE_OF_LAKE, dossier, "check", null), 404, "not-found");
        refused(act(leaderOf(OTHER_CENTRE), dossier, "check", "assignment", Map.of("agency", TAX)), 404, "not-found");
    }

    @Test
    void an_assignment_by_another_agency_of_the_plan() {
        refused(
                act(leaderOf(LAND_OFFICE), dossier, "check", "assignment", Map.of("agency", TAX)),
                403,
                "foreign-agency");
    }

    @Test
    void for_a_dossier_that_was_never_routed() {
        TestDossier unknown = TestDossier.draw();

        refused(act(handlerOf(TAX), unknown, "check", "acceptance", NOTHING, "\"1\""), 404, "not-found");
        assertThat(EventTable.of(unknown)).isEmpty();
    }

    @Test
    void for_a_leg_that_the_plan_does_not_have() {
        refused(accept(COMMITTEE_OF_HILL, dossier, "no-such-step"), 404, "not-found");
    }

    @Test
    void for_what_is_no_identifier() {
        as(handlerOf(TAX))
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(NOTHING)
                .post("/plans/abc/legs/def/acceptance")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void without_the_version_seen() {
        refused(
                as(handlerOf(LAND_OFFICE))
                        .contentType(ContentType.JSON)
                        .body(NOTHING)
                        .post("/plans/{dossier}/legs/{leg}/acceptance", dossier.id(), dossier.legId("extract"))
                        .then(),
                428,
                "if-match-required");
    }

    @Test
    void with_a_version_that_is_not_one() {
        refused(
                act(handlerOf(LAND_OFFICE), dossier, "extract", "acceptance", NOTHING, "four"),
                400,
                "if-match-invalid");
    }

    @Test
    void with_a_version_that_is_past() {
        refused(act(handlerOf(LAND_OFFICE), dossier, "extract", "acceptance", NOTHING, "\"3\""), 412, "stream-moved")
                .header("ETag", "\"4\"");
    }

    @Test
    void completed_before_it_was_accepted() {
        refused(complete(LAND_OFFICE, dossier, "extract", "GRANTED"), 409, "leg-not-accepted");
    }

    @Test
    void before_its_turn() {
        refused(accept(TAX, dossier, "tax"), 409, "leg-not-offered");
        refused(complete(TAX, dossier, "tax", "GRANTED"), 409, "leg-not-offered");
        refused(refuse(TAX, dossier, "tax", null), 409, "leg-not-offered");
        refused(
                act(leaderOf(CENTRE), dossier, "tax", "assignment", Map.of("agency", LAND_OFFICE)),
                409,
                "leg-not-unresolved");
    }

    @Test
    void assigned_although_it_has_an_agency() {
        refused(act(operator(), dossier, "extract", "assignment", Map.of("agency", TAX)), 409, "leg-not-unresolved");
    }

    @Test
    void after_its_end() {
        complete(COMMITTEE_OF_HILL, dossier, "check", "GRANTED").statusCode(200);
        before = EventTable.of(dossier);

        refused(accept(COMMITTEE_OF_HILL, dossier, "check"), 409, "leg-closed");
        refused(complete(COMMITTEE_OF_HILL, dossier, "check", "REFUSED"), 409, "leg-closed");
        refused(refuse(COMMITTEE_OF_HILL, dossier, "check", null), 409, "leg-closed");
        refused(act(operator(), dossier, "check", "assignment", Map.of("agency", TAX)), 409, "leg-closed");
    }

    @Test
    void naming_an_agency_that_does_not_exist() {
        refused(refuse(COMMITTEE_OF_HILL, dossier, "check", "H99.NOWHERE"), 422, "agency-unknown")
                .body("errors[0].pointer", equalTo("/rightAgency"))
                .body("errors[0].detail", equalTo("No agency has this code today."));
        refused(act(operator(), dossier, "check", "assignment", Map.of("agency", "H99.NOWHERE")), 422, "agency-unknown")
                .body("errors[0].pointer", equalTo("/agency"));
    }

    @Test
    void naming_itself_as_the_right_agency() {
        refused(refuse(COMMITTEE_OF_HILL, dossier, "check", COMMITTEE_OF_HILL), 422, "agency-unknown")
                .body("errors[0].detail", containsString("another agency"));
    }

    @Test
    void with_a_body_that_says_too_little_or_too_much() {
        String handler = handlerOf(COMMITTEE_OF_HILL);
        refused(act(handler, dossier, "check", "completion", NOTHING), 400, "invalid-request");
        refused(
                act(handler, dossier, "check", "completion", Map.of("outcome", "PARTLY_GRANTED")),
                400,
                "malformed-json");
        refused(act(handler, dossier, "check", "refusal", NOTHING), 400, "invalid-request");
        refused(
                act(handler, dossier, "check", "refusal", Map.of("reason", "NOT_COMPETENT_FOR_PLACE", "why", "so")),
                400,
                "malformed-json");
        refused(act(operator(), dossier, "check", "assignment", NOTHING), 400, "invalid-request");
    }

    @Test
    void a_key_used_for_another_command() {
        String key = UUID.randomUUID().toString();
        planOf(dossier);
        under(key, "\"4\"").statusCode(200);
        before = EventTable.of(dossier);

        refused(under(key, "\"5\""), 422, "idempotency-key-reused");
    }

    private ValidatableResponse under(String key, String ifMatch) {
        return as(handlerOf(LAND_OFFICE))
                .contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .header("Idempotency-Key", key)
                .body(NOTHING)
                .post("/plans/{dossier}/legs/{leg}/acceptance", dossier.id(), dossier.legId("extract"))
                .then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }
}
