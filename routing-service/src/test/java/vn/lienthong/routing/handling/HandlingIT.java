package vn.lienthong.routing.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.lienthong.routing.testing.RoutingService.accept;
import static vn.lienthong.routing.testing.RoutingService.act;
import static vn.lienthong.routing.testing.RoutingService.agencyOf;
import static vn.lienthong.routing.testing.RoutingService.as;
import static vn.lienthong.routing.testing.RoutingService.complete;
import static vn.lienthong.routing.testing.RoutingService.handlerOf;
import static vn.lienthong.routing.testing.RoutingService.leaderOf;
import static vn.lienthong.routing.testing.RoutingService.operator;
import static vn.lienthong.routing.testing.RoutingService.planOf;
import static vn.lienthong.routing.testing.RoutingService.refuse;
import static vn.lienthong.routing.testing.RoutingService.stateOf;
import static vn.lienthong.routing.testing.SmallProvince.CENTRE;
import static vn.lienthong.routing.testing.SmallProvince.COMMITTEE_OF_HILL;
import static vn.lienthong.routing.testing.SmallProvince.COMMITTEE_OF_LAKE;
import static vn.lienthong.routing.testing.SmallProvince.INSURANCE;
import static vn.lienthong.routing.testing.SmallProvince.LAND_OFFICE;
import static vn.lienthong.routing.testing.SmallProvince.POLICE_OF_HILL;
import static vn.lienthong.routing.testing.SmallProvince.TAX;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.routing.testing.EventTable;
import vn.lienthong.routing.testing.SmallProvince;
import vn.lienthong.routing.testing.TestDossier;
import vn.lienthong.routing.testing.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class HandlingIT {
    private final TestDossier dossier = TestDossier.draw();

    @BeforeEach
    void tellTheCatalog() {
        SmallProvince.tell();
    }

    @Test
    void a_dossier_goes_through_parallel_and_sequential_legs_to_its_decision() {
        dossier.acceptedLand();

        accept(COMMITTEE_OF_HILL, dossier, "check").statusCode(200);
        accept(LAND_OFFICE, dossier, "extract").statusCode(200);
        complete(COMMITTEE_OF_HILL, dossier, "check", "GRANTED").statusCode(200);
        assertThat(stateOf(planOf(dossier), "tax")).isEqualTo("WAITING");
        complete(LAND_OFFICE, dossier, "extract", "GRANTED").statusCode(200);
        accept(TAX, dossier, "tax").statusCode(200);
        complete(TAX, dossier, "tax", "GRANTED")
                .statusCode(200)
                .header("ETag", "\"11\"")
                .body("state", equalTo("DECIDED"))
                .body("outcome", equalTo("GRANTED"))
                .body("version", equalTo(11));

        assertThat(EventTable.of(dossier))
                .containsExactly(
                        "dossier-routed",
                        "step-offered",
                        "step-offered",
                        "step-accepted",
                        "step-accepted",
                        "step-completed",
                        "step-completed",
                        "step-offered",
                        "step-accepted",
                        "step-completed",
                        "dossier-decided");
    }

    @Test
    void a_step_refused_on_its_merits_ends_the_dossier() {
        dossier.acceptedLand();
        accept(LAND_OFFICE, dossier, "extract");

        complete(LAND_OFFICE, dossier, "extract", "REFUSED").statusCode(200).body("outcome", equalTo("REFUSED"));

        JsonPath plan = planOf(dossier);
        assertThat(stateOf(plan, "check")).isEqualTo("CANCELLED");
        assertThat(stateOf(plan, "tax")).isEqualTo("CANCELLED");
    }

    @Test
    void a_bundle_may_be_granted_in_part() {
        dossier.acceptedBirthGroup();
        accept(COMMITTEE_OF_HILL, dossier, "birth");
        complete(COMMITTEE_OF_HILL, dossier, "birth", "GRANTED");
        accept(POLICE_OF_HILL, dossier, "residence");
        complete(POLICE_OF_HILL, dossier, "residence", "REFUSED").body("state", equalTo("OPEN"));
        accept(INSURANCE, dossier, "health-card");

        complete(INSURANCE, dossier, "health-card", "GRANTED")
                .body("state", equalTo("DECIDED"))
                .body("outcome", equalTo("PARTLY_GRANTED"));
    }

    @Test
    void an_agency_that_is_not_the_right_one_names_the_right_one() {
        dossier.acceptedSimple();

        refuse(COMMITTEE_OF_HILL, dossier, "check", COMMITTEE_OF_LAKE).statusCode(200);

        JsonPath plan = planOf(dossier);
        assertThat(stateOf(plan, "check")).isEqualTo("OFFERED");
        assertThat(agencyOf(plan, "check")).isEqualTo(COMMITTEE_OF_LAKE);
        accept(COMMITTEE_OF_LAKE, dossier, "check").statusCode(200);
    }

    @Test
    void an_agency_that_refused_is_not_asked_again_by_the_next() {
        dossier.acceptedSimple();
        refuse(COMMITTEE_OF_HILL, dossier, "check", COMMITTEE_OF_LAKE);

        refuse(COMMITTEE_OF_LAKE, dossier, "check", COMMITTEE_OF_HILL)
                .statusCode(200)
                .body("legs[0].state", equalTo("UNRESOLVED"))
                .body("legs[0].unresolved", equalTo("REFUSED_WITHOUT_SUCCESSOR"))
                .body("legs[0].refusedBy", equalTo(List.of(COMMITTEE_OF_HILL, COMMITTEE_OF_LAKE)));
    }

    @Test
    void the_centre_assigns_what_the_rules_do_not_resolve() {
        dossier.acceptedUnclear();
        assertThat(planOf(dossier).getString("legs[0].because.unresolved")).isEqualTo("AMBIGUOUS");

        act(leaderOf(CENTRE), dossier, "check", "assignment", Map.of("agency", "H77.TWIN2"))
                .statusCode(200)
                .body("legs[0].state", equalTo("OFFERED"))
                .body("legs[0].agency", equalTo("H77.TWIN2"));

        accept("H77.TWIN2", dossier, "check").statusCode(200);
    }

    @Test
    void an_operator_may_assign_too() {
        dossier.acceptedUnclear();

        act(operator(), dossier, "check", "assignment", Map.of("agency", "H77.TWIN1"))
                .statusCode(200);
    }

    @Test
    void a_command_sent_twice_under_one_key_happens_once() {
        dossier.acceptedSimple();
        planOf(dossier);
        String key = UUID.randomUUID().toString();

        Response first = acceptUnder(key);
        Response second = acceptUnder(key);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(EventTable.of(dossier)).containsExactly("dossier-routed", "step-offered", "step-accepted");
    }

    private Response acceptUnder(String key) {
        return as(handlerOf(COMMITTEE_OF_HILL))
                .contentType(ContentType.JSON)
                .header("If-Match", "\"2\"")
                .header("Idempotency-Key", "\"" + key + "\"")
                .body(Map.of())
                .post("/plans/{dossier}/legs/{leg}/acceptance", dossier.id(), dossier.legId("check"));
    }
}
