package vn.lienthong.deadline.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.lienthong.deadline.testing.DeadlineService.as;
import static vn.lienthong.deadline.testing.DeadlineService.clock;
import static vn.lienthong.deadline.testing.DeadlineService.clockShows;
import static vn.lienthong.deadline.testing.DeadlineService.handlerOf;
import static vn.lienthong.deadline.testing.DeadlineService.leaderOf;
import static vn.lienthong.deadline.testing.DeadlineService.operator;
import static vn.lienthong.deadline.testing.DeadlineService.soon;
import static vn.lienthong.deadline.testing.TestDossier.THREE_DAYS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import vn.lienthong.events.catalog.ProcedureEvent.ClockEffect;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
@WithTestResource(MovedClock.class)
class SlaIT {
    private final TestTime time = TestTime.begin();
    private final String centre = TestCatalog.agency();
    private final String agency = TestCatalog.agency();
    private final LocalDate from = time.date(DayOfWeek.TUESDAY);
    private final LocalDate to = time.date(DayOfWeek.MONDAY).plusWeeks(1);

    /** One of each: the period is from Tuesday to Sunday. */
    private void tellOfOneOfEach() {
        draw().accepted(time.monday("09:00")).ready(time.monday("15:00")); // over before it began
        draw().accepted(time.monday("09:00")).ready(time.thursday("15:00")); // carried over, on time
        draw().accepted(time.tuesday("09:00")).ready(time.wednesday("09:00")); // early
        draw().accepted(time.tuesday("09:00"))
                .ready(time.next(DayOfWeek.MONDAY, "09:00")); // late, but in the next period
        draw().accepted(time.monday("09:00")).ready(time.friday("09:00")); // carried over, late
        draw().accepted(time.tuesday("09:00")).withdrawn(time.wednesday("09:00"));
        draw().submitted(time.monday("09:00")).notAccepted(time.tuesday("09:00")); // carried over, refused
        draw().accepted(time.wednesday("09:00")).stopped(time.thursday("09:00"));
        draw().submitted(time.wednesday("09:00")); // not yet accepted
        draw().accepted(time.friday("09:00")); // within due
        draw().accepted(time.monday("10:00")); // carried over, overdue
        draw().accepted(time.tuesday("09:00"))
                .supplementRequested(centre, ClockEffect.PAUSE, time.wednesday("09:00")); // paused
        draw().accepted(time.next(DayOfWeek.MONDAY, "00:00")); // received after it
    }

    @Test
    void every_dossier_of_a_period_is_somewhere() {
        tellOfOneOfEach();
        time.moveTo(time.friday("18:00"));

        soon(() -> assertThat(dossiers(centre))
                .isEqualTo("{carriedOver=4, received=7, finished={early=1, onTime=1, late=1}, withdrawn=1, refused=1,"
                        + " stopped=1, open={withinDue=1, overdue=2, paused=1, notYetAccepted=1}, balanced=true}"));
    }

    @Test
    void a_past_period_shows_what_was_open_at_its_end() {
        TestDossier dossier = draw().accepted(time.friday("09:00"));
        dossier.ready(time.next(DayOfWeek.FRIDAY, "09:00"));
        clock(dossier, centre, "STOPPED");
        TestDossier pending = draw().submitted(time.friday("09:00"));
        pending.acceptedAfterSubmission(time.next(DayOfWeek.TUESDAY, "09:00"));
        clock(pending, centre, "RUNNING");
        time.moveTo(time.next(DayOfWeek.SATURDAY, "09:00"));

        soon(() -> assertThat(dossiers(centre))
                .contains("open={withinDue=1, overdue=0, paused=0, notYetAccepted=1}, balanced=true"));
    }

    @Test
    void a_dossier_that_is_nowhere_is_noticed() {
        TestDossier odd = draw().submitted(time.tuesday("09:00"));
        soon(() -> assertThat(dossiers(centre)).contains("received=1", "balanced=true"));

        odd.ready(time.wednesday("09:00")); // without a clock nobody knows whether it was in time

        soon(() -> assertThat(dossiers(centre)).contains("received=1", "balanced=false"));
    }

    @Test
    void a_dossier_that_is_in_two_places_is_noticed() {
        TestDossier odd = draw().submitted(time.tuesday("09:00"));
        odd.notAccepted(time.wednesday("09:00"));
        odd.withdrawn(time.thursday("09:00"));

        soon(() -> assertThat(dossiers(centre)).contains("withdrawn=1, refused=1", "balanced=false"));
    }

    @Test
    void steps_are_counted_for_the_agency_that_had_them() {
        TestDossier dossier = draw().accepted(time.tuesday("09:00"));
        finished(dossier, "early", time.tuesday("15:00"));
        finished(dossier, "on-time", time.friday("15:00"));
        finished(dossier, "late", time.friday("17:30"));
        TestLeg.of(dossier, "running").offered(agency, THREE_DAYS, time.friday("09:00"));
        TestLeg.of(dossier, "overdue").offered(agency, THREE_DAYS, time.tuesday("10:00"));
        TestLeg handedOn = TestLeg.of(dossier, "handed-on");
        handedOn.offered(agency, THREE_DAYS, time.tuesday("10:00"));
        handedOn.refused(agency, time.tuesday("11:00"));
        time.moveTo(time.friday("18:00"));

        soon(() -> assertThat(legs(operator(), agency).getList("items").toString())
                .isEqualTo(
                        "[{agency=%s, early=1, onTime=1, late=1, running=1, overdue=1, paused=0}]".formatted(agency)));
        assertThat(dossiers(agency)).contains("carriedOver=0, received=0", "balanced=true");
    }

    @Test
    void an_agency_sees_itself_and_an_operator_everybody() {
        TestDossier dossier = draw().accepted(time.tuesday("09:00"));
        TestLeg.of(dossier, "check").offered(agency, THREE_DAYS, time.tuesday("09:00"));
        clockShows(dossier, agency, Map.of("state", "RUNNING"));

        assertThat(legs(handlerOf(agency), null).getList("items.agency")).isEqualTo(List.of(agency));
        assertThat(sla(leaderOf(centre), null).getInt("dossiers.received")).isOne();
        assertThat(sla(leaderOf(centre), centre).getString("agency")).isEqualTo(centre);
        assertThat(sla(operator(), null).getInt("dossiers.received")).isGreaterThanOrEqualTo(1);
        assertThat(sla(operator(), "").getMap("dossiers"))
                .isEqualTo(sla(operator(), null).getMap("dossiers"));
        as(handlerOf(agency)).queryParam("agency", centre).get("/sla").then().statusCode(404);
        as(Tokens.person("nobody", Roles.LEADER)).get("/sla").then().statusCode(403);
        as(Tokens.person("citizen-1", Roles.CITIZEN)).get("/sla").then().statusCode(403);
        RestAssured.get("/sla").then().statusCode(401);
    }

    @Test
    void an_operator_sees_the_agencies_page_by_page() {
        TestDossier dossier = draw().accepted(time.tuesday("09:00"));
        TestLeg.of(dossier, "check").offered(agency, THREE_DAYS, time.tuesday("09:00"));
        TestLeg.of(dossier, "check").offered(centre, THREE_DAYS, time.tuesday("09:00"));
        soon(() -> assertThat(legs(operator(), null).getList("items.agency")).contains(agency, centre));

        JsonPath first = get("/sla/legs", as(operator()).queryParam("limit", 1), null);
        JsonPath second = get(
                "/sla/legs", as(operator()).queryParam("limit", 1).queryParam("cursor", first.getString("next")), null);

        assertThat(first.getList("items.agency")).hasSize(1);
        assertThat(second.getList("items.agency")).hasSize(1);
        assertThat(second.getString("items[0].agency")).isGreaterThan(first.getString("items[0].agency"));
    }

    @Test
    void a_period_does_not_end_before_it_begins() {
        as(operator())
                .queryParam("from", "2027-03-02")
                .queryParam("to", "2027-03-01")
                .get("/sla")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("errors[0].parameter", equalTo("to"))
                .body("errors[0].detail", equalTo("Must not lie before the first day."));
    }

    private TestDossier draw() {
        return TestDossier.at(centre, TestCatalog.COUNTRY);
    }

    private void finished(TestDossier dossier, String step, Instant at) {
        TestLeg leg = TestLeg.of(dossier, step);
        leg.offered(agency, THREE_DAYS, time.tuesday("09:00"));
        leg.completed(agency, at);
    }

    private String dossiers(String of) {
        return sla(operator(), of).getMap("dossiers").toString();
    }

    private JsonPath sla(String token, String of) {
        return get("/sla", as(token), of);
    }

    private JsonPath legs(String token, String of) {
        return get("/sla/legs", as(token), of);
    }

    private JsonPath get(String path, RequestSpecification request, String of) {
        request.queryParam("from", from.toString()).queryParam("to", to.toString());
        if (of != null) {
            request.queryParam("agency", of);
        }
        return request.get(path).then().statusCode(200).extract().jsonPath();
    }
}
