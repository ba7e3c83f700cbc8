package vn.lienthong.catalog.posting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.Edits;
import vn.lienthong.catalog.SampleCatalog;
import vn.lienthong.catalog.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class PostingIT {
    @Inject
    Jdbi jdbi;

    @BeforeEach
    void the_sample_catalog_can_be_read() {
        SampleCatalog.ready(jdbi);
    }

    @Test
    void the_posting_says_what_the_public_must_be_told() {
        posting("1.001193", "2026-11-02")
                .statusCode(200)
                .body("nameVi", equalTo("Thủ tục đăng ký khai sinh"))
                .body("fieldVi", equalTo("Hộ tịch"))
                .body("levels", contains("COMMUNE"))
                .body("limit.unit", equalTo("sameDay"))
                .body("limitNote", containsString("15 giờ"))
                .body("feeVnd", equalTo(0))
                .body("channels", contains("ONLINE", "COUNTER", "POST"))
                .body("announcingDecision", equalTo("163/QĐ-BTP"))
                .body("validFrom", nullValue())
                .body("validTo", nullValue())
                .body("version", equalTo(1))
                .body("receivable", equalTo(true))
                .body("process.components.code", hasItem("GCS"))
                .body("process.steps[0].role", equalTo("COMMUNE_PEOPLES_COMMITTEE"))
                .body("process.steps[0].limit.unit", equalTo("sameDay"));
    }

    @Test
    void steps_of_an_interconnected_procedure_say_what_they_wait_for() {
        posting("3.000722", "2026-11-02")
                .body("interconnected", equalTo(true))
                .body("process.bundle", equalTo(true))
                .body("process.steps.find { it.step == 'birth' }.limit.unit", equalTo("clockHours"))
                .body("process.steps.find { it.step == 'birth' }.limit.value", equalTo(24))
                .body("process.steps.findAll { it.after == ['birth'] }.size()", equalTo(2));
    }

    @Test
    void of_a_group_is_said_what_nobody_needs_to_bring() {
        posting("2.000986", "2026-11-02")
                .body("members.code", contains("1.001193", "1.004222"))
                .body("handedOn.component.code", contains("QH"))
                .body("handedOn.from", contains("1.001193"))
                .body("process.components.code", not(hasItem("QH")));
        given().get("/procedures/2.000986?on=2026-11-02&format=html")
                .then()
                .body(containsString("là kết quả của thủ tục 1.001193, được chuyển cho thủ tục 1.004222"));
        posting("2.000986", "2021-06-30").body("members", empty()).body("handedOn", empty());
    }

    @Test
    void a_procedure_of_the_district_ends_with_the_district() {
        posting("1.009994", "2025-06-30").statusCode(200).body("validTo", equalTo("2025-07-01"));
        posting("1.009994", "2025-07-01").statusCode(404).body("code", equalTo("procedure-unknown"));
    }

    @Test
    void a_procedure_of_the_future_is_not_in_force_before() {
        posting("3.000722", "2026-08-31").statusCode(404).body("code", equalTo("procedure-unknown"));
        posting("3.000722", "2026-09-01").statusCode(200).body("validFrom", equalTo("2026-09-01"));
    }

    @Test
    void a_procedure_is_handled_by_the_process_of_the_day() {
        posting("1.001776", "2025-06-30")
                .body("process.validTo", equalTo("2025-07-01"))
                .body("process.steps.role", hasItem("DISTRICT_PEOPLES_COMMITTEE"));
        posting("1.001776", "2025-07-01")
                .body("process.validFrom", equalTo("2025-07-01"))
                .body("process.steps.role", contains("COMMUNE_PEOPLES_COMMITTEE"));
    }

    @Test
    void a_procedure_without_a_process_cannot_be_received() {
        posting("1.004884", "2026-11-02")
                .statusCode(200)
                .body("process", nullValue())
                .body("stepsNote", startsWith("1 tiếp nhận, số hóa hồ sơ (bộ phận một cửa) > 2 "))
                .body("missing", not(hasItem("STEPS")))
                .body("receivable", equalTo(false));
        posting("1.001193", "2026-11-02").body("stepsNote", nullValue());
    }

    @Test
    void what_was_announced_in_full_is_posted_in_full() {
        String code = "9.700201";
        String draft = "/procedures/" + code + "/drafts/" + UUID.randomUUID();
        Edits.create(draft, """
                {"version":{"nameVi":"Thủ tục kể hết","nameEn":"All is told","fieldVi":"Thử","fieldEn":"Trial",
                "levels":["PROVINCE"],"responsibleAgency":"Sở Tư pháp","limit":{"value":10,"unit":"workingDays"},
                "channels":["ONLINE","COUNTER"],"interconnected":false,"validFrom":"2026-01-01",
                "details":{"applicants":["CITIZEN","ENTERPRISE"],"onlineLevel":"PARTIAL",
                "promise":{"value":7,"unit":"workingDays"},"numberOfSets":2,
                "fees":[{"kind":"STATE_FEE","channel":"ONLINE","amountVnd":10000},
                {"kind":"STATE_FEE","channel":"COUNTER","amountVnd":20000,"to":"2026-07-01"},
                {"kind":"STATE_FEE","channel":"COUNTER","amountVnd":30000,"from":"2026-07-01"}],
                "results":[{"code":"GP","nameVi":"Giấy phép","nameEn":"Permit","validMonths":24}],
                "legalBases":[{"number":"60/2014/QH13","title":"Luật Hộ tịch","date":"2014-11-20"}],
                "conditions":[],"keywords":[],"lifeEvents":[],
                "channelTimes":[{"channel":"ONLINE","limit":{"value":9,"unit":"workingDays"},
                "promise":{"value":8,"unit":"workingDays"}}]}},
                "process":{"components":[{"code":"TK","nameVi":"Tờ khai","nameEn":"Form","kind":"ORIGINAL",
                "required":true,"replaceableByData":false,"details":{"form":"Mẫu 01","originals":1,"copies":0}}],
                "policy":{"maxSupplements":1,"supplementIssueWithinDays":3,"applicantWindowDays":7,
                "onWindowExpired":"STOP","clockOnSupplement":"RESTART","financialWaitPauses":false,
                "silenceMeansConsent":false},"bundle":false,
                "steps":[{"step":"sign","nameVi":"Ký","nameEn":"Sign","role":"PROVINCE_JUSTICE",
                "place":"APPLICANT_RESIDENCE","after":[],"limit":{"value":7,"unit":"workingDays"},"tasks":[]}]}}
                """).statusCode(200);
        Edits.post(draft + "/publication", "\"1\"", """
                {"decision":{"number":"45/QĐ-UBND","date":"2025-12-20","authority":"UBND thành phố Hà Nội"}}""").statusCode(200);

        await().untilAsserted(() -> posting(code, "2026-06-30").statusCode(200));
        posting(code, "2026-06-30")
                .body("applicants", contains("CITIZEN", "ENTERPRISE"))
                .body("promise.value", equalTo(7))
                .body("numberOfSets", equalTo(2))
                .body("fees.amountVnd", contains(10_000, 20_000))
                .body("filing.channel", contains("ONLINE", "COUNTER"))
                .body("filing.limit.value", contains(9, 10))
                .body("filing.promise.value", contains(8, 7))
                .body("filing[1].fees.amountVnd", contains(20_000))
                .body("steps[0].role", equalTo("PROVINCE_JUSTICE"))
                .body("results[0].validMonths", equalTo(24))
                .body("legalBases[0].number", equalTo("60/2014/QH13"))
                .body("decision.authority", equalTo("UBND thành phố Hà Nội"))
                .body("missing", empty())
                .body("unknown", empty());
        posting(code, "2026-07-01")
                .body("filing[1].fees.amountVnd", contains(30_000))
                .body("missing", contains("PARTIAL_REASON"));
        given().get("/offices/H26.TT/posting?on=2026-07-01&field=Thử&format=json")
                .then()
                .body(
                        "fields[0].procedures.find { it.code == '%s' }.steps[0].agency.code".formatted(code),
                        equalTo("H26.STP"));
    }

    @Test
    void an_unknown_procedure_is_named_in_the_language_asked_for() {
        posting("0.000000", "2026-11-02")
                .statusCode(404)
                .body("code", equalTo("procedure-unknown"))
                .body("detail", equalTo("Không có thủ tục 0.000000 có hiệu lực vào ngày 02/11/2026."));
        given().header("Accept-Language", "en")
                .get("/procedures/0.000000?on=2026-11-02")
                .then()
                .body("detail", equalTo("There is no procedure 0.000000 in force on 02/11/2026."));
    }

    @Test
    void who_knows_the_posting_gets_it_only_when_it_or_the_day_changed() {
        String tag = posting("1.001193", "2026-11-02").extract().header("ETag");

        given().header("If-None-Match", tag)
                .get("/procedures/1.001193?on=2026-11-02")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
        given().header("If-None-Match", tag)
                .get("/procedures/1.001193?on=2026-11-03")
                .then()
                .statusCode(200);
    }

    @Test
    void a_day_that_is_none_is_refused() {
        posting("1.001193", "tomorrow")
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("errors[0].parameter", equalTo("on"));
    }

    private static ValidatableResponse posting(String code, String on) {
        return given().get("/procedures/" + code + "?on=" + on).then();
    }
}
