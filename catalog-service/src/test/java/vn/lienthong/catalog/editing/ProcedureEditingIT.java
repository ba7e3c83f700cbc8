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
import java.util.List;
import java.util.Map;
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

        repeal(code, "\"7\"").statusCode(200).body("inForce[1].period.to", equalTo("2027-01-01"));
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
        Imports.editor()
                .get("/procedures/9.610004/drafts")
                .then()
                .statusCode(404)
                .body("code", equalTo("procedure-not-recorded"))
                .body("detail", containsString("9.610004"));
        given().get("/procedures/9.610004/drafts").then().statusCode(401);
    }

    @Test
    void a_draft_is_discarded() {
        UUID draft = UUID.randomUUID();
        Edits.create(draftOf("9.610005", draft), draft("Thủ tục", "2025-01-01", 5, null))
                .statusCode(200);
        Edits.delete(draftOf("9.610005", draft), "\"1\"").statusCode(200).body("drafts", aMapWithSize(0));
        publish("9.610005", draft, "*").statusCode(409).body("code", equalTo("draft-unknown"));
        Imports.editor()
                .get("/procedures/9.610005/drafts")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
    }

    @Test
    void a_correction_that_the_process_cannot_run_with_is_refused_unless_it_brings_another() {
        String code = "9.610006";
        announce(code, "2025-01-01", 5);
        approve(
                        code,
                        process(4, "TRIAL_ROLE")
                                .replace("{\"components\"", "{\"validFrom\":\"2025-02-01\",\"components\""))
                .statusCode(200);
        String shorter =
                version("Thủ tục", "2025-01-01", 5).replace("\"promise\":{\"value\":4,", "\"promise\":{\"value\":2,");
        correct(code, "\"corrects\":2,\"version\":" + shorter)
                .statusCode(409)
                .body("code", equalTo("process-takes-too-long"))
                .body("detail", containsString("details.promise"))
                .body("detail", containsString("01/02/2025"))
                .body("detail", containsString("4 ngày làm việc"));
        correct(code, "\"corrects\":2,\"version\":%s,\"process\":%s".formatted(shorter, process(2, "NOBODY_HAS_THIS")))
                .statusCode(409)
                .body("code", equalTo("role-unknown"));
        String right = "\"corrects\":2,\"version\":%s,\"process\":%s".formatted(shorter, process(2, "TRIAL_ROLE"));
        correct(code, right)
                .statusCode(200)
                .header("ETag", equalTo("\"5\""))
                .body("inForce[0].version", equalTo(4))
                .body("processes", hasSize(2))
                .body("processes[1].validFrom", equalTo("2025-01-01"));
        correct(code, right).statusCode(200).header("ETag", equalTo("\"5\""));
    }

    @Test
    void what_the_national_database_says_is_held_against_the_process_too() {
        String row = "9.610007,Thử,Trial,Thử,Trial,PROVINCE,Sở,%d,WORKING_DAY,,,,COUNTER,N,,from %s";
        Imports.send("procedures", Imports.PROCEDURE_COLUMNS, row.formatted(5, "2025-01-01"))
                .statusCode(200);
        approve("9.610007", process(4, "TRIAL_ROLE")).statusCode(200);
        for (String from : List.of("2025-01-01", "2025-06-01")) {
            Imports.send("procedures", Imports.PROCEDURE_COLUMNS, row.formatted(3, from))
                    .statusCode(422)
                    .body("report.rows[0].findings[0].column", equalTo("time_value"))
                    .body("report.rows[0].findings[0].reason", containsString("4 ngày làm việc"));
        }
    }

    @Test
    void roles_are_held_on_the_first_day_of_the_process() {
        String code = "9.610008";
        announce(code, "2025-01-01", 5);
        Edits.put("/agencies/H97.92", "*", """
                {"nameVi":"Sở Sau","nameEn":"Department","kind":"PROVINCIAL_DEPARTMENT","level":"PROVINCE",
                "validFrom":"2026-01-01","competence":{"roles":["LATER_ROLE"],"jurisdiction":["98"]}}""").statusCode(200);
        approve(code, process(3, "LATER_ROLE"))
                .statusCode(409)
                .body("code", equalTo("role-unknown"))
                .body("detail", containsString("01/01/2025"));
        approve(
                        code,
                        process(3, "LATER_ROLE")
                                .replace("{\"components\"", "{\"validFrom\":\"2026-01-01\",\"components\""))
                .statusCode(200);
    }

    @Test
    void members_of_a_group_are_in_force_on_its_days() {
        announce("9.610009", "2025-06-01", 5);
        announce("9.610010", "2025-01-01", 5);
        String group = process(3, "TRIAL_ROLE").replace("\"bundle\":false", """
                "bundle":true,"group":{"members":[{"procedure":"9.610009","steps":["sign"],"feeds":[]}]}""");
        approve("9.610010", group)
                .statusCode(409)
                .body("code", equalTo("member-not-in-force"))
                .body("detail", containsString("01/01/2025"));
        approve("9.610010", group.replace("{\"components\"", "{\"validFrom\":\"2025-06-01\",\"components\""))
                .statusCode(200);
    }

    @Test
    void the_same_again_changes_nothing() {
        String code = "9.610011";
        UUID draft = UUID.randomUUID();
        Edits.create(draftOf(code, draft), draft("Thủ tục", "2025-01-01", 5, null))
                .statusCode(200);
        publish(code, draft, "*").statusCode(200).header("ETag", equalTo("\"2\""));
        publish(code, draft, "*").statusCode(200).header("ETag", equalTo("\"2\""));
        approve(code, process(3, "TRIAL_ROLE")).statusCode(200).header("ETag", equalTo("\"3\""));
        approve(code, process(3, "TRIAL_ROLE")).statusCode(200).header("ETag", equalTo("\"3\""));
        repeal(code, "*").statusCode(200).header("ETag", equalTo("\"4\""));
        repeal(code, "*").statusCode(200).header("ETag", equalTo("\"4\""));
    }

    @Test
    void what_was_only_drafted_cannot_be_abolished() {
        UUID draft = UUID.randomUUID();
        Edits.create(draftOf("9.610012", draft), draft("Thủ tục", "2025-01-01", 5, null))
                .statusCode(200);
        repeal("9.610012", "*").statusCode(409).body("code", equalTo("procedure-not-published"));
    }

    @Test
    void every_write_says_which_version_was_seen() {
        String code = "9.610013";
        String draft = draftOf(code, UUID.randomUUID());
        String version = version("Thủ tục", "2025-01-01", 5);
        Edits.create(draft, draft("Thủ tục", "2025-01-01", 5, null)).statusCode(200);
        Map<String, String> posts = Map.of(
                draft + "/publication", "{\"decision\":%s}".formatted(DECISION),
                "/procedures/" + code + "/corrections", "{\"corrects\":1,\"version\":%s}".formatted(version),
                "/procedures/" + code + "/repeal", "{\"from\":\"2027-01-01\",\"decision\":%s}".formatted(DECISION),
                "/procedures/" + code + "/processes",
                        "{\"process\":%s,\"decision\":%s}".formatted(process(3, "TRIAL_ROLE"), DECISION));

        posts.forEach((path, body) -> {
            unseen(Edits.post(path, null, body));
            stale(Edits.post(path, "\"9\"", body));
        });
        unseen(Edits.put(draft, null, draft("Thủ tục", "2025-01-01", 6, null)));
        stale(Edits.put(draft, "\"9\"", draft("Thủ tục", "2025-01-01", 6, null)));
        stale(Edits.create(draft, draft("Thủ tục", "2025-01-01", 6, null)));
        unseen(Edits.delete(draft, null));
        stale(Edits.delete(draft, "\"9\""));
    }

    private static void unseen(ValidatableResponse answer) {
        answer.statusCode(428).body("code", equalTo("if-match-required"));
    }

    private static void stale(ValidatableResponse answer) {
        answer.statusCode(412).body("code", equalTo("stream-moved")).header("ETag", equalTo("\"1\""));
    }

    @Test
    void what_was_said_before_the_database_kept_it_is_kept_whole_from_the_next_command_on() {
        String code = "9.610014";
        announce(code, "2025-01-01", 5);
        UUID next = UUID.randomUUID();
        Edits.put(draftOf(code, next), "*", draft("Thủ tục mới", "2025-07-01", 4, null))
                .statusCode(200);
        publish(code, next, "*").statusCode(200);
        List<String> kept = inForce(code);
        assertThat(kept).containsExactly("2 [2025-01-01,2025-07-01)", "4 [2025-07-01,)");

        jdbi.useHandle(handle -> handle.execute("delete from procedure_in_force where code = ?", code));
        Edits.put(draftOf(code, UUID.randomUUID()), "*", draft("Bản nháp", "2027-01-01", 4, null))
                .statusCode(200);
        assertThat(inForce(code)).isEqualTo(kept);
    }

    private List<String> inForce(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select version || ' ' || period from procedure_in_force where code = ? order by period")
                .bind(0, code)
                .mapTo(String.class)
                .list());
    }

    @Test
    void a_procedure_of_a_ministry_is_edited_by_the_code_that_it_was_taken_in_with() {
        Imports.send(
                        "procedures",
                        Imports.PROCEDURE_COLUMNS,
                        "9.610015.G15,Thử,Trial,Thử,Trial,PROVINCE,Sở,3,WORKING_DAY,,,,COUNTER,N,,from 2025-06-01")
                .statusCode(200);
        repeal("9.610015.G15", "*").statusCode(200);
    }

    private static ValidatableResponse repeal(String code, String ifMatch) {
        return Edits.post("/procedures/" + code + "/repeal", ifMatch, """
                {"from":"2027-01-01","decision":%s}""".formatted(DECISION));
    }

    private static ValidatableResponse correct(String code, String correction) {
        return Edits.post("/procedures/" + code + "/corrections", "*", "{" + correction + "}");
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
