package vn.lienthong.intake.tracking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInRelativeOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.intake.testing.Api;
import vn.lienthong.intake.testing.Clocks;
import vn.lienthong.intake.testing.Country;
import vn.lienthong.intake.testing.Routing;
import vn.lienthong.intake.testing.TestClock;
import vn.lienthong.intake.testing.TestKeys;
import vn.lienthong.mirror.CatalogMirror;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TestKeys.class)
class TrackingIT {
    private static final Instant DUE = Instant.parse("2026-11-05T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-12T10:00:00Z");

    @Inject
    CatalogMirror mirror;

    @BeforeEach
    void tell_the_catalog() {
        Country.tell(mirror);
        TestClock.moveTo("2026-11-02T09:00");
    }

    @Test
    void the_bearer_of_the_receipt_sees_where_it_stands_and_when_it_is_due() {
        Response receipt = Api.submit(Api.OFFICER, Api.birth());
        UUID dossier = Api.idOf(receipt);
        Routing.of(dossier).offers();
        new Clocks(dossier).starts(DUE);
        eventually(
                receipt,
                answer -> answer.body("status", equalTo("IN_PROCESS"))
                        .body("nationalStatus", equalTo(4))
                        .body("procedure", equalTo(Country.BIRTH))
                        .body("procedureNameVi", equalTo("Thủ tục " + Country.BIRTH))
                        .body("centre", equalTo(Country.WARD_CENTRE))
                        .body("promisedDue", equalTo("2026-11-05T10:00:00Z"))
                        .body("due", equalTo("2026-11-05T10:00:00Z"))
                        .body("timeline.kind", containsInRelativeOrder("SUBMITTED", "ACCEPTED"))
                        .body("timeline.kind", hasItems("TRANSFERRED", "STEP_OFFERED"))
                        .body("timeline.find { it.kind == 'STEP_OFFERED' }.agency", equalTo(Country.COMMITTEE))
                        .body(
                                "timeline.find { it.kind == 'STEP_OFFERED' }.agencyNameVi",
                                equalTo("Ủy ban nhân dân phường Hoàn Kiếm")));
    }

    @Test
    void what_the_clock_says_is_shown_even_before_the_dossier_itself_was_heard() {
        Response receipt = Api.submit(Api.OFFICER, Api.birth());
        Clocks clocks = new Clocks(Api.idOf(receipt)).starts(DUE).pauses();
        eventually(receipt, answer -> answer.body("due", nullValue()).body("timeline.kind", hasItems("CLOCK_PAUSED")));
        clocks.restarts(LATER).apologises(LATER);
        eventually(
                receipt,
                answer -> answer.body("due", equalTo("2026-11-12T10:00:00Z"))
                        .body("reappointedDue", equalTo("2026-11-12T10:00:00Z"))
                        .body("promisedDue", equalTo("2026-11-05T10:00:00Z")));
    }

    @Test
    void a_wrong_code_and_a_wrong_secret_look_the_same() {
        Response receipt = Api.submit(Api.OFFICER, Api.birth());
        eventually(receipt, answer -> answer.body("nationalStatus", equalTo(2)));
        String code = receipt.path("code");
        String secret = receipt.path("secret");
        String other = Api.submit(Api.OFFICER, Api.birth()).path("secret");
        String unknown = "H26.00070.TT-261102-9999";
        String wrongSecret = refusal(code, other);
        assertThat(refusal(unknown, secret).replace(unknown, code)).isEqualTo(wrongSecret);
        assertThat(refusal(code, null)).isEqualTo(wrongSecret);
    }

    @Test
    void the_secret_and_the_code_may_be_typed_carelessly() {
        Response receipt = Api.submit(Api.OFFICER, Api.birth());
        eventually(receipt, answer -> answer.body("nationalStatus", equalTo(2)));
        String code = receipt.path("code");
        String secret = receipt.path("secret");
        given().header("Tracking-Secret", secret.toLowerCase(Locale.ROOT).replace("-", ""))
                .get("/tracking/" + code.toLowerCase(Locale.ROOT))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");
    }

    private interface Expectation {
        void on(ValidatableResponse answer);
    }

    private static void eventually(Response receipt, Expectation expected) {
        String code = receipt.path("code");
        String secret = receipt.path("secret");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> expected.on(given().header("Tracking-Secret", secret)
                        .get("/tracking/" + code)
                        .then()
                        .statusCode(200)));
    }

    private static String refusal(String code, String secret) {
        return (secret == null ? given() : given().header("Tracking-Secret", secret))
                .get("/tracking/" + code)
                .then()
                .statusCode(404)
                .extract()
                .asString()
                .replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
