package vn.lienthong.deadline;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.lienthong.deadline.testing.DeadlineService.as;
import static vn.lienthong.deadline.testing.DeadlineService.clock;
import static vn.lienthong.deadline.testing.DeadlineService.handlerOf;
import static vn.lienthong.deadline.testing.DeadlineService.idOf;
import static vn.lienthong.deadline.testing.DeadlineService.leaderOf;
import static vn.lienthong.deadline.testing.TestDossier.THREE_DAYS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.deadline.testing.MovedClock;
import vn.lienthong.deadline.testing.TestCatalog;
import vn.lienthong.deadline.testing.TestDossier;
import vn.lienthong.deadline.testing.TestLeg;
import vn.lienthong.deadline.testing.TestTime;
import vn.lienthong.deadline.testing.TokenKeys;
import vn.lienthong.deadline.testing.Tokens;

/** Whom a clock concerns, on every path on which something can be read. */
@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
@WithTestResource(MovedClock.class)
class EntitlementIT {
    /** What the chassis offers in every service. */
    private static final Set<String> OF_ALL_SERVICES = Set.of("problems", "time", "operations");

    private static final Set<String> PATHS = Set.of("/clocks", "/clocks/{clockId}", "/sla", "/sla/legs");

    private final TestTime time = TestTime.begin();
    private final TestDossier dossier = TestDossier.draw();
    private final String agency = TestCatalog.agency();
    private final String stranger = TestCatalog.agency();
    private final String period = "?from=%s&to=%s&limit=200"
            .formatted(time.date(DayOfWeek.MONDAY), time.date(DayOfWeek.MONDAY).plusWeeks(1));
    private UUID leg;

    @BeforeEach
    void start_clocks() {
        dossier.accepted(time.monday("09:00"));
        TestLeg.of(dossier, "check").offered(agency, THREE_DAYS, time.monday("09:00"));
        clock(dossier, dossier.centre(), "RUNNING");
        leg = idOf(clock(dossier, agency, "RUNNING"));
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
    void whom_a_clock_concerns_sees_it_on_every_path() {
        assertThat(read(handlerOf(agency), "/clocks?limit=200")).contains(leg.toString());
        assertThat(read(leaderOf(dossier.centre()), "/clocks?limit=200"))
                .contains(leg.toString(), dossier.id().toString());
        as(handlerOf(agency)).get("/clocks/{leg}", leg).then().statusCode(200);
        as(leaderOf(agency)).get("/sla/legs" + period).then().body("items[0].running", equalTo(1));
        as(leaderOf(dossier.centre())).get("/sla" + period).then().body("dossiers.received", equalTo(1));
    }

    @Test
    void whoever_a_clock_does_not_concern_sees_nothing_of_it_anywhere() {
        String token = Tokens.officer("stranger", stranger, Roles.HANDLER, Roles.LEADER, Roles.RECEIVING_OFFICER);

        for (String query : List.of("", "&agency=" + agency, "&dossier=" + dossier.id())) {
            as(token).get("/clocks?limit=200" + query).then().body("items", equalTo(List.of()));
        }
        for (UUID clock : List.of(leg, dossier.id())) {
            as(token).get("/clocks/{clock}", clock).then().statusCode(404).body("code", equalTo("not-found"));
        }
        as(token).get("/sla/legs" + period).then().body("items", equalTo(List.of()));
        as(token).get("/sla" + period).then().body("dossiers.received", equalTo(0));
        for (String path : List.of("/sla", "/sla/legs")) {
            as(token).get(path + period + "&agency=" + agency).then().statusCode(404);
        }
    }

    @Test
    void citizens_and_the_public_are_not_served_here() {
        String citizen = Tokens.person("citizen-1", Roles.CITIZEN);

        paths().forEach(path -> {
            as(citizen).get(path).then().statusCode(403).body("code", equalTo("forbidden"));
            RestAssured.get(path).then().statusCode(401).body("code", equalTo("unauthenticated"));
        });
    }

    @Test
    void an_officer_without_an_agency_sees_nothing() {
        String nobody = Tokens.person("nobody", Roles.HANDLER, Roles.LEADER);

        as(nobody).get("/clocks").then().body("items", equalTo(List.of()));
        as(nobody).get("/clocks/{leg}", leg).then().statusCode(404);
        for (String path : List.of("/sla", "/sla/legs")) {
            as(nobody).get(path + period).then().statusCode(403).body("code", equalTo("foreign-agency"));
        }
    }

    private Stream<String> paths() {
        return PATHS.stream().map(path -> path.replace("{clockId}", leg.toString()));
    }

    private static String read(String token, String path) {
        return as(token).get(path).asString();
    }
}
