package vn.lienthong.catalog.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.Edits;
import vn.lienthong.catalog.Imports;
import vn.lienthong.catalog.SampleCatalog;
import vn.lienthong.catalog.TokenKeys;
import vn.lienthong.catalog.Tokens;
import vn.lienthong.chassis.security.Roles;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class ExportIT {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void a_catalog_with_all_that_can_be_said() {
        SampleCatalog.imported();
        Edits.create("/agencies/H97.71", agency("LEFT_94", "01"));
        Edits.create("/agencies/H97.72", agency("RIGHT_94", "01"));
        Edits.post("/agencies/H97.71/competence-changes", "*", """
                {"from":"2027-01-01","competence":{"roles":["LEFT_94"],"jurisdiction":["79"],"fields":["Hộ tịch"]},
                 "legalBasis":"1/QĐ"}""");
        Edits.post("/agencies/H97.71/delegations", "\"2\"", """
                {"to":"H97.72","roles":["LEFT_94"],"from":"2026-01-01","until":"2026-06-01","legalBasis":"=2/QĐ"}""");
        Edits.post("/agencies/H97.72/dissolution", "\"1\"", """
                {"on":"2028-01-01","successors":[{"agency":"H97.71","roles":["RIGHT_94"]}],"legalBasis":"3/QĐ"}""");
        Edits.create("/centres/H97.73.TT", """
                {"nameVi":"Điểm cũ","nameEn":"Old Point","kind":"COMMUNAL","unit":"00070","serves":[],"provinceWide":false,
                 "address":"Phố Cũ","calendar":"VN","openedOn":"2025-07-01"}""");
        Edits.post("/centres/H97.73.TT/arrangements", "\"1\"", """
                {"from":"2026-01-05","reception":{"channels":["COUNTER"],"onlineDayAndNight":false},"legalBasis":"6/QĐ"}""");
        Edits.post("/centres/H97.73.TT/arrangements", "\"2\"", """
                {"from":"2027-01-01","reception":{"channels":["POST"],"onlineDayAndNight":false},"legalBasis":"7/QĐ"}""");
        Edits.post("/centres/H97.73.TT/descriptions", "\"3\"", """
                {"from":"2027-01-01","nameVi":"Điểm mới","nameEn":"New Point","address":"Phố Mới","legalBasis":"8/QĐ"}""");
        Edits.post("/calendars/H42/hours-changes", "\"1\"", """
                {"from":"2026-05-01","to":"2026-10-01","week":{"weekly":{"MONDAY":[{"from":"07:00","to":"11:00"}]},
                 "cutOff":"10:00","workingSaturdayLike":"MONDAY"},"legalBasis":"4/QĐ"}""");
        Edits.post("/calendars/H50/days", "*", """
                {"days":[{"date":"2026-11-20","kind":"HOLIDAY","nameVi":"Ngày hội","nameEn":"Fair","legalBasis":"5/QĐ"}]}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "units",
                "agencies",
                "competence-changes",
                "delegations",
                "centres",
                "centre-descriptions",
                "receptions",
                "desks",
                "procedures",
                "holidays",
                "calendars",
                "processes",
                "life-events",
                "synonyms"
            })
    void what_is_exported_says_nothing_new_when_it_is_imported(String kind) {
        long before = events();
        String type = kind.equals("calendars") || kind.equals("processes") ? "application/json" : "text/csv";
        byte[] file = export(kind).contentType(startsWith(type)).extract().asByteArray();

        Imports.send(Imports.editor(), kind, type, file)
                .statusCode(200)
                .body("rows", empty())
                .body("ignoredColumns", empty());

        assertThat(events()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "units",
                "agencies",
                "competence-changes",
                "delegations",
                "centres",
                "centre-descriptions",
                "receptions",
                "desks",
                "procedures",
                "holidays",
                "life-events",
                "synonyms"
            })
    void a_workbook_says_the_same(String kind) {
        byte[] file = Imports.editor()
                .get("/exports/" + kind + "?format=xlsx")
                .then()
                .statusCode(200)
                .contentType(XLSX)
                .header("Content-Disposition", containsString(kind + ".xlsx"))
                .extract()
                .asByteArray();

        Imports.send(Imports.editor(), kind, XLSX, file)
                .statusCode(200)
                .body("rows", empty())
                .body("ignoredColumns", empty());
    }

    @Test
    void on_a_day_it_says_what_was_in_force_then() {
        String before = text("units?on=2025-06-30");
        String since = text("units?on=2025-07-01");
        assertThat(before.lines()).anyMatch(line -> line.startsWith("00082,Phường Trần Hưng Đạo,"));
        assertThat(before.lines()).noneMatch(line -> line.startsWith("00082,Phường Cửa Nam,"));
        assertThat(since.lines()).anyMatch(line -> line.startsWith("00082,Phường Cửa Nam,"));
        assertThat(since.lines()).noneMatch(line -> line.startsWith("00082,Phường Trần Hưng Đạo,"));
        assertThat(text("agencies?on=2026-12-31").lines())
                .anyMatch(line -> line.startsWith("H97.71,") && line.contains("LEFT_94,01,"));
        assertThat(text("agencies?on=2027-01-01").lines())
                .anyMatch(line -> line.startsWith("H97.71,") && line.contains("LEFT_94,79,Hộ tịch,"));
        assertThat(text("centres?on=2026-12-31").lines())
                .anyMatch(line -> line.startsWith("H97.73.TT,Điểm cũ,") && line.endsWith(",COUNTER,N,,2026-01-05"));
        assertThat(text("centres?on=2027-01-01").lines())
                .anyMatch(line -> line.startsWith("H97.73.TT,Điểm mới,") && line.endsWith(",POST,N,,2027-01-01"));
        assertThat(text("centre-descriptions?on=2026-12-31").lines()).noneMatch(line -> line.startsWith("H97.73.TT,"));
        assertThat(text("centre-descriptions?on=2027-01-01").lines())
                .anyMatch(line -> line.startsWith("H97.73.TT,2027-01-01,Điểm mới,New Point,Phố Mới,,,,"));
        assertThat(text("holidays?on=2026-11-20").lines().skip(1)).hasSize(1);
        Imports.editor().get("/exports/units?on=yesterday").then().statusCode(400);
    }

    @Test
    void what_a_spreadsheet_would_run_is_made_harmless() {
        assertThat(text("delegations")).contains(",'=2/QĐ,");
    }

    @ParameterizedTest
    @CsvSource({"units, application/json, 406", "calendars, text/csv, 406", "villages, */*, 404"})
    void what_there_is_not_cannot_be_had(String kind, String type, int status) {
        Imports.editor().accept(type).get("/exports/" + kind).then().statusCode(status);
    }

    @Test
    void only_those_who_keep_the_catalog_have_it() {
        given().get("/exports/units").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.person("citizen-1", Roles.CITIZEN))
                .get("/exports/units")
                .then()
                .statusCode(403);
        Imports.editor()
                .get("/exports/units?format=json")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("format"));
        Imports.editor()
                .get("/exports/units")
                .then()
                .header("Content-Disposition", equalTo("attachment; filename=\"units.csv\""));
    }

    private static ValidatableResponse export(String kind) {
        return Imports.editor().get("/exports/" + kind).then().statusCode(200);
    }

    private static String text(String kind) {
        return new String(export(kind).extract().asByteArray(), StandardCharsets.UTF_8);
    }

    private static String agency(String role, String unit) {
        return """
                {"nameVi":"Cơ quan","nameEn":"Agency","kind":"PUBLIC_SERVICE_UNIT","level":"PROVINCE",
                 "competence":{"roles":["%s"],"jurisdiction":["%s"]},"validFrom":null}""".formatted(role, unit);
    }

    private long events() {
        return jdbi.withHandle(handle ->
                handle.select("select count(*) from event").mapTo(Long.class).one());
    }
}
