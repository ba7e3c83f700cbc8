package vn.lienthong.routing.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.lienthong.events.catalog.ProcedureEvent.PlaceRule.APPLICANT_RESIDENCE;
import static vn.lienthong.routing.testing.RoutingService.accept;
import static vn.lienthong.routing.testing.RoutingService.act;
import static vn.lienthong.routing.testing.RoutingService.agencyOf;
import static vn.lienthong.routing.testing.RoutingService.as;
import static vn.lienthong.routing.testing.RoutingService.complete;
import static vn.lienthong.routing.testing.RoutingService.handlerOf;
import static vn.lienthong.routing.testing.RoutingService.leaderOf;
import static vn.lienthong.routing.testing.RoutingService.planOf;
import static vn.lienthong.routing.testing.RoutingService.stateOf;
import static vn.lienthong.routing.testing.SmallProvince.CENTRE;
import static vn.lienthong.routing.testing.SmallProvince.HILL;
import static vn.lienthong.routing.testing.SmallProvince.step;
import static vn.lienthong.routing.testing.TestDossier.leg;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.routing.testing.EventTable;
import vn.lienthong.routing.testing.SmallProvince;
import vn.lienthong.routing.testing.TestDossier;
import vn.lienthong.routing.testing.TokenKeys;

/** An agency is no more from today on, with a step in its hands and another one to come. */
@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class ReorganisationIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final String name = UUID.randomUUID().toString().substring(0, 8);
    private final String gone = "H77.GONE" + name;
    private final String heir = "H77.HEIR" + name;
    private final TestDossier dossier = TestDossier.draw();

    @BeforeEach
    void acceptADossier() {
        SmallProvince.tell();
        String role = "ROLE_" + name.toUpperCase();
        String procedure = "9." + name;
        SmallProvince.agency(gone, role, HILL);
        SmallProvince.procedure(
                procedure,
                false,
                step("check", role, APPLICANT_RESIDENCE),
                step("sign", role, APPLICANT_RESIDENCE, "check"));
        dossier.accepted(procedure, leg("check"), leg("sign", "check"));
        assertThat(agencyOf(planOf(dossier), "check")).isEqualTo(gone);
    }

    @Test
    void its_open_steps_go_on_with_the_successor_where_they_stood() {
        accept(gone, dossier, "check").statusCode(200);
        SmallProvince.agency(heir, "OTHER", HILL);
        SmallProvince.dissolved(gone, today(), heir);

        await().atMost(SOON).untilAsserted(() -> {
            JsonPath plan = planOf(dossier);
            assertThat(agencyOf(plan, "check")).isEqualTo(heir);
            assertThat(agencyOf(plan, "sign")).isEqualTo(heir);
            assertThat(stateOf(plan, "check")).isEqualTo("ACCEPTED");
            assertThat(stateOf(plan, "sign")).isEqualTo("WAITING");
        });
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                as(handlerOf(heir)).get("/worklist").jsonPath().getList("items.code"))
                        .containsExactly(dossier.code()));
        assertThat(as(handlerOf(gone)).get("/worklist").jsonPath().getList("items"))
                .isEmpty();

        complete(gone, dossier, "check", "GRANTED").statusCode(403);
        complete(heir, dossier, "check", "GRANTED").statusCode(200);
        assertThat(stateOf(planOf(dossier), "sign")).isEqualTo("OFFERED");
        assertThat(EventTable.of(dossier))
                .containsExactly(
                        "dossier-routed",
                        "step-offered",
                        "step-accepted",
                        "step-transferred",
                        "step-transferred",
                        "step-completed",
                        "step-offered");
    }

    @Test
    void without_a_successor_the_centre_assigns_them() {
        SmallProvince.agency(heir, "OTHER", HILL);
        SmallProvince.dissolved(gone, today());

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(stateOf(planOf(dossier), "check")).isEqualTo("UNRESOLVED"));
        assertThat(planOf(dossier).getString("legs[0].unresolved")).isEqualTo("AGENCY_ENDED");

        act(leaderOf(CENTRE), dossier, "check", "assignment", Map.of("agency", heir))
                .statusCode(200)
                .body("legs[0].agency", equalTo(heir))
                .body("legs[0].state", equalTo("OFFERED"));
        accept(heir, dossier, "check").statusCode(200);
        complete(heir, dossier, "check", "GRANTED")
                .statusCode(200)
                .body("legs[1].state", equalTo("UNRESOLVED"))
                .body("legs[1].unresolved", equalTo("AGENCY_ENDED"));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
