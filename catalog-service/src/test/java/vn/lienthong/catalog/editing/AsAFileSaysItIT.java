package vn.lienthong.catalog.editing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.text.Normalizer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.Edits;
import vn.lienthong.catalog.Imports;
import vn.lienthong.catalog.TokenKeys;

/** What an editor types is taken as a file would say it, so that an export comes back unchanged. */
@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class AsAFileSaysItIT {
    private static final String DECISION = """
            {"number":"45/QĐ-UBND","date":"2025-06-20","authority":"Ủy ban nhân dân thành phố Hà Nội"}""";

    @Test
    void either_way_of_writing_a_code_is_the_same_procedure() {
        String newWay = "9.640001.H26";
        String oldWay = "9.640001.000.00.00.H26";
        announce(oldWay, version("Thủ tục của Hà Nội")).body("code", equalTo(newWay));

        await().untilAsserted(() -> posting(newWay).body("code", equalTo(newWay)));
        posting(oldWay).body("code", equalTo(newWay)).body("nameVi", equalTo("Thủ tục của Hà Nội"));
        Imports.editor()
                .get("/procedures/" + oldWay + "/drafts")
                .then()
                .statusCode(200)
                .body("code", equalTo(newWay))
                .body("versions", hasSize(1));
        Imports.editor().get("/history/procedures/" + oldWay).then().statusCode(200);
    }

    @Test
    void accents_typed_in_parts_and_blanks_around_are_no_other_text() {
        String code = "9.640002";
        String typed = " " + Normalizer.normalize("Thủ tục đăng ký", Normalizer.Form.NFD) + "\u00a0";
        announce(
                        code,
                        version(typed)
                                .replace(
                                        "\"limit\"",
                                        "\"limitNote\":\" \",\"feeNote\":\"Không có thông tin\",\"limit\""))
                .body("versions[0].version.nameVi", equalTo("Thủ tục đăng ký"))
                .body("versions[0].version.limitNote", nullValue())
                .body("versions[0].version.feeNote", nullValue());

        byte[] exported = Imports.editor()
                .get("/exports/procedures")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Imports.send(Imports.editor(), "procedures", "text/csv", exported)
                .statusCode(200)
                .body("rows", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "/version/limit/value; \"value\":5; \"value\":4000",
                "/version/details/promise/value; \"value\":4; \"value\":4000",
                "/version/feeVnd; \"limit\"; \"feeVnd\":1000000000000,\"limit\"",
                "/version/details/fees/0/amountVnd; \"amountVnd\":8000; \"amountVnd\":1000000000000",
                "/version/channels; [\"COUNTER\"]; [\"COUNTER\",\"COUNTER\"]",
                "/version/nameVi; \"nameVi\":\"Thủ tục\"; \"nameVi\":\"Không có thông tin\"",
                "/version/details/results/0/nameEn; \"Permit\"; \"\u00a0\"",
            })
    void what_no_file_could_say_is_refused_by_the_name_of_its_field(String field, String right, String wrong) {
        draft("9.640003", version("Thủ tục").replace(right, wrong))
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors.pointer", contains(field));
    }

    @Test
    void a_step_may_not_take_longer_than_any_service_counts() {
        announce("9.640004", version("Thủ tục"));
        Edits.post("/procedures/9.640004/processes", "*", """
                {"process":{"validFrom":"2026-01-01","components":[],"policy":{"maxSupplements":1,
                "supplementIssueWithinDays":3,"applicantWindowDays":7,"onWindowExpired":"STOP",
                "clockOnSupplement":"RESTART","financialWaitPauses":false,"silenceMeansConsent":false},"bundle":false,
                "steps":[{"step":"sign","nameVi":"Ký","nameEn":"Sign","role":"R","place":"RECEIVING_PLACE",
                "after":[],"limit":{"value":90000,"unit":"clockHours"},"tasks":[]}]},"decision":%s}""".formatted(DECISION))
                .statusCode(400)
                .body("errors.pointer", hasItem("/process/steps/0/limit/value"))
                .body("errors[0].detail", containsString("87648"));
    }

    private static ValidatableResponse announce(String code, String version) {
        UUID draft = UUID.randomUUID();
        draft(code, draft, version).statusCode(200);
        return Edits.post("/procedures/" + code + "/drafts/" + draft + "/publication", "*", """
                        {"decision":%s}""".formatted(DECISION))
                .statusCode(200);
    }

    private static ValidatableResponse draft(String code, String version) {
        return draft(code, UUID.randomUUID(), version);
    }

    private static ValidatableResponse draft(String code, UUID draft, String version) {
        return Edits.put("/procedures/" + code + "/drafts/" + draft, "*", """
                {"version":%s}""".formatted(version));
    }

    private static ValidatableResponse posting(String code) {
        return given().get("/procedures/" + code + "?on=2026-01-01").then().statusCode(200);
    }

    private static String version(String name) {
        return """
                {"nameVi":"%s","nameEn":"Trial","fieldVi":"Thử","fieldEn":"Trial","levels":["PROVINCE"],
                "responsibleAgency":"Sở Thử","limit":{"value":5,"unit":"workingDays"},"channels":["COUNTER"],
                "interconnected":false,"validFrom":"2025-01-01","details":{"applicants":["CITIZEN"],"onlineLevel":"COUNTER",
                "promise":{"value":4,"unit":"workingDays"},"numberOfSets":1,
                "fees":[{"kind":"STATE_FEE","amountVnd":8000}],
                "results":[{"code":"GP","nameVi":"Giấy phép","nameEn":"Permit","validMonths":24}],
                "legalBases":[],"conditions":[],"keywords":["thử"],"lifeEvents":[]}}""".formatted(name);
    }
}
