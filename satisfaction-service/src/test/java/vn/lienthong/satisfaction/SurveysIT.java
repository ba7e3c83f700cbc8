package vn.lienthong.satisfaction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;
import static vn.lienthong.satisfaction.testing.SatisfactionService.answer;
import static vn.lienthong.satisfaction.testing.SatisfactionService.as;
import static vn.lienthong.satisfaction.testing.SatisfactionService.eventsOf;
import static vn.lienthong.satisfaction.testing.SatisfactionService.jdbi;
import static vn.lienthong.satisfaction.testing.SatisfactionService.leaderOf;
import static vn.lienthong.satisfaction.testing.SatisfactionService.operator;
import static vn.lienthong.satisfaction.testing.SatisfactionService.receivingOfficerOf;
import static vn.lienthong.satisfaction.testing.SatisfactionService.soon;
import static vn.lienthong.satisfaction.testing.SatisfactionService.survey;
import static vn.lienthong.satisfaction.testing.SatisfactionService.surveyOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.events.Recorded;
import vn.lienthong.satisfaction.testing.LinkSecret;
import vn.lienthong.satisfaction.testing.MovedClock;
import vn.lienthong.satisfaction.testing.TestDossier;
import vn.lienthong.satisfaction.testing.TestTime;
import vn.lienthong.satisfaction.testing.TokenKeys;
import vn.lienthong.satisfaction.testing.Tokens;
import vn.lienthong.testing.Publisher;

/** From the returned result to the averages. */
@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
@WithTestResource(MovedClock.class)
@WithTestResource(LinkSecret.class)
class SurveysIT {
    private static final Map<String, Integer> MARKS = Map.of("ACCESS", 5, "RESULT", 2);

    private final TestTime time = TestTime.begin();
    private final TestDossier dossier = TestDossier.draw(time.monday("09:00"));
    private final String agency = TestDossier.agency();
    private final String other = TestDossier.agency();

    @Test
    void a_returned_result_opens_a_survey() {
        dossier.done(agency, other);

        JsonPath survey = surveyOf(dossier);

        assertThat(survey.getString("state")).isEqualTo("OPEN");
        assertThat(survey.getString("closesAt"))
                .isEqualTo(time.monday("09:00").plus(Duration.ofDays(30)).toString());
        assertThat(eventsOf(survey.getUUID("surveyId"))).containsExactly("survey-opened");
        given().get(survey.getString("link"))
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("factors", hasItems("ACCESS", "PROCEDURES", "OFFICIALS", "RESULT", "FEEDBACK"));
    }

    @Test
    void a_result_that_is_heard_of_before_its_decision_is_kept() {
        dossier.accepted();
        dossier.returned();
        soon(() -> assertThat(isReturned(dossier)).isTrue());
        assertThat(survey(operator(), dossier).statusCode()).isEqualTo(404);
        assertThat(held(dossier)).isZero();

        dossier.decidedBy(agency);

        assertThat(eventsOf(surveyOf(dossier).getUUID("surveyId"))).containsExactly("survey-opened");
    }

    @Test
    void a_decision_that_is_heard_of_before_the_dossier_is_kept() {
        dossier.decidedBy(agency);
        TestDossier behind = TestDossier.draw(time.monday("09:00")).done(other);
        surveyOf(behind);

        dossier.accepted();
        Recorded<?> returned = dossier.returned();
        Publisher.shared().again(returned);

        assertThat(eventsOf(surveyOf(dossier).getUUID("surveyId"))).containsExactly("survey-opened");
        soon(() -> assertThat(
                        as(leaderOf(agency)).get("/satisfaction").jsonPath().getInt("items[0].opened"))
                .isOne());
    }

    @Test
    void a_survey_is_answered_once() {
        dossier.done(agency);
        JsonPath survey = surveyOf(dossier);

        answer(survey.getString("link"), MARKS).statusCode(201).body("answered", equalTo(true));
        answer(survey.getString("link"), MARKS).statusCode(409).body("code", equalTo("survey-answered"));

        assertThat(eventsOf(survey.getUUID("surveyId"))).containsExactly("survey-opened", "survey-answered");
        given().get(survey.getString("link")).then().statusCode(200).body("state", equalTo("ANSWERED"));
        soon(() -> assertThat(surveyOf(dossier).getString("state")).isEqualTo("ANSWERED"));
    }

    @Test
    void a_survey_that_is_closed_takes_no_answer() {
        dossier.done(agency);
        JsonPath survey = surveyOf(dossier);
        time.moveTo(time.monday("09:00").plus(Duration.ofDays(30)).plusMillis(1));

        answer(survey.getString("link"), MARKS).statusCode(409).body("code", equalTo("survey-closed"));

        given().get(survey.getString("link")).then().statusCode(200).body("state", equalTo("CLOSED"));
        assertThat(surveyOf(dossier).getString("state")).isEqualTo("CLOSED");
        assertThat(eventsOf(survey.getUUID("surveyId"))).containsExactly("survey-opened");
    }

    @Test
    void a_link_that_is_tampered_with_leads_nowhere() {
        dossier.done(agency);
        String link = surveyOf(dossier).getString("link");
        String token = link.substring("/s/".length());

        for (int at = 0; at < token.length(); at++) {
            for (char forged : "AQBgw_".toCharArray()) {
                String tampered = token.substring(0, at) + forged + token.substring(at + 1);
                if (!tampered.equals(token)) {
                    given().get("/s/" + tampered).then().statusCode(404);
                }
            }
        }
        for (String forged : List.of(
                token + "A",
                token + "=",
                token.substring(1),
                "x",
                UUID.randomUUID().toString())) {
            given().get("/s/" + forged).then().statusCode(404).body("code", equalTo("not-found"));
            answer("/s/" + forged, MARKS).statusCode(404);
        }
        assertThat(eventsOf(surveyOf(dossier).getUUID("surveyId"))).containsExactly("survey-opened");
    }

    @Test
    void marks_go_from_one_to_five_for_factors_that_there_are() {
        dossier.done(agency);
        JsonPath survey = surveyOf(dossier);
        String link = survey.getString("link");

        for (Object mark : List.of(0, 6, -1, 4.5, "five")) {
            answer(link, Map.of("ACCESS", mark))
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].pointer", equalTo("/scores/ACCESS"));
        }
        answer(link, Map.of("KINDNESS", 5)).statusCode(400).body("errors[0].pointer", equalTo("/scores"));
        answer(link, Map.of()).statusCode(400).body("errors[0].pointer", equalTo("/scores"));
        given().contentType(ContentType.JSON).body("{}").post(link).then().statusCode(400);
        given().contentType(ContentType.JSON).post(link).then().statusCode(400);

        assertThat(eventsOf(survey.getUUID("surveyId"))).containsExactly("survey-opened");
    }

    @Test
    void only_the_receiving_centre_and_the_operator_get_the_link() {
        dossier.done(agency);
        surveyOf(dossier);

        assertThat(survey(operator(), dossier).statusCode()).isEqualTo(200);
        assertThat(survey(receivingOfficerOf(agency), dossier).statusCode()).isEqualTo(404);
        assertThat(survey(Tokens.person("nobody", Roles.RECEIVING_OFFICER), dossier)
                        .statusCode())
                .isEqualTo(404);
        for (String role : List.of(Roles.HANDLER, Roles.LEADER, Roles.CITIZEN)) {
            assertThat(survey(Tokens.officer("officer", dossier.centre(), role), dossier)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(RestAssured.get("/surveys?dossier=" + dossier.id()).statusCode())
                .isEqualTo(401);
        assertThat(as(operator()).get("/surveys").statusCode()).isEqualTo(400);
    }

    @Test
    void agencies_are_judged_by_the_answers_about_their_dossiers() {
        TestDossier parallel = TestDossier.draw(time.tuesday("09:00")).done(agency, other);
        TestDossier alone = TestDossier.draw(time.tuesday("09:00")).done(agency);
        TestDossier silent = TestDossier.draw(time.tuesday("09:00")).done(agency);
        TestDossier earlier = TestDossier.draw(time.monday("23:59:59")).done(agency);
        answer(surveyOf(parallel).getString("link"), Map.of("ACCESS", 5, "RESULT", 2))
                .statusCode(201);
        answer(surveyOf(alone).getString("link"), Map.of("ACCESS", 2)).statusCode(201);
        surveyOf(silent);
        surveyOf(earlier);

        soon(() -> assertThat(String.valueOf(judged(agency)))
                .isEqualTo(("{agency=%s, opened=3, answered=2, responseRate=0.6666667, average=3.0,"
                                + " factors={ACCESS=3.5, RESULT=2.0}}")
                        .formatted(agency)));
        soon(() -> assertThat(String.valueOf(judged(other)))
                .isEqualTo(("{agency=%s, opened=1, answered=1, responseRate=1.0, average=3.5,"
                                + " factors={ACCESS=5.0, RESULT=2.0}}")
                        .formatted(other)));
        assertThat(satisfaction(leaderOf(agency)).getList("items.agency")).isEqualTo(List.of(agency));
        assertThat(satisfaction(operator()).getList("items.agency")).contains(agency, other);
        as(Tokens.officer("handler", agency, Roles.HANDLER))
                .get("/satisfaction")
                .then()
                .statusCode(403);
        RestAssured.get("/satisfaction").then().statusCode(401);
    }

    @Test
    void an_agency_sees_no_average_of_so_few_that_it_knows_who_they_are() {
        for (int answers = 1; answers <= 3; answers++) {
            TestDossier judged = TestDossier.draw(time.tuesday("09:00")).done(agency);
            answer(surveyOf(judged).getString("link"), answers < 3 ? MARKS : Map.of("ACCESS", 5))
                    .statusCode(201);
            int given = answers;
            soon(() -> assertThat(satisfaction(leaderOf(agency)).getInt("items[0].answered"))
                    .isEqualTo(given));
            JsonPath seen = satisfaction(leaderOf(agency));
            assertThat(seen.<Float>get("items[0].average")).isEqualTo(answers < 3 ? null : 3.8f);
            assertThat(seen.getMap("items[0].factors").toString()).isEqualTo(answers < 3 ? "{}" : "{ACCESS=5.0}");
        }
    }

    @Test
    void who_answers_with_a_token_is_not_recorded() {
        dossier.done(agency);
        JsonPath survey = surveyOf(dossier);

        as(leaderOf(agency))
                .contentType(ContentType.JSON)
                .body(Map.of("scores", MARKS))
                .post(survey.getString("link"))
                .then()
                .statusCode(201);

        List<Map<String, Object>> recorded = jdbi().withHandle(handle -> handle.createQuery(
                        "select actor, agency from event where stream_id = ? and type like '%survey-answered%'")
                .bind(0, survey.getUUID("surveyId"))
                .mapToMap()
                .list());
        assertThat(recorded).singleElement().satisfies(event -> {
            assertThat(event).containsEntry("actor", "public");
            assertThat(event.get("agency")).isNull();
        });
    }

    @Test
    void operators_see_the_agencies_page_by_page() {
        TestDossier.draw(time.tuesday("09:00")).done(agency, other);
        soon(() -> assertThat(satisfaction(operator()).getList("items.agency")).contains(agency, other));

        JsonPath first = satisfaction(as(operator()).queryParam("limit", 1));
        JsonPath second =
                satisfaction(as(operator()).queryParam("limit", 1).queryParam("cursor", first.getString("next")));

        assertThat(first.getList("items.agency")).hasSize(1);
        assertThat(second.getList("items.agency")).hasSize(1);
        assertThat(second.getString("items[0].agency")).isGreaterThan(first.getString("items[0].agency"));
    }

    @Test
    void an_agency_that_nobody_judged_has_no_average() {
        dossier.done(agency);
        surveyOf(dossier);

        JsonPath satisfaction = as(leaderOf(agency)).get("/satisfaction").jsonPath();

        assertThat(satisfaction.getInt("items[0].answered")).isZero();
        assertThat(satisfaction.<Object>get("items[0].average")).isNull();
        assertThat(satisfaction.getDouble("items[0].responseRate")).isZero();
    }

    @Test
    void a_view_that_is_built_anew_is_the_same() {
        dossier.done(agency, other);
        answer(surveyOf(dossier).getString("link"), MARKS).statusCode(201);
        soon(() -> assertThat(surveyOf(dossier).getString("state")).isEqualTo("ANSWERED"));
        List<String> before = rows();

        as(operator()).post("/operations/views/surveys/rebuild").then().statusCode(202);
        soon(() -> assertThat(as(operator())
                        .get("/operations/views")
                        .jsonPath()
                        .<String>get("find { it.view == 'surveys' }.rebuild?.state"))
                .isEqualTo("SWAPPED"));

        assertThat(rows()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void the_interface_is_described() {
        given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths.'/surveys'.get.parameters.name", hasItems("dossier"))
                .body("paths.'/satisfaction'.get.parameters.name", hasItems("from", "to"))
                .body("paths.'/s/{token}'.post.requestBody", notNullValue())
                .body("components.schemas", hasKey("Marks"));
    }

    /** What the operator sees of an agency. */
    private Map<String, Object> judged(String code) {
        return satisfaction(operator()).getMap("items.find { it.agency == '%s' }".formatted(code));
    }

    private JsonPath satisfaction(String token) {
        return satisfaction(as(token));
    }

    private JsonPath satisfaction(RequestSpecification request) {
        LocalDate day = time.date(DayOfWeek.TUESDAY);
        return request.queryParam("from", day.toString())
                .queryParam("to", day.plusDays(1).toString())
                .get("/satisfaction")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static boolean isReturned(TestDossier dossier) {
        return jdbi().withHandle(handle -> handle.createQuery(
                                "select count(*) from judged_dossier where dossier_id = ? and returned_at is not null")
                        .bind(0, dossier.id())
                        .mapTo(Integer.class)
                        .one())
                == 1;
    }

    private static int held(TestDossier dossier) {
        return jdbi().withHandle(handle -> handle.createQuery("select count(*) from held_stream where stream_id = ?")
                .bind(0, dossier.id())
                .mapTo(Integer.class)
                .one());
    }

    private static List<String> rows() {
        return jdbi().withHandle(
                        handle -> handle.createQuery("select to_jsonb(t)::text from survey_row t order by survey_id")
                                .mapTo(String.class)
                                .list());
    }
}
