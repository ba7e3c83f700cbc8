package vn.lienthong.deadline.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.lienthong.deadline.testing.DeadlineService.as;
import static vn.lienthong.deadline.testing.DeadlineService.clock;
import static vn.lienthong.deadline.testing.DeadlineService.clockShows;
import static vn.lienthong.deadline.testing.DeadlineService.handlerOf;
import static vn.lienthong.deadline.testing.DeadlineService.idOf;
import static vn.lienthong.deadline.testing.DeadlineService.leaderOf;
import static vn.lienthong.deadline.testing.DeadlineService.operator;
import static vn.lienthong.deadline.testing.DeadlineService.rebuild;
import static vn.lienthong.deadline.testing.DeadlineService.soon;
import static vn.lienthong.deadline.testing.TestDossier.THREE_DAYS;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.deadline.testing.EventTable;
import vn.lienthong.deadline.testing.MovedClock;
import vn.lienthong.deadline.testing.TestCatalog;
import vn.lienthong.deadline.testing.TestDossier;
import vn.lienthong.deadline.testing.TestLeg;
import vn.lienthong.deadline.testing.TestTime;
import vn.lienthong.deadline.testing.TokenKeys;
import vn.lienthong.deadline.testing.Tokens;
import vn.lienthong.events.catalog.ProcedureEvent.ClockEffect;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
@WithTestResource(MovedClock.class)
class ClocksIT {
    private final TestTime time = TestTime.begin();
    private final TestDossier dossier = TestDossier.draw();
    private final String agency = TestCatalog.agency();

    @Test
    void a_clock_says_how_its_due_moment_came_about() {
        dossier.accepted(time.friday("09:00"));
        UUID clockId = idOf(clock(dossier, dossier.centre(), "RUNNING"));
        dossier.supplementRequested(agency, ClockEffect.PAUSE, time.next(DayOfWeek.MONDAY, "09:00"));
        dossier.supplementReceived(time.next(DayOfWeek.TUESDAY, "09:00"));
        dossier.ready(time.next(DayOfWeek.THURSDAY, "15:00"));
        clock(dossier, dossier.centre(), "STOPPED");

        as(handlerOf(dossier.centre()))
                .get("/clocks/{clock}", clockId)
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body(
                        "clock.dueAt",
                        equalTo(time.next(DayOfWeek.THURSDAY, "17:00").toString()))
                .body("because[0].kind", equalTo("RECEIVED"))
                .body("because.kind", hasItem("START_DAY_NOT_COUNTED"))
                .body(
                        "because.findAll { it.kind == 'DAY_NOT_COUNTED' }.reason",
                        contains("WEEKLY_REST", "WEEKLY_REST", "APPLICANT"))
                .body("because.findAll { it.kind == 'DAY_COUNTED' }", hasSize(3))
                .body("because[-1].kind", equalTo("DUE"));
    }

    @Test
    void a_clock_that_is_known_is_not_sent_again() {
        dossier.accepted(time.monday("09:00"));
        UUID clockId = idOf(clock(dossier, dossier.centre(), "RUNNING"));

        as(operator())
                .header("If-None-Match", "\"1\"")
                .get("/clocks/{clock}", clockId)
                .then()
                .statusCode(304);
        as(operator()).get("/clocks/{clock}", UUID.randomUUID()).then().statusCode(404);
        as(operator()).get("/clocks/no-uuid").then().statusCode(404);
    }

    @Test
    void clocks_are_found_by_agency_state_and_lateness() {
        TestLeg late = TestLeg.of(dossier, "late");
        TestLeg done = TestLeg.of(dossier, "done");
        late.offered(agency, THREE_DAYS, time.monday("09:00"));
        done.offered(agency, THREE_DAYS, time.monday("10:00"));
        done.completed(agency, time.tuesday("09:00"));
        TestLeg.of(dossier, "running").offered(agency, THREE_DAYS, time.thursday("09:00"));
        soon(() -> assertThat(steps("agency", agency)).hasSize(3));
        time.moveTo(time.thursday("17:00:01"));
        soon(() -> assertThat(steps("agency", agency, "late", "true")).containsExactly("late"));

        assertThat(steps("agency", agency, "late", "false")).containsExactlyInAnyOrder("done", "running");
        assertThat(steps("agency", agency, "state", "STOPPED")).containsExactly("done");
        assertThat(steps("agency", agency, "state", "RUNNING", "late", "false")).containsExactly("running");
        assertThat(steps("agency", agency, "state", "PAUSED")).isEmpty();
        assertThat(steps("dossier", dossier.id().toString())).hasSize(3);
        as(operator())
                .queryParam("state", "ASLEEP")
                .get("/clocks")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    @Test
    void clocks_are_read_in_pages_the_earliest_due_first() {
        IntStream.range(0, 7)
                .forEach(step -> TestLeg.of(dossier, "step-" + step)
                        .offered(agency, THREE_DAYS, time.monday("09:00").plusSeconds(86_400L * (step % 3))));
        soon(() -> assertThat(steps("agency", agency)).hasSize(7));
        List<String> all = steps("agency", agency);

        List<String> paged = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = next == null
                    ? list("agency", agency, "limit", "3")
                    : list("agency", agency, "limit", "3", "cursor", next);
            paged.addAll(page.getList("items.step"));
            next = page.getString("next");
        } while (next != null);

        assertThat(paged).isEqualTo(all).doesNotHaveDuplicates();
        as(operator()).queryParam("limit", 0).get("/clocks").then().statusCode(400);
        as(operator())
                .queryParam("cursor", "forged")
                .get("/clocks")
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-invalid"));
    }

    @Test
    void an_agency_sees_its_steps_and_a_centre_its_dossiers_on_every_path() {
        String stranger = TestCatalog.agency();
        dossier.accepted(time.monday("09:00"));
        TestLeg.of(dossier, "check").offered(agency, THREE_DAYS, time.monday("09:00"));
        UUID leg = idOf(clock(dossier, agency, "RUNNING"));
        UUID whole = idOf(clock(dossier, dossier.centre(), "RUNNING"));

        assertThat(seenBy(handlerOf(agency))).containsExactly(leg.toString());
        assertThat(seenBy(leaderOf(dossier.centre()))).containsExactlyInAnyOrder(leg.toString(), whole.toString());
        assertThat(seenBy(operator())).containsExactlyInAnyOrder(leg.toString(), whole.toString());
        assertThat(seenBy(handlerOf(stranger))).isEmpty();
        assertThat(seenBy(Tokens.person("nobody", Roles.HANDLER))).isEmpty();
        assertThat(seenBy(Tokens.officer("receiver", dossier.centre(), Roles.RECEIVING_OFFICER)))
                .hasSize(2);
        assertThat(as(handlerOf(stranger))
                        .queryParam("agency", agency)
                        .get("/clocks")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();

        get(handlerOf(agency), leg, 200);
        get(leaderOf(dossier.centre()), leg, 200);
        get(operator(), whole, 200);
        get(handlerOf(agency), whole, 404);
        get(handlerOf(stranger), leg, 404);
        get(Tokens.person("nobody", Roles.LEADER), leg, 404);
        get(Tokens.person("citizen-1", Roles.CITIZEN), leg, 403);
        RestAssured.get("/clocks").then().statusCode(401);
        RestAssured.get("/clocks/{clock}", leg).then().statusCode(401);
    }

    @Test
    void a_centre_sees_the_steps_that_routing_told_of_before_it_told_the_centre() {
        dossier.accepted(time.monday("09:00"));
        UUID whole = idOf(clock(dossier, dossier.centre(), "RUNNING"));
        TestLeg.of(dossier, "check").offeredWithoutCentre(agency, THREE_DAYS, time.monday("09:00"));
        UUID leg = idOf(clock(dossier, agency, "RUNNING"));

        assertThat(seenBy(leaderOf(dossier.centre()))).containsExactlyInAnyOrder(leg.toString(), whole.toString());
        get(leaderOf(dossier.centre()), leg, 200);
    }

    @Test
    void a_step_may_be_heard_of_before_its_dossier() {
        TestLeg.of(dossier, "check").offered(agency, THREE_DAYS, time.monday("09:00"));
        UUID leg = idOf(clock(dossier, agency, "RUNNING"));

        assertThat(seenBy(leaderOf(dossier.centre()))).containsExactly(leg.toString());
        get(leaderOf(dossier.centre()), leg, 200);
        get(handlerOf(TestCatalog.agency()), leg, 404);
    }

    @Test
    void a_view_that_is_built_anew_is_the_same() {
        TestDossier other = TestDossier.draw().accepted(time.monday("09:00"));
        dossier.accepted(time.monday("09:00"));
        TestLeg check = TestLeg.of(dossier, "check");
        check.offered(agency, THREE_DAYS, time.monday("09:00"));
        dossier.supplementRequested(agency, ClockEffect.RESTART, time.tuesday("09:00"));
        dossier.supplementReceived(time.tuesday("10:00"));
        clockShows(dossier, agency, Map.of("state", "RUNNING", "version", 3));
        time.moveTo(time.friday("17:00:01"));
        clockShows(dossier, agency, Map.of("duty", "EXPLANATION"));
        check.completed(agency, time.friday("17:30"));
        dossier.ready(time.friday("17:40"));
        clock(dossier, agency, "STOPPED");
        clock(dossier, dossier.centre(), "STOPPED");
        clockShows(other, other.centre(), Map.of("state", "RUNNING"));
        soon(() -> assertThat(alarmsToRing()).isZero());
        List<Map<String, Object>> clocks = rows("clock_row", "clock_id");
        List<Map<String, Object>> dossiers = rows("dossier_row", "dossier_id");

        rebuild(ClockProjection.NAME);
        rebuild("dossier-list");

        assertThat(rows("clock_row", "clock_id")).isEqualTo(clocks).isNotEmpty();
        assertThat(rows("dossier_row", "dossier_id")).isEqualTo(dossiers).isNotEmpty();
    }

    /** Until every alarm of the tests before has been rung. */
    private static int alarmsToRing() {
        Instant now = Arc.container().instance(InstantSource.class).get().instant();
        return EventTable.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from alarm where ring_at < ?")
                        .bind(0, now)
                        .mapTo(Integer.class)
                        .one());
    }

    private static List<Map<String, Object>> rows(String table, String key) {
        return EventTable.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select to_jsonb(t)::text as row from " + table + " t order by " + key)
                        .mapToMap()
                        .list());
    }

    private List<String> seenBy(String token) {
        return as(token)
                .queryParam("dossier", dossier.id())
                .get("/clocks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.clockId");
    }

    private static void get(String token, UUID clockId, int status) {
        as(token).get("/clocks/{clock}", clockId).then().statusCode(status);
    }

    private static List<String> steps(String... parameters) {
        return list(parameters).getList("items.step");
    }

    private static JsonPath list(String... parameters) {
        var request = as(operator());
        for (int at = 0; at < parameters.length; at += 2) {
            request.queryParam(parameters[at], parameters[at + 1]);
        }
        return request.get("/clocks").then().statusCode(200).extract().jsonPath();
    }
}
