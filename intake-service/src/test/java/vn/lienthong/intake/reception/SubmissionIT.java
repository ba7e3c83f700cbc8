package vn.lienthong.intake.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.intake.testing.Api;
import vn.lienthong.intake.testing.Country;
import vn.lienthong.intake.testing.Facts;
import vn.lienthong.intake.testing.TestClock;
import vn.lienthong.intake.testing.TestKeys;
import vn.lienthong.intake.testing.Tokens;
import vn.lienthong.mirror.CatalogMirror;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TestKeys.class)
class SubmissionIT {
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
    void what_an_officer_takes_in_is_accepted_at_once_with_code_and_dates() {
        Response response = Api.submit(Api.OFFICER, Api.land());
        response.then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .header("Location", endsWith("/dossiers/" + Api.idOf(response)))
                .body("code", matchesPattern("H26\\.00070\\.TT-261102-\\d{4}"))
                .body("secret", matchesPattern("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"))
                .body("status", equalTo("ACCEPTED"))
                .body("nationalStatus", equalTo(2))
                .body("procedureVersion", equalTo(1))
                .body("limit.unit", equalTo("workingDays"))
                .body("promisedDue", equalTo("2026-11-12T10:00:00Z"))
                .body(
                        "legs.due",
                        equalTo(List.of("2026-11-05T10:00:00Z", "2026-11-09T10:00:00Z", "2026-11-12T10:00:00Z")))
                .body("legs[2].after", equalTo(List.of("examine", "extract")))
                .body("explanation[0].kind", equalTo("RECEIVED"))
                .body("explanation.kind", hasItem("DUE"))
                .body("receipt.centreNameVi", equalTo("Trung tâm " + Country.WARD_CENTRE))
                .body("receipt.procedureNameVi", equalTo("Thủ tục " + Country.LAND))
                .body("receipt.components", hasSize(2))
                .body("receipt.feeVnd", equalTo(0))
                .body("applicant", nullValue());
    }

    @Test
    void the_receipt_has_the_promise_of_the_office_and_only_the_steps_that_the_dossier_takes() {
        Map<String, Object> single = Api.with(Api.birth(), "procedure", Country.PROMISED_SOONER);
        Map<String, Object> married =
                Api.with(single, "components", List.of(Api.paper("TK"), Api.paper("GCS"), Api.paper("GCNKH")));

        Api.submit(Api.OFFICER, single)
                .then()
                .statusCode(201)
                .body("limit.value", equalTo(5))
                .body("promisedDue", equalTo("2026-11-09T10:00:00Z"))
                .body("legs.step", equalTo(List.of("check", "sign")))
                .body("legs[1].after", equalTo(List.of("check")))
                .body("legs[1].due", equalTo("2026-11-05T10:00:00Z"));
        Api.submit(Api.OFFICER, married)
                .then()
                .statusCode(201)
                .body("legs.step", equalTo(List.of("check", "archive", "sign")))
                .body("legs[2].due", equalTo("2026-11-09T10:00:00Z"));
    }

    @Test
    void a_code_written_in_the_old_way_names_the_same_procedure() {
        Api.submit(Api.OFFICER, Api.with(Api.birth(), "procedure", "9.000004.000.00.00.H26"))
                .then()
                .statusCode(201)
                .body("procedure", equalTo(Country.PROMISED_SOONER));
    }

    @Test
    void what_comes_online_is_promised_in_the_time_of_its_channel() {
        UUID dossierId =
                Api.idOf(Api.submit(Api.CITIZEN, Api.with(Api.birthOnline(), "procedure", Country.PROMISED_SOONER)));
        TestClock.moveTo("2026-11-04T10:00");
        Api.command(Api.OFFICER, dossierId, "acceptance", Map.of())
                .then()
                .statusCode(200)
                .body("limit.value", equalTo(3))
                .body("promisedDue", equalTo("2026-11-09T10:00:00Z"));
    }

    @Test
    void the_receipt_names_the_centre_as_it_is_called_on_the_day_in_vietnam() {
        TestClock.moveTo(Country.WARD_CENTRE_MOVES.minusDays(1) + "T23:50");
        Api.submit(Api.OFFICER, Api.birth())
                .then()
                .statusCode(201)
                .body("receipt.centreNameVi", equalTo("Trung tâm " + Country.WARD_CENTRE))
                .body("receipt.centreAddress", equalTo("Phố Hàng Bài"))
                .body("receipt.hotline", nullValue());
        TestClock.moveTo(Country.WARD_CENTRE_MOVES + "T00:10");
        Api.submit(Api.OFFICER, Api.birth())
                .then()
                .statusCode(201)
                .body("receipt.centreNameVi", equalTo("Trung tâm mới"))
                .body("receipt.centreAddress", equalTo("Phố Tràng Tiền"))
                .body("receipt.hotline", equalTo("19001009"));
    }

    @Test
    void what_comes_in_after_three_counts_from_the_next_working_day() {
        TestClock.moveTo("2026-11-06T15:00:01");
        Api.submit(Api.OFFICER, Api.birth())
                .then()
                .statusCode(201)
                .body("code", containsString("-261106-"))
                .body("promisedDue", equalTo("2026-11-12T10:00:00Z"))
                .body("explanation[1].kind", equalTo("RECEIVED_AFTER_CUT_OFF"));
    }

    @Test
    void the_code_has_the_date_in_vietnam() {
        TestClock.moveTo("2026-12-01T00:30");
        Api.submit(Api.OFFICER, Api.birth()).then().statusCode(201).body("code", containsString("-261201-"));
    }

    @Test
    void what_a_citizen_hands_in_waits_for_the_centre_and_gets_its_code_then() {
        Response submitted = Api.submit(Api.CITIZEN, Api.birthOnline());
        submitted
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("nationalStatus", equalTo(1))
                .body("code", nullValue())
                .body("promisedDue", nullValue())
                .body("secret", matchesPattern("[0-9A-Z]{4}-[0-9A-Z]{4}"));
        UUID dossierId = Api.idOf(submitted);
        TestClock.moveTo("2026-11-04T10:00");
        Api.command(Api.OFFICER, dossierId, "acceptance", Map.of())
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("code", containsString("-261104-"))
                .body("nationalStatus", equalTo(2))
                .body("promisedDue", equalTo("2026-11-09T10:00:00Z"))
                .body("legs", hasSize(1))
                .body("secret", equalTo(submitted.path("secret")));
    }

    @Test
    void a_repeat_is_answered_with_the_same_text_and_the_secret_is_stored_nowhere() {
        String key = UUID.randomUUID().toString();
        Response first = Api.submit(Api.OFFICER, Api.birth(), key);
        List<Long> stored = facts.stored();
        Response second = Api.submit(Api.OFFICER, Api.birth(), key);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(facts.stored()).isEqualTo(stored);
        String secret = first.path("secret");
        assertThat(facts.texts("select convert_from(body, 'UTF8') from idempotency_key where key = ?", key))
                .singleElement()
                .asString()
                .doesNotContain(secret);
    }

    @Test
    void the_same_key_for_something_else_is_refused() {
        String key = UUID.randomUUID().toString();
        Api.submit(Api.OFFICER, Api.birth(), key).then().statusCode(201);
        Api.submit(Api.OFFICER, Api.land(), key).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        Api.as(Api.OFFICER)
                .body(Api.birth())
                .post("/dossiers")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
    }

    @Test
    void fifty_at_once_get_fifty_codes_without_a_gap() throws Exception {
        String officer = Tokens.officer("officer-2", Country.INTER_WARD, Roles.RECEIVING_OFFICER);
        Map<String, Object> body =
                Api.with(Api.with(Api.birth(), "centre", Country.INTER_WARD), "residence", Country.CUA_NAM);
        try (ExecutorService pool = Executors.newFixedThreadPool(50)) {
            List<Future<String>> answers = IntStream.range(0, 50)
                    .mapToObj(_ -> pool.submit(() -> Api.submit(officer, body)
                            .then()
                            .statusCode(201)
                            .extract()
                            .<String>path("code")))
                    .toList();
            List<String> codes = new ArrayList<>();
            for (Future<String> answer : answers) {
                codes.add(answer.get());
            }
            assertThat(codes)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 50)
                            .mapToObj(number -> "%s-261102-%04d".formatted(Country.INTER_WARD, number))
                            .toList());
        }
    }
}
