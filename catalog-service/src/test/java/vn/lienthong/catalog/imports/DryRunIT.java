package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.Imports;
import vn.lienthong.catalog.SampleCatalog;
import vn.lienthong.catalog.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class DryRunIT {
    private static final String OLD =
            "9.400001,Thủ tục cũ,Old,Thử,Trial,COMMUNE,Xã,5,WORKING_DAY,,8000,mỗi bản,COUNTER,N,1/QĐ,current";

    @Inject
    Jdbi jdbi;

    @Test
    void it_tells_row_by_row_what_would_become_of_the_file_and_changes_nothing() {
        Imports.send("procedures", Imports.PROCEDURE_COLUMNS, OLD, OLD.replace("9.400001", "9.400002"))
                .statusCode(200);
        long before = events();

        tried(
                        "vi",
                        Imports.PROCEDURE_COLUMNS + ",confidence",
                        OLD + ",V",
                        OLD.replace("9.400001", "9.400002")
                                        .replace(",5,", ",3,")
                                        .replace("8000,mỗi bản", "10000,") + ",V",
                        OLD.replace("9.400001", "9.400003") + ",V",
                        OLD.replace("9.400001", "9.400004").replace("8000", "135") + ",V",
                        OLD.replace("9.400001", "9.400005").replace("COMMUNE", "VILLAGE") + ",V")
                .body("kind", equalTo("procedures"))
                .body("dryRun", equalTo(true))
                .body("read", equalTo(5))
                .body("added", equalTo(1))
                .body("changed", equalTo(1))
                .body("repealed", equalTo(0))
                .body("unchanged", equalTo(1))
                .body("refused", equalTo(1))
                .body("quarantined", equalTo(1))
                .body("ignoredColumns", contains("confidence"))
                .body("rows.line", contains(3, 4, 5, 6))
                .body("rows.fate", contains("CHANGED", "ADDED", "QUARANTINED", "REFUSED"))
                .body(
                        "rows[0].changes",
                        contains(
                                "Thời hạn giải quyết: từ “5” thành “3”",
                                "Phí, lệ phí (đồng): từ “8000” thành “10000”",
                                "Ghi chú phí: bỏ “mỗi bản”"))
                .body("rows[2].findings[0].column", equalTo("fee_vnd"))
                .body("rows[2].findings[0].reason", equalTo("Phí 135 đồng có lẽ tính bằng nghìn đồng; cần xác nhận."))
                .body("rows[3].findings[0].column", equalTo("levels"));

        assertThat(events()).isEqualTo(before);
        Imports.editor()
                .get("/imports/quarantine?limit=200")
                .then()
                .body("items.findAll { it.code == '9.400004' }", hasSize(0));
    }

    @Test
    void what_ends_is_repealed_and_said_in_the_language_asked_for() {
        Imports.send("procedures", Imports.PROCEDURE_COLUMNS, OLD.replace("9.400001", "9.400006"));

        tried(
                        "en",
                        Imports.PROCEDURE_COLUMNS,
                        OLD.replace("9.400001", "9.400006").replace("current", "until 2026-12-31"))
                .body("repealed", equalTo(1))
                .body("rows[0].fate", equalTo("REPEALED"))
                .body("rows[0].changes", contains("Validity: from “current” to “until 2026-12-31”"));
    }

    @Test
    void documents_are_told_field_by_field_too() {
        SampleCatalog.imported();
        String calendars = new String(SampleCatalog.bytes("calendars.json"), StandardCharsets.UTF_8);

        Imports.send(
                        Imports.editor().queryParam("dryRun", true),
                        "calendars",
                        "application/json",
                        calendars
                                .replaceFirst("15:00", "16:00")
                                .replaceFirst("08:00-12:00", "08:30-12:00")
                                .getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("changed", equalTo(1))
                .body("rows[0].code", equalTo("VN"))
                .body(
                        "rows[0].changes",
                        hasItems(
                                "Giờ làm việc thứ Hai: từ “08:00-12:00, 13:00-17:00” thành “08:30-12:00, 13:00-17:00”",
                                "Giờ chốt nhận trong ngày: từ “15:00:00” thành “16:00:00”"));
    }

    @Test
    void only_true_or_false_can_be_said_of_it() {
        Imports.send(
                        Imports.editor().queryParam("dryRun", "perhaps"),
                        "procedures",
                        "text/csv",
                        Imports.PROCEDURE_COLUMNS.getBytes())
                .statusCode(400)
                .body("errors.parameter", hasItem("dryRun"));
    }

    private static ValidatableResponse tried(String language, String... lines) {
        return Imports.send(
                        Imports.editor().header("Accept-Language", language).queryParam("dryRun", true),
                        "procedures",
                        "text/csv",
                        (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8))
                .statusCode(200);
    }

    private long events() {
        return jdbi.withHandle(handle ->
                handle.select("select count(*) from event").mapTo(Long.class).one());
    }
}
