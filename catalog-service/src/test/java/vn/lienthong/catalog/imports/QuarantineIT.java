package vn.lienthong.catalog.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.Imports;
import vn.lienthong.catalog.SampleCatalog;
import vn.lienthong.catalog.TokenKeys;
import vn.lienthong.catalog.Tokens;
import vn.lienthong.chassis.security.Roles;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class QuarantineIT {
    private static final String ROW =
            "9.5%05d,Thủ tục thử,Trial,Thử,Trial,COMMUNE,Xã,3,WORKING_DAY,,%s,,COUNTER,N,,until 2019-12-31";

    @Inject
    Jdbi jdbi;

    @Test
    void a_suspect_row_waits_without_effect_while_the_others_are_recorded() {
        Imports.send("procedures", Imports.PROCEDURE_COLUMNS, row(1, "135"), row(2, "8000"))
                .statusCode(200)
                .body("added", equalTo(1))
                .body("quarantined", equalTo(1))
                .body("rows.fate", contains("QUARANTINED", "ADDED"))
                .body("rows[0].quarantineId", notNullValue());

        assertThat(fees("9.500001")).isEmpty();
        assertThat(fees("9.500002")).containsExactly(8000L);
        String id = waiting("9.500001");
        Imports.editor()
                .get("/imports/quarantine/" + id)
                .then()
                .statusCode(200)
                .body("kind", equalTo("procedures"))
                .body("line", equalTo(2))
                .body("status", equalTo("WAITING"))
                .body("importedBy", equalTo("editor-1"))
                .body("content.fee_vnd", equalTo("135"))
                .body("findings[0].column", equalTo("fee_vnd"))
                .body("findings[0].reason", containsString("135"));
        Imports.editor().get("/imports/quarantine?kind=units&limit=200").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void the_same_row_does_not_wait_twice() {
        String first = Imports.send("procedures", Imports.PROCEDURE_COLUMNS, row(3, "100"))
                .extract()
                .path("rows[0].quarantineId");
        Imports.send("procedures", Imports.PROCEDURE_COLUMNS, row(12, "9000"), row(3, "100"))
                .body("rows[1].quarantineId", equalTo(first));
        assertThat(setApartLike(first)).isEqualTo(1);
    }

    @Test
    void a_row_approved_as_it_stands_is_recorded_and_says_nothing_new_the_next_time() {
        String id = setApart(4, "135");
        decide(id, "approval", "{\"reason\": \"Đã hỏi Sở Tài chính: đúng là 135 đồng\"}")
                .statusCode(200)
                .body("fate", equalTo("ADDED"));

        assertThat(fees("9.500004")).containsExactly(135L);
        Imports.send("procedures", Imports.PROCEDURE_COLUMNS, row(4, "135"))
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("quarantined", equalTo(0));
        Imports.editor()
                .get("/imports/quarantine/" + id)
                .then()
                .body("status", equalTo("APPROVED"))
                .body("decidedBy", equalTo("editor-1"))
                .body("decidedAt", notNullValue())
                .body("reason", containsString("Sở Tài chính"));
        assertThat(reasonOf("9.500004")).contains("Sở Tài chính");
    }

    @Test
    void a_row_put_right_is_recorded_so_and_its_file_says_nothing_new_either() {
        String id = setApart(5, "135");
        decide(id, "approval", "{\"corrections\": {\"fee_vnd\": \"135000\"}, \"reason\": \"Tính bằng nghìn\"}")
                .statusCode(200)
                .body("fate", equalTo("ADDED"));

        assertThat(fees("9.500005")).containsExactly(135_000L);
        Imports.send("procedures", Imports.PROCEDURE_COLUMNS, row(5, "135"))
                .statusCode(200)
                .body("unchanged", equalTo(1));
    }

    @Test
    void a_correction_is_composed_and_looked_through_as_files_are() {
        String id = setApart(21, "135");
        decide(id, "approval", "{\"corrections\": {\"fee_vnd\": \"136\"}, \"reason\": \"Sửa\"}")
                .statusCode(422)
                .body("row.findings.column", contains("fee_vnd"));
        decide(id, "approval", "{\"corrections\": {\"fee_note\": \"a\\u0000\"}, \"reason\": \"Sửa\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/corrections/fee_note"));
        decide(id, "approval", "{\"reason\": \"a\\u0000\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));

        String decomposed = Normalizer.normalize("Thủ tục đã sửa", Normalizer.Form.NFD);
        decide(
                        id,
                        "approval",
                        "{\"corrections\": {\"fee_vnd\": \"136000\", \"name_vi\": \"%s\"}, \"reason\": \"Sửa\"}"
                                .formatted(decomposed))
                .statusCode(200);
        Imports.send(
                        "procedures",
                        Imports.PROCEDURE_COLUMNS,
                        row(21, "136000").replace("Thủ tục thử", "Thủ tục đã sửa"))
                .statusCode(200)
                .body("unchanged", equalTo(1));
    }

    @Test
    void what_cannot_be_right_is_not_approved_and_goes_on_waiting() {
        String id = Imports.send(
                        "procedures", Imports.PROCEDURE_COLUMNS, row(6, "").replace("3,WORKING_DAY", "1,"))
                .body("rows[0].findings.column", contains("time_unit"))
                .extract()
                .path("rows[0].quarantineId");

        decide(id, "approval", "{\"reason\": \"Cứ ghi\"}")
                .statusCode(422)
                .body("code", equalTo("rows-refused"))
                .body("row.findings[0].column", equalTo("time_unit"));
        decide(id, "approval", "{\"corrections\": {\"time_unti\": \"DAY\"}, \"reason\": \"Nhầm\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/corrections/time_unti"));
        decide(id, "approval", "{\"reason\": \" \"}").statusCode(400);
        assertThat(waiting("9.500006")).isEqualTo(id);
        decide(id, "approval", "{\"corrections\": {\"time_unit\": \"SAME_DAY\"}, \"reason\": \"Trong ngày\"}")
                .statusCode(200);
    }

    @Test
    void a_row_is_decided_on_once_and_a_rejected_one_has_no_effect() {
        String id = setApart(7, "100");
        decide(id, "rejection", "{\"reason\": \"Dữ liệu thử\"}")
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("reason", equalTo("Dữ liệu thử"));

        assertThat(fees("9.500007")).isEmpty();
        decide(id, "approval", "{\"reason\": \"Đổi ý\"}").statusCode(409).body("code", equalTo("quarantine-decided"));
        Imports.send("procedures", Imports.PROCEDURE_COLUMNS, row(7, "100"))
                .body("quarantined", equalTo(1))
                .body("rows[0].quarantineId", not(equalTo(id)));
    }

    @Test
    void what_the_portal_prints_for_nothing_is_filled_in_by_a_person() {
        String id = Imports.send(
                        "procedures",
                        Imports.PROCEDURE_COLUMNS,
                        row(11, "").replace("Thủ tục thử", "Không có thông tin").replace(",3,", ",không có thông tin,"))
                .statusCode(200)
                .body("rows[0].findings.column", contains("name_vi"))
                .extract()
                .path("rows[0].quarantineId");
        decide(id, "approval", "{\"corrections\": {\"name_vi\": \"Thủ tục\"}, \"reason\": \"Tra cứu\"}")
                .statusCode(422)
                .body("row.findings.column", contains("time_value"));
        decide(
                        id,
                        "approval",
                        "{\"corrections\": {\"name_vi\": \"Thủ tục\", \"time_value\": \"3\"}, \"reason\": \"Tra cứu\"}")
                .statusCode(200);
    }

    @Test
    void a_limit_that_grew_by_the_days_of_remote_areas_is_held_against_the_catalog() {
        Imports.send("procedures", Imports.PROCEDURE_COLUMNS, row(8, "")).body("added", equalTo(1));
        Imports.send("procedures", Imports.PROCEDURE_COLUMNS, row(8, "").replace("3,WORKING_DAY", "13,WORKING_DAY"))
                .statusCode(200)
                .body("rows[0].fate", equalTo("QUARANTINED"))
                .body("rows[0].findings[0].column", equalTo("time_value"));
    }

    @Test
    void other_files_are_watched_too_and_documents_put_right_by_their_paths() {
        SampleCatalog.imported();
        String id = Imports.send(
                        "agencies",
                        "code,name_vi,name_en,kind,level,roles,jurisdiction,valid_from,valid_to,replaced_by,legal_basis",
                        "H95.01,Công đoàn tỉnh,Union,PUBLIC_SERVICE_UNIT,PROVINCE,,,,,,Demo/1")
                .statusCode(200)
                .body("rows[0].findings.column", contains("name_vi", "legal_basis"))
                .extract()
                .path("rows[0].quarantineId");
        decide(id, "rejection", "{\"reason\": \"Gán nhầm\"}").statusCode(200);

        Imports.send("procedures", Imports.PROCEDURE_COLUMNS, row(9, ""));
        String process = Imports.send("processes", """
                        [{"procedure": "9.500009", "components": [], "policy": {"maxSupplements": 1,
                        "supplementIssueWithinDays": 3, "applicantWindowDays": 7, "onWindowExpired": "STOP",
                        "clockOnSupplement": "RESTART", "financialWaitPauses": false, "silenceMeansConsent": false},
                        "bundle": false, "steps": [{"step": "a", "nameVi": "Bước", "nameEn": "Step",
                        "role": "COMMUNE_POLICE", "place": "SUBJECT_PLACE", "after": [],
                        "limit": {"value": 1, "unit": "WORKING_DAY"}, "tasks": [], "result": "dsfas"}]}]""")
                .statusCode(200)
                .body("rows[0].findings[0].column", equalTo("steps[0].result"))
                .extract()
                .path("rows[0].quarantineId");
        decide(process, "approval", "{\"corrections\": {\"steps[0].result\": \"Giấy xác nhận\"}, \"reason\": \"Sửa\"}")
                .statusCode(200)
                .body("fate", equalTo("ADDED"));
    }

    @Test
    void what_the_catalog_was_told_since_is_not_taken_back_by_approving_an_old_row() {
        String id = setApart(20, "135");
        Imports.send("procedures", Imports.PROCEDURE_COLUMNS, row(20, "135000").replace(",3,", ",5,"))
                .body("added", equalTo(1));

        decide(id, "approval", "{\"reason\": \"Đúng\"}")
                .statusCode(409)
                .body("code", equalTo("quarantine-overtaken"))
                .body("changes", hasItem(containsString("135000")));
        assertThat(fees("9.500020")).containsExactly(135_000L);
        assertThat(setApart(20, "135")).isEqualTo(id);
        decide(id, "approval", "{\"reason\": \"Đã xem lại\"}").statusCode(200).body("fate", equalTo("CHANGED"));
    }

    @Test
    void a_row_that_cannot_be_read_is_held_against_the_others_of_its_file_too() {
        Imports.send(
                        "procedures",
                        Imports.PROCEDURE_COLUMNS,
                        row(31, "").replace("Thủ tục thử", "Không có thông tin"),
                        row(31, "8000"))
                .statusCode(422)
                .body("report.rows.line", contains(2, 3))
                .body("report.rows.fate", contains("REFUSED", "ADDED"))
                .body("report.rows[0].findings.column", contains("code"));
    }

    @Test
    void a_row_put_right_is_held_against_the_others_of_its_file_too() {
        String id = setApart(22, "135");
        decide(id, "approval", "{\"corrections\": {\"code\": \"9.500023\"}, \"reason\": \"Mã\"}")
                .statusCode(200);

        Imports.send("procedures", Imports.PROCEDURE_COLUMNS, row(22, "135"), row(23, "8000"))
                .statusCode(422)
                .body("report.rows[0].line", equalTo(2))
                .body("report.rows[0].findings.column", contains("code"));
        assertThat(fees("9.500023")).containsExactly(135L);
    }

    @Test
    void a_row_that_was_approved_is_known_again_however_its_columns_stand() {
        decide(setApart(24, "135"), "approval", "{\"corrections\": {\"fee_vnd\": \"135000\"}, \"reason\": \"Sửa\"}")
                .statusCode(200);
        String columns = "validity,confidence," + Imports.PROCEDURE_COLUMNS.replace(",validity", "");
        String row = "until 2019-12-31,V," + row(24, "135").replace(",until 2019-12-31", "");

        Imports.send("procedures", columns, row).body("unchanged", equalTo(1));
    }

    @Test
    void what_the_catalog_says_already_is_not_doubted_whoever_words_it_otherwise() {
        decide(setApart(25, "135"), "approval", "{\"reason\": \"Đúng\"}").statusCode(200);

        Imports.send("procedures", Imports.PROCEDURE_COLUMNS, row(25, "135") + " (cũ)")
                .body("unchanged", equalTo(1));
    }

    @Test
    void what_the_catalog_says_already_is_not_doubted_where_the_file_lacks_columns_that_others_told() {
        String told = Imports.PROCEDURE_COLUMNS + ",keywords";
        String id = Imports.send("procedures", told, row(26, "135") + ",thử")
                .extract()
                .path("rows[0].quarantineId");
        decide(id, "approval", "{\"reason\": \"Đúng\"}").statusCode(200);

        Imports.send("procedures", Imports.PROCEDURE_COLUMNS, row(26, "135")).body("unchanged", equalTo(1));
    }

    @Test
    void a_row_that_says_what_the_catalog_was_told_meanwhile_is_approved() {
        String waiting = setApart(27, "135");
        String id = Imports.send("procedures", Imports.PROCEDURE_COLUMNS + ",keywords", row(27, "135") + ",thử")
                .extract()
                .path("rows[0].quarantineId");
        decide(id, "approval", "{\"reason\": \"Đúng\"}").statusCode(200);

        decide(waiting, "approval", "{\"reason\": \"Đúng\"}").statusCode(200).body("fate", equalTo("UNCHANGED"));
    }

    @Test
    void a_row_on_which_others_of_its_file_build_waits_though_the_file_is_refused() {
        String columns =
                "code,name_vi,name_en,kind,level,roles,jurisdiction,parent,valid_from,valid_to,replaced_by,legal_basis";
        String parent = "H97.801,Một,One,PUBLIC_SERVICE_UNIT,PROVINCE,,,,,,,Demo/1";
        String child = "H97.801.01,Hai,Two,PUBLIC_SERVICE_UNIT,PROVINCE,,,H97.801,,,,";
        String id = Imports.send("agencies", columns, parent, child)
                .statusCode(422)
                .body("report.rows.fate", contains("QUARANTINED", "REFUSED"))
                .body("report.rows[1].findings.column", contains("parent", "*"))
                .body("report.rows[1].findings[1].reason", containsString("2"))
                .extract()
                .path("report.rows[0].quarantineId");

        decide(id, "approval", "{\"reason\": \"Đúng\"}").statusCode(200).body("fate", equalTo("ADDED"));
        Imports.send("agencies", columns, parent, child)
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("added", equalTo(1));
    }

    @Test
    void only_editors_see_and_decide() {
        String id = setApart(10, "100");
        String officer = Tokens.officer("officer-1", "H26.00082.TT", Roles.HANDLER, Roles.LEADER);
        given().auth().oauth2(officer).get("/imports/quarantine").then().statusCode(403);
        given().get("/imports/quarantine/" + id).then().statusCode(401);
        given().auth()
                .oauth2(officer)
                .contentType("application/json")
                .body("{\"reason\": \"x\"}")
                .post("/imports/quarantine/" + id + "/approval")
                .then()
                .statusCode(403);
        Imports.editor().get("/imports/quarantine/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static String row(int number, String fee) {
        return ROW.formatted(number, fee);
    }

    private static String setApart(int number, String fee) {
        return Imports.send("procedures", Imports.PROCEDURE_COLUMNS, row(number, fee))
                .statusCode(200)
                .extract()
                .path("rows[0].quarantineId");
    }

    private static String waiting(String code) {
        return Imports.editor()
                .get("/imports/quarantine?kind=procedures&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.code == '%s' }.id".formatted(code));
    }

    private static ValidatableResponse decide(String id, String decision, String body) {
        return Imports.editor()
                .contentType("application/json")
                .body(body)
                .post("/imports/quarantine/" + id + "/" + decision)
                .then();
    }

    private List<Long> fees(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select (data::json -> 'version' ->> 'feeVnd')::bigint from event where subject = ?")
                .bind(0, code)
                .mapTo(Long.class)
                .list());
    }

    private String reasonOf(String code) {
        return jdbi.withHandle(handle -> handle.createQuery("select reason from event where subject = ?")
                .bind(0, code)
                .mapTo(String.class)
                .one());
    }

    private int setApartLike(String id) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select count(*) from quarantined_row
                        where fingerprint = (select fingerprint from quarantined_row where id = cast(? as uuid))
                        """).bind(0, id).mapTo(Integer.class).one());
    }
}
