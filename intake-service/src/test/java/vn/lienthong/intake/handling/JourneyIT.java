package vn.lienthong.intake.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.intake.testing.Api;
import vn.lienthong.intake.testing.Country;
import vn.lienthong.intake.testing.Facts;
import vn.lienthong.intake.testing.Routing;
import vn.lienthong.intake.testing.TestClock;
import vn.lienthong.intake.testing.TestKeys;
import vn.lienthong.mirror.CatalogMirror;

/** From the submission to each of the ends, over HTTP and Kafka. */
@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TestKeys.class)
class JourneyIT {
    private static final Map<String, Object> BIRTH_NOTICE =
            Map.of("items", List.of(Map.of("component", "GCS", "problem", "ILLEGIBLE")));
    private static final Map<String, Object> CLEAN_COPY = Map.of("components", List.of(Api.paper("GCS")));
    private static final Map<String, Object> NOTHING = Map.of();

    @Inject
    CatalogMirror mirror;

    @Inject
    Facts facts;

    @BeforeEach
    void tell_the_catalog() {
        Country.tell(mirror);
        TestClock.moveTo("2026-11-02T09:00");
    }

    @Test
    void a_dossier_goes_through_supplement_and_payment_to_the_applicants_hands() {
        UUID dossier = Api.submitted(Api.CITIZEN, Api.birthOnline());
        is(dossier, 1);
        does(Api.OFFICER, dossier, "supplement-requests", BIRTH_NOTICE, 5);
        does(Api.CITIZEN, dossier, "supplements", CLEAN_COPY, 1);
        does(Api.OFFICER, dossier, "acceptance", NOTHING, 2);
        Routing routing = Routing.of(dossier).offers();
        comesTo(dossier, 4);
        holds(dossier, Country.COMMITTEE);
        does(Api.HANDLER, dossier, "supplement-requests", BIRTH_NOTICE, 5);
        does(Api.OFFICER, dossier, "supplements", CLEAN_COPY, 4);
        does(Api.HANDLER, dossier, "financial-obligations", Map.of("amountVnd", 50_000), 6);
        does(Api.OFFICER, dossier, "payments", NOTHING, 4);
        routing.completes().decides();
        comesTo(dossier, 9);
        does(Api.OFFICER, dossier, "return", Map.of("method", "COUNTER"), 10);
        assertThat(facts.texts("select type from event where stream_id = ? order by version", dossier))
                .extracting(type -> type.replaceAll("vn\\.lienthong\\.dossier\\.|\\.v1", ""))
                .containsExactly(
                        "submitted",
                        "supplement-requested",
                        "supplement-received",
                        "accepted",
                        "transferred",
                        "supplement-requested",
                        "supplement-received",
                        "financial-obligation-raised",
                        "financial-obligation-met",
                        "result-ready",
                        "result-returned");
    }

    @Test
    void a_dossier_is_not_accepted() {
        UUID dossier = Api.submitted(Api.CITIZEN, Api.birthOnline());
        does(Api.OFFICER, dossier, "non-acceptance", Map.of("reason", "NOT_ELIGIBLE"), 3);
        refuses(409, "dossier-closed", Api.OFFICER, dossier, "acceptance", NOTHING);
    }

    @Test
    void the_citizen_withdraws_and_a_decision_that_comes_after_changes_nothing() {
        UUID dossier = Api.submitted(Api.CITIZEN, Api.birthOnline());
        does(Api.OFFICER, dossier, "acceptance", NOTHING, 2);
        does(Api.CITIZEN, dossier, "withdrawal", NOTHING, 7);
        Routing.of(dossier).offers().completes().decides();
        hasHeardOfRouting(dossier, 4);
        is(dossier, 7);
    }

    @Test
    void a_result_is_ready_when_it_is_decided_however_late_that_is_heard() {
        UUID dossier = Api.submitted(Api.OFFICER, Api.birth());
        Routing routing = Routing.of(dossier).offers().completes();
        comesTo(dossier, 4);
        TestClock.moveTo("2026-11-09T09:00");
        routing.decides();
        comesTo(dossier, 9);
        assertThat(said(dossier, "result-ready")).contains("\"readyAt\":\"" + Routing.NOW + "\"");
    }

    @Test
    void a_dossier_that_nobody_has_is_not_transferred() {
        UUID dossier = Api.submitted(Api.OFFICER, Api.birth());
        Routing routing = Routing.of(dossier).findsNobody();
        hasHeardOfRouting(dossier, 2);
        is(dossier, 2);
        routing.offers(routing.legId(), Country.COMMITTEE);
        comesTo(dossier, 4);
        assertThat(said(dossier, "transferred")).contains(Country.COMMITTEE);
    }

    @Test
    void an_agency_stops_it() {
        UUID dossier = Api.submitted(Api.OFFICER, Api.birth());
        refuses(409, "no-supplement-asked", Api.LEADER, dossier, "stop", Map.of("cause", "SUPPLEMENT_WINDOW_CLOSED"));
        does(Api.LEADER, dossier, "stop", Map.of("cause", "AGENCY_NOTICE"), 8);
    }

    @Test
    void the_applicants_window_is_counted_in_working_days_and_closes() {
        UUID dossier = Api.submitted(Api.CITIZEN, Api.birthOnline());
        Api.command(Api.OFFICER, dossier, "supplement-requests", BIRTH_NOTICE)
                .then()
                .statusCode(200)
                .body("answerBy", equalTo("2026-11-11T10:00:00Z"));
        refuses(
                409,
                "supplement-window-open",
                Api.OFFICER,
                dossier,
                "stop",
                Map.of("cause", "SUPPLEMENT_WINDOW_CLOSED"));
        TestClock.moveTo("2026-11-11T17:00:01");
        comesTo(dossier, 8);
        refuses(409, "dossier-closed", Api.CITIZEN, dossier, "supplements", CLEAN_COPY);
        assertThat(facts.texts("select actor || data from event where stream_id = ? and version = 3", dossier))
                .singleElement()
                .asString()
                .startsWith("intake{")
                .contains("SUPPLEMENT_WINDOW_CLOSED");
    }

    @Test
    void what_contradicts_is_a_conflict() {
        UUID dossier = Api.submitted(Api.OFFICER, Api.birth());
        refuses(409, "already-accepted", Api.OFFICER, dossier, "non-acceptance", Map.of("reason", "OTHER"));
        refuses(409, "no-supplement-asked", Api.OFFICER, dossier, "supplements", CLEAN_COPY);
        refuses(409, "no-payment-asked", Api.OFFICER, dossier, "payments", NOTHING);
        refuses(409, "result-not-ready", Api.OFFICER, dossier, "return", Map.of("method", "POST"));
        does(Api.OFFICER, dossier, "supplement-requests", BIRTH_NOTICE, 5);
        refuses(409, "supplement-pending", Api.OFFICER, dossier, "financial-obligations", Map.of("amountVnd", 1));
        refuses(
                409,
                "supplement-incomplete",
                Api.OFFICER,
                dossier,
                "supplements",
                Map.of("components", List.of(Api.paper("TK"))));
        does(Api.OFFICER, dossier, "supplements", CLEAN_COPY, 2);
        refuses(409, "supplement-limit-reached", Api.OFFICER, dossier, "supplement-requests", BIRTH_NOTICE);
    }

    @Test
    void who_accepts_again_uses_up_no_code() {
        UUID dossier = Api.submitted(Api.CITIZEN, Api.birthOnline());
        does(Api.OFFICER, dossier, "acceptance", NOTHING, 2);
        long given = facts.count("select sum(last_number) from code_sequence");
        does(Api.OFFICER, dossier, "acceptance", NOTHING, 2);
        assertThat(facts.count("select sum(last_number) from code_sequence")).isEqualTo(given);
    }

    @Test
    void a_command_names_the_version_it_is_about() {
        UUID dossier = Api.submitted(Api.OFFICER, Api.birth());
        Api.as(Api.OFFICER)
                .post("/dossiers/" + dossier + "/withdrawal")
                .then()
                .statusCode(428)
                .body("code", equalTo("if-match-required"));
        Api.as(Api.OFFICER)
                .header("If-Match", "\"1\"")
                .post("/dossiers/" + dossier + "/withdrawal")
                .then()
                .statusCode(412)
                .body("code", equalTo("stream-moved"))
                .body("currentVersion", equalTo(2));
        is(dossier, 2);
    }

    @Test
    void a_repeated_command_has_one_effect_and_one_answer() {
        UUID dossier = Api.submitted(Api.OFFICER, Api.birth());
        String key = UUID.randomUUID().toString();
        String first = obligation(dossier, key);
        assertThat(obligation(dossier, key)).isEqualTo(first);
        assertThat(facts.count("select count(*) from event where stream_id = ?", dossier))
                .isEqualTo(3);
    }

    @Test
    void unknown_components_and_amounts_are_refused() {
        UUID dossier = Api.submitted(Api.OFFICER, Api.birth());
        Map<String, Object> unknown = Map.of("items", List.of(Map.of("component", "X", "problem", "MISSING")));
        refuses(422, "component-unknown", Api.OFFICER, dossier, "supplement-requests", unknown);
        refuses(400, "invalid-request", Api.OFFICER, dossier, "financial-obligations", Map.of("amountVnd", 0));
        refuses(400, "invalid-request", Api.OFFICER, dossier, "supplement-requests", Map.of("items", List.of()));
    }

    @Test
    void an_answer_has_what_the_phase_has() {
        UUID dossier = Api.submitted(Api.OFFICER, Api.birth());
        Api.command(Api.OFFICER, dossier, "financial-obligations", Map.of("amountVnd", 75_000))
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("amountVnd", equalTo(75_000))
                .body("answerBy", nullValue())
                .body("secret", nullValue())
                .body("version", equalTo(3));
    }

    private static String obligation(UUID dossier, String key) {
        return Api.as(Api.OFFICER)
                .header("If-Match", "\"2\"")
                .header("Idempotency-Key", key)
                .body(Map.of("amountVnd", 50_000))
                .post("/dossiers/" + dossier + "/financial-obligations")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void does(String token, UUID dossier, String command, Object body, int status) {
        Api.command(token, dossier, command, body).then().statusCode(200).body("nationalStatus", equalTo(status));
        is(dossier, status);
    }

    private static void refuses(int status, String code, String token, UUID dossier, String command, Object body) {
        Api.command(token, dossier, command, body).then().statusCode(status).body("code", equalTo(code));
    }

    private static void is(UUID dossier, int status) {
        assertThat(Api.statusOf(dossier)).isEqualTo(status);
    }

    private static void comesTo(UUID dossier, int status) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> is(dossier, status));
    }

    private void holds(UUID dossier, String agency) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(openLegs(dossier)).singleElement().asString().contains(agency));
    }

    private void hasHeardOfRouting(UUID dossier, int version) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(facts.count(
                                "select coalesce(max(version), 0) from inbox where stream_id = ? and consumer = ?",
                                dossier,
                                "routing-reactions"))
                        .isEqualTo(version));
    }

    private String said(UUID dossier, String event) {
        return facts.texts("select data from event where stream_id = ? and type like ?", dossier, "%." + event + ".v1")
                .getFirst();
    }

    private List<String> openLegs(UUID dossier) {
        return facts.texts("select open_legs::text from involvement where dossier_id = ?", dossier);
    }
}
