package vn.lienthong.catalog.history;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.FieldChange;
import vn.lienthong.catalog.FieldDiff;
import vn.lienthong.catalog.Imports;
import vn.lienthong.catalog.SampleCatalog;
import vn.lienthong.catalog.TokenKeys;
import vn.lienthong.catalog.Tokens;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.problem.Language;
import vn.lienthong.chassis.web.problem.Texts;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class HistoryIT {
    @Inject
    Jdbi jdbi;

    @Test
    void a_change_is_told_in_words_with_who_made_it_and_why() {
        Imports.send("procedures", Imports.PROCEDURE_COLUMNS, row("9.300001", "5", "1/QĐ"));
        Imports.send(
                        Imports.editor()
                                .header("Audit-Reason", "R%C3%BAt%20ng%E1%BA%AFn%20theo%20%C4%91%E1%BB%81%20%C3%A1n"),
                        "procedures",
                        "text/csv",
                        (Imports.PROCEDURE_COLUMNS + "\n" + row("9.300001", "3", "2/QĐ") + "\n")
                                .getBytes(StandardCharsets.UTF_8))
                .body("changed", equalTo(1));

        history("vi", "/history/procedures/9.300001")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("items[0].changes", empty())
                .body("items[1].actor", equalTo("editor-1"))
                .body("items[1].legalAct", equalTo("2/QĐ"))
                .body("items[1].reason", equalTo("Rút ngắn theo đề án"))
                .body("items[1].changes", hasItem("Thời hạn giải quyết: từ “5” thành “3”"));
        history("en", "/history/procedures/9.300001").body("items[1].changes", hasItem("Time limit: from “5” to “3”"));
    }

    @Test
    void a_unit_is_the_one_that_had_the_code_on_the_day() {
        SampleCatalog.ready(jdbi);

        history("vi", "/history/units/00082?on=2025-06-30")
                .body(
                        "items.type",
                        contains("vn.lienthong.catalog.unit-established.v1", "vn.lienthong.catalog.unit-dissolved.v1"))
                .body("items[1].legalAct", equalTo("1656/NQ-UBTVQH15"));
        history("vi", "/history/units/00082?on=2025-07-01")
                .body("items.type", contains("vn.lienthong.catalog.unit-established.v1"));
    }

    @Test
    void what_never_was_has_no_history_and_citizens_do_not_read_it() {
        history("vi", "/history/agencies/H00.00").statusCode(404);
        history("vi", "/history/people/1").statusCode(404);
        given().get("/history/procedures/1.001193").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.person("citizen-1", Roles.CITIZEN))
                .get("/history/procedures/1.001193")
                .then()
                .statusCode(403);
    }

    @Test
    void every_field_of_every_event_in_the_catalog_has_a_name_in_both_languages() throws Exception {
        SampleCatalog.ready(jdbi);
        Texts texts = new Texts();
        ObjectMapper json = new ObjectMapper();
        TreeSet<String> unnamed = new TreeSet<>();
        List<String> events = jdbi.withHandle(handle ->
                handle.select("select data from event").mapTo(String.class).list());
        for (String event : events) {
            JsonNode said = json.readTree(event);
            for (FieldChange field : FieldDiff.between(json.createObjectNode(), said)) {
                for (Language language : Language.values()) {
                    if (texts.find(language, "field." + field.name(), List.of()).isEmpty()) {
                        unnamed.add(language + ": " + field.name());
                    }
                }
            }
        }
        assertThat(unnamed).isEmpty();
    }

    private static ValidatableResponse history(String language, String path) {
        return Imports.editor().header("Accept-Language", language).get(path).then();
    }

    private static String row(String code, String days, String decision) {
        return "%s,Thử,Trial,Thử,Trial,COMMUNE,Xã,%s,WORKING_DAY,,,,COUNTER,N,%s,until 2019-12-31"
                .formatted(code, days, decision);
    }
}
