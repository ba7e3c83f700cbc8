package vn.lienthong.deadline.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static vn.lienthong.deadline.testing.DeadlineService.act;
import static vn.lienthong.deadline.testing.DeadlineService.as;
import static vn.lienthong.deadline.testing.DeadlineService.clock;
import static vn.lienthong.deadline.testing.DeadlineService.clockShows;
import static vn.lienthong.deadline.testing.DeadlineService.handlerOf;
import static vn.lienthong.deadline.testing.DeadlineService.idOf;
import static vn.lienthong.deadline.testing.DeadlineService.leaderOf;
import static vn.lienthong.deadline.testing.DeadlineService.operator;
import static vn.lienthong.deadline.testing.TestDossier.THREE_DAYS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.deadline.testing.EventTable;
import vn.lienthong.deadline.testing.MovedClock;
import vn.lienthong.deadline.testing.TestCatalog;
import vn.lienthong.deadline.testing.TestDossier;
import vn.lienthong.deadline.testing.TestLeg;
import vn.lienthong.deadline.testing.TestTime;
import vn.lienthong.deadline.testing.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
@WithTestResource(MovedClock.class)
class ExplanationIT {
    private static final Map<String, String> NOTHING = Map.of();
    /** Started, overran, asked to explain. */
    private static final int LATE = 3;

    private final TestTime time = TestTime.begin();
    private final TestDossier dossier = TestDossier.draw();
    private final String agency = TestCatalog.agency();
    private UUID clockId;

    @BeforeEach
    void start_a_clock() {
        dossier.accepted(time.monday("09:00"));
        TestLeg.of(dossier, "check").offered(agency, THREE_DAYS, time.monday("09:00"));
        clock(dossier, dossier.centre(), "RUNNING");
        clockId = idOf(clock(dossier, agency, "RUNNING"));
    }

    @Test
    void a_late_agency_explains_corrects_itself_and_apologises() {
        becomeLate();

        act(handlerOf(agency), clockId, LATE, "explanation", explanation("WAITING_AGENCY"))
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("duty", equalTo("APOLOGY"))
                .body("reason", equalTo("WAITING_AGENCY"));
        act(leaderOf(agency), clockId, LATE + 1, "explanation", explanation("OFFICER"))
                .statusCode(200)
                .header("ETag", "\"5\"");
        act(leaderOf(agency), clockId, LATE + 2, "apology", NOTHING)
                .statusCode(200)
                .header("ETag", "\"6\"")
                .body("duty", equalTo("DONE"))
                .body("newDue", equalTo(newDue().toString()));

        clockShows(dossier, agency, Map.of("duty", "DONE", "lateReason", "OFFICER", "newDue", newDue().toString()));
    }

    @Test
    void an_explanation_that_is_sent_again_under_its_key_is_given_once() {
        becomeLate();
        String key = "\"" + UUID.randomUUID() + "\"";
        for (String replayed : List.of("", "true")) {
            ValidatableResponse answer = as(handlerOf(agency))
                    .contentType(ContentType.JSON)
                    .header("If-Match", "\"3\"")
                    .header("Idempotency-Key", key)
                    .body(explanation("OFFICER"))
                    .post("/clocks/{clock}/explanation", clockId)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"4\"");
            assertThat(answer.extract().headers().getValue("Idempotent-Replayed"))
                    .isEqualTo(replayed.isEmpty() ? null : replayed);
        }
        assertThat(EventTable.of(clockId)).hasSize(LATE + 1);
    }

    @Test
    void who_is_warned_explains_and_apologises_before_the_due_day() {
        time.moveTo(time.wednesday("17:00:01"));
        clockShows(dossier, agency, Map.of("version", 2));

        act(handlerOf(agency), clockId, 2, "explanation", explanation("OFFICER"))
                .statusCode(200)
                .body("duty", equalTo("APOLOGY"));
        act(leaderOf(agency), clockId, 3, "apology", NOTHING).statusCode(200).body("duty", equalTo("DONE"));
        time.moveTo(time.thursday("17:00:01"));

        clockShows(dossier, agency, Map.of("duty", "DONE", "version", 5));
        assertThat(EventTable.of(clockId)).endsWith("explanation-given", "apology-issued", "clock-overran");
    }

    @Test
    void before_it_is_late() {
        refused(act(handlerOf(agency), clockId, 1, "explanation", explanation("OFFICER")), 409, "not-late");
        refused(act(leaderOf(agency), clockId, 1, "apology", NOTHING), 409, "not-late");
        assertThat(EventTable.of(clockId)).hasSize(1);
    }

    @Test
    void what_is_refused_changes_nothing() {
        becomeLate();

        refused(act(leaderOf(agency), clockId, LATE, "apology", NOTHING), 409, "explanation-missing");
        refused(act(handlerOf(agency), clockId, 1, "explanation", explanation("OFFICER")), 412, "stream-moved");
        refused(withoutIfMatch("explanation", explanation("OFFICER")), 428, "if-match-required");
        refused(
                act(
                        handlerOf(agency),
                        clockId,
                        LATE,
                        "explanation",
                        Map.of(
                                "reason",
                                "OFFICER",
                                "newDue",
                                time.friday("12:00").toString())),
                409,
                "new-due-unfit");
        refused(act(handlerOf(agency), clockId, LATE, "explanation", explanation("LAZINESS")), 400, "malformed-json")
                .body("errors[0].pointer", equalTo("/reason"));
        refused(act(handlerOf(agency), clockId, LATE, "explanation", NOTHING), 400, "invalid-request");
        refused(act(handlerOf(agency), clockId, LATE, "apology", NOTHING), 403, "forbidden");
        refused(act(operator(), clockId, LATE, "explanation", explanation("OFFICER")), 403, "forbidden");

        assertThat(EventTable.of(clockId)).hasSize(LATE);
    }

    @Test
    void only_the_late_agency_itself_explains_and_apologises() {
        becomeLate();
        String stranger = TestCatalog.agency();

        for (String action : List.of("explanation", "apology")) {
            Object body = action.equals("apology") ? NOTHING : explanation("OFFICER");
            refused(act(leaderOf(stranger), clockId, LATE, action, body), 404, "not-found");
            refused(act(leaderOf(dossier.centre()), clockId, LATE, action, body), 403, "foreign-agency");
            refused(act(leaderOf(agency), UUID.randomUUID(), LATE, action, body), 404, "not-found");
        }
        assertThat(EventTable.of(clockId)).hasSize(LATE);
    }

    @Test
    void there_is_one_apology_and_no_other_explanation_after_it() {
        becomeLate();
        act(leaderOf(agency), clockId, LATE, "explanation", explanation("OFFICER"))
                .statusCode(200);
        act(leaderOf(agency), clockId, LATE + 1, "apology", NOTHING).statusCode(200);

        refused(act(leaderOf(agency), clockId, LATE + 2, "apology", NOTHING), 409, "apology-issued");
        refused(
                act(leaderOf(agency), clockId, LATE + 2, "explanation", explanation("RULE_CHANGE")),
                409,
                "apology-issued");
        assertThat(EventTable.of(clockId)).hasSize(LATE + 2);
    }

    private void becomeLate() {
        time.moveTo(time.thursday("17:00:01"));
        clockShows(dossier, agency, Map.of("duty", "EXPLANATION", "version", LATE));
    }

    private Map<String, String> explanation(String reason) {
        return Map.of("reason", reason, "newDue", newDue().toString());
    }

    private Instant newDue() {
        return time.next(DayOfWeek.TUESDAY, "17:00");
    }

    private ValidatableResponse withoutIfMatch(String action, Object body) {
        return as(handlerOf(agency))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/clocks/{clock}/{action}", clockId, action)
                .then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("title", not(equalTo(code)));
    }
}
