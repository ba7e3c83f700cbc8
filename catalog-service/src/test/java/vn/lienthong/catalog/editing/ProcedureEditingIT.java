package vn.lienthong.catalog.editing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

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
import vn.lienthong.catalog.Imports;
import vn.lienthong.catalog.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class ProcedureEditingIT {
    private static final String DECISION = """
            {"number":"45/QĐ-UBND","date":"2025-06-20","authority":"Ủy ban nhân dân thành phố Hà Nội"}""";

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void somebody_to_do_the_steps() {
        Imports.send(
                "units",
                "code,name,type,parent,valid_from,valid_to,replaced_by,succession,legal_basis",
                "98,Tỉnh Thử,PROVINCE,VN,,,,,");
        Edits.put("/agencies/H97.91", "*", """
                {"nameVi":"Sở Thử","nameEn":"Department","kind":"PROVINCIAL_DEPARTMENT","level":"PROVINCE",
                "competence":{"roles":["TRIAL_ROLE"],"jurisdiction":["98"]}}""").statusCode(200);
    }

    @Test
    void a_procedure_is_prepared_announced_put_right_replaced_and_abolished() {
        String code = "9.610001";
        UUID draft = UUID.randomUUID();
        Edits.create(draftOf(code, draft), draft("Thủ tục thử", "2025-01-01", 5, process(3, "TRIAL_ROLE")))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("drafts", aMapWithSize(1))
                .body("inForce", hasSize(0));
        given().get("/procedures/" + code + "?on=2026-01-01").then().statusCode(404);

        Edits.put(draftOf(code, draft), "\"1\"", draft("Thủ tục thử nghiệm", "2025-01-01", 5, process(3, "TRIAL_ROLE")))
                .statusCode(200);
        publish(code, draft, "\"2\"")
                .statusCode(200)
                .body("drafts", aMapWithSize(0))
                .body("inForce[0].version", equalTo(3))
                .body("versions[0].decision.number", equalTo("45/QĐ-UBND"));
        await().untilAsserted(() -> on(code, "2025-01-01")
                .body("nameVi", equalTo("Thủ tục thử nghiệm"))
                .body("announcingDecision", equalTo("45/QĐ-UBND"))
                .body("receivable", equalTo(true))
                .body("validTo", nullValue()));

        UUID next = UUID.randomUUID();
        Edits.put(draftOf(code, next), "*", draft("Thủ tục mới", "2025-07-01", 4, null))
                .statusCode(200);
        publish(code, next, "*")
                .statusCode(200)
                .body("inForce", hasSize(2))
                .body("inForce[0].period.to", equalTo("2025-07-01"));
        Edits.post("/procedures/" + code + "/corrections", "*", """
                {"corrects":3,"version":%s}""".formatted(
                                version("Thủ tục thử, viết đúng", "2025-01-01", 5)))
                .statusCode(200)
                .body("inForce[0].version", equalTo(7))
                .body("inForce[0].period.to", equalTo("2025-07-01"))
                .body("inForce[1].version", equalTo(6));
        await().untilAsserted(() -> on(code, "2025-06-30").body("nameVi", equalTo("Thủ tục thử, viết đúng")));
        on(code, "2025-07-01").body("nameVi", equalTo("Thủ tục mới"));

        Edits.post("/procedures/" + code + "/repeal", "\"7\"", """
                {"from":"2027-01-01","decision":%s}""".formatted(DECISION))
                .statusCode(200)
                .body("inForce[1].period.to", equalTo("2027-01-01"));
        await().untilAsserted(() ->
                given().get("/procedures/" + code + "?on=2027-01-01").then().statusCode(404));
        on(code, "2026-12-31").body("validTo", equalTo("2027-01-01"));

        Imports.editor()
                .get("/history/procedures/" + code)
                .then()
                .statusCode(200)
                .body(
                        "items.type",
                        hasItems(containsString("procedure-repealed"), containsString("procedure-drafted")));
    }

    @Test
    void two_versions_never_overlap() {
        String code = "9.610002";
        announce(code, "2025-01-01", 5);
        UUID earlier = UUID.randomUUID();
        Edits.put(draftOf(code, earlier), "*", draft("Sớm hơn", "2024-01-01", 5, null))
                .statusCode(200);
        publish(code, earlier, "*")
                .statusCode(409)
                .body("code", equalTo("versions-overlap"))
                .body("detail", containsString("2025-01-01"));

        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(
                        "insert into procedure_in_force values (?, 99, daterange('2026-01-01', null))", code)))
                .hasMessageContaining("procedure_in_force");
        assertThat(jdbi.<Integer, RuntimeException>withHandle(
                        handle -> handle.createQuery("select count(*) from procedure_in_force where code = ?")
                                .bind(0, code)
                                .mapTo(Integer.class)
                                .one()))
                .isEqualTo(1);
    }

    @Test
    void a_process_that_cannot_run_is_refused_with_the_reason() {
        String code = "9.610003";
        announce(code, "2025-01-01", 5);
        approve(code, process(3, "NOBODY_HAS_THIS"))
                .statusCode(409)
                .body("code", equalTo("role-unknown"))
                .body("detail", containsString("NOBODY_HAS_THIS"));
        approve(code, process(6, "TRIAL_ROLE")).statusCode(409).body("code", equalTo("process-takes-too-long"));
        approve(code, process(3, "TRIAL_ROLE").replace("\"after\":[]", "\"after\":[\"sign\"]"))
                .statusCode(409)
                .body("code", equalTo("steps-in-a-circle"));
        approve(
                        code,
                        process(3, "TRIAL_ROLE")
                                .replace("\"tasks\":[]", "\"tasks\":[],\"details\":{\"when\":\"channel >\"}"))
                .statusCode(409)
                .body("code", equalTo("condition-unreadable"));
        approve(code, process(3, "TRIAL_ROLE").replace("\"step\":\"sign\"", "\"step\":\"\""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/process/steps/0/step"));
        approve(code, process(3, "TRIAL_ROLE").replace("\"bundle\":false", """
                "bundle":true,"group":{"members":[{"procedure":"9.999999","steps":["sign"],"feeds":[]}]}"""))
                .statusCode(409)
                .body("code", equalTo("member-unknown"));
        approve(code, process(3, "TRIAL_ROLE")).statusCode(200).body("processes", hasSize(1));
    }

    @Test
    void what_is_no_procedure_cannot_be_prepared() {
        UUID draft = UUID.randomUUID();
        Edits.create(draftOf("sinh-con", draft), draft("Thủ tục", "2025-01-01", 5, null))
                .statusCode(400)
                .body("code", equalTo("procedure-code-invalid"));
        Edits.create(draftOf("9.610004", draft), draft("", "2025-01-01", 5, null))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/version/nameVi"));
        Edits.put(draftOf("9.610004", draft), null, draft("Thủ tục", "2025-01-01", 5, null))
                .statusCode(428);
        Imports.editor().get("/procedures/9.610004/drafts").then().statusCode(404);
        given().get("/procedures/9.610004/drafts").then().statusCode(401);
    }

    @Test
    void a_draft_is_discarded() {
        UUID draft = UUID.randomUUID();
        Edits.create(draftOf("9.610005", draft), draft("Thủ tục", "2025-01-01", 5, null))
                .statusCode(200);
        Imports.editor()
                .header("If-Match", "\"1\"")
                .delete(draftOf("9.610005", draft))
                .then()
                .statusCode(200)
                .body("drafts", aMapWithSize(0));
        publish("9.610005", draft, "*").statusCode(409).body("code", equalTo("draft-unknown"));
        Imports.editor()
                .get("/procedures/9.610005/drafts")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
    }

    private static void announce(String code, String from, int days) {
        UUID draft = UUID.randomUUID();
        Edits.create(draftOf(code, draft), draft("Thủ tục", from, days, null)).statusCode(200);
        publish(code, draft, "\"1\"").statusCode(200);
    }

    private static ValidatableResponse publish(String code, UUID draft, String ifMatch) {
        return Edits.post(draftOf(code, draft) + "/publication", ifMatch, """
                {"decision":%s}""".formatted(DECISION));
    }

    private static ValidatableResponse approve(String code, String process) {
        return Edits.post("/procedures/" + code + "/processes", "*", """
                {"process":%s,"decision":%s}""".formatted(process, DECISION));
    }

    private static ValidatableResponse on(String code, String day) {
        return given().get("/procedures/" + code + "?on=" + day).then().statusCode(200);
    }

    private static String draftOf(String code, UUID draft) {
        return "/procedures/" + code + "/drafts/" + draft;
    }

    private static String draft(String name, String from, int days, String process) {
        return """
                {"version":%s,"process":%s}""".formatted(version(name, from, days), process);
    }

    private static String version(String name, String from, int days) {
        return """
                {"nameVi":"%s","nameEn":"Trial","fieldVi":"Thử","fieldEn":"Trial","levels":["PROVINCE"],
                "responsibleAgency":"Sở Thử","limit":{"value":%d,"unit":"workingDays"},"channels":["COUNTER"],
                "interconnected":false,"validFrom":"%s","details":{"applicants":["CITIZEN"],"onlineLevel":"COUNTER",
                "promise":{"value":4,"unit":"workingDays"},"numberOfSets":1,
                "fees":[{"kind":"STATE_FEE","amountVnd":8000}],
                "results":[{"code":"GP","nameVi":"Giấy phép","nameEn":"Permit","validMonths":24}],
                "legalBases":[{"number":"60/2014/QH13","title":"Luật Hộ tịch"}],
                "conditions":[],"keywords":["thử"],"lifeEvents":[]}}""".formatted(name, days, from);
    }

    private static String process(int days, String role) {
        return """
                {"components":[{"code":"TK","nameVi":"Tờ khai","nameEn":"Form","kind":"ORIGINAL","required":true,
                "replaceableByData":false,"details":{"form":"Mẫu 01","originals":1,"copies":0}}],
                "policy":{"maxSupplements":1,"supplementIssueWithinDays":3,"applicantWindowDays":7,
                "onWindowExpired":"STOP","clockOnSupplement":"RESTART","financialWaitPauses":false,
                "silenceMeansConsent":false},"bundle":false,
                "steps":[{"step":"sign","nameVi":"Ký","nameEn":"Sign","role":"%s","place":"RECEIVING_PLACE",
                "after":[],"limit":{"value":%d,"unit":"workingDays"},"tasks":[]}]}""".formatted(role, days);
    }
}
