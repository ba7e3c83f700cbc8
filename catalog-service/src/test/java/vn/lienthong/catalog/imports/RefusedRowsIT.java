package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.Imports;
import vn.lienthong.catalog.SampleCatalog;
import vn.lienthong.catalog.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class RefusedRowsIT {
    private static final String UNITS = "code,name,type,parent,valid_from,valid_to,replaced_by,succession,legal_basis";
    private static final String AGENCIES =
            "code,name_vi,name_en,kind,level,roles,jurisdiction,valid_from,valid_to,replaced_by,legal_basis";
    private static final String CENTRES = "code,name_vi,name_en,kind,unit,serves,province_wide,address,latitude,"
            + "longitude,calendar,phone,opened_on,closed_on,legal_basis";
    private static final String HOLIDAYS = "date,kind,name_vi,name_en,legal_basis";

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                ",Tên,Name,Lĩnh vực,Field,COMMUNE,Xã,1,DAY,,,,COUNTER,N,,current 07/2026; code",
                "9.1,Tên,Name,Lĩnh vực,Field,COMMUNE,Xã,1,DAY,,,,COUNTER,N,,current 07/2026; code",
                "9.100001,,Name,Lĩnh vực,Field,COMMUNE,Xã,1,DAY,,,,COUNTER,N,,current 07/2026; name_vi",
                "9.100001,Tên,Name,Lĩnh vực,Field,VILLAGE,Xã,1,DAY,,,,COUNTER,N,,current 07/2026; levels",
                "9.100001,Tên,Name,Lĩnh vực,Field,COMMUNE,Xã,0,DAY,,,,COUNTER,N,,current 07/2026; time_value",
                "9.100001,Tên,Name,Lĩnh vực,Field,COMMUNE,Xã,3653,DAY,,,,COUNTER,N,,current 07/2026; time_value",
                "9.100001,Tên,Name,Lĩnh vực,Field,COMMUNE|,Xã,1,DAY,,,,COUNTER,N,,current 07/2026; levels",
                "9.100001,Tên,Name,Lĩnh vực,Field,COMMUNE,Xã,1,DAY,,-5,,COUNTER,N,,current 07/2026; fee_vnd",
                "9.100001,Tên,Name,Lĩnh vực,Field,COMMUNE,Xã,1,DAY,,,,,N,,current 07/2026; channels",
                "9.100001,Tên,Name,Lĩnh vực,Field,COMMUNE,Xã,1,DAY,,,,COUNTER,maybe,,current 07/2026; interconnected",
                "9.100001,Tên,Name,Lĩnh vực,Field,COMMUNE,Xã,1,DAY,,,,COUNTER,N,,some day; validity"
            })
    void a_procedure_with_a_field_that_cannot_be_right_is_refused(String row, String field) {
        refused("procedures", field, Imports.PROCEDURE_COLUMNS, row);
    }

    /** Each of them in a row that is right otherwise. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "applicants; EVERYBODY; applicants",
                "online_level; PARTIAL; partial_reason",
                "promise_value; 3; promise_unit",
                "promise_value,promise_unit; 30,DAY; promise_value",
                "number_of_sets; 0; number_of_sets",
                "fees; 8000; fees",
                "fees; [null]; fees",
                "fees; [{'amountVnd':8000}]; fees",
                "fees; [{'kind':'STATE_FEE'}]; fees",
                "fees; [{'kind':'STATE_FEE','amountVnd':-1}]; fees",
                "fees; [{'kind':'STATE_FEE','amountVnd':8000,'from':'2027-01-01','to':'2026-01-01'}]; fees",
                "results; [{'code':'KQ.G15.000123','nameVi':'Giấy'}]; results",
                "legal_bases; [{'number':'1','title':'Luật','date':'0026-01-01'}]; legal_bases",
                "conditions; [{'vi':'Nếu'}]; conditions"
            })
    void a_procedure_with_a_detail_that_cannot_be_right_is_refused(String columns, String cells, String field) {
        String quoted = cells.startsWith("[") ? "\"" + cells.replace("'", "\"\"") + "\"" : cells;
        refused(
                "procedures",
                field,
                Imports.PROCEDURE_COLUMNS + "," + columns,
                "9.100001,Tên,Name,Lĩnh vực,Field,COMMUNE,Xã,1,DAY,,,,COUNTER,N,,from 2027-01-01," + quoted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "99990,Xã Thử,HAMLET,01,2026-01-01,,,,; type",
                "99990,Xã Thử,COMMUNE,,2026-01-01,,,,; parent",
                "99990,Xã Thử,COMMUNE,01,1/1/2026,,,,; valid_from",
                "99990,Xã Thử,COMMUNE,01,+99999-01-01,,,,; valid_from",
                "99990,Xã Thử,COMMUNE,01,2026-01-01,2026-01-01,,FULL,; valid_to",
                "99990,Xã Thử,COMMUNE,01,2026-01-01,2026-02-01,,,; succession",
                "99990,Xã Thử,COMMUNE,01,2026-01-01,2026-02-01,,SOLD,; succession"
            })
    void a_unit_with_a_field_that_cannot_be_right_is_refused(String row, String field) {
        refused("units", field, UNITS, row);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "H99,Sở Thử,Test Office,,PROVINCE,,01,,,,; kind",
                "H99,Sở Thử,Test Office,SHOP,PROVINCE,,01,,,,; kind",
                "H99,Sở Thử,Test Office,PROVINCIAL_DEPARTMENT,VILLAGE,,01,,,,; level"
            })
    void an_agency_with_a_field_that_cannot_be_right_is_refused(String row, String field) {
        refused("agencies", field, AGENCIES, row);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "H99.TT,Tên,Name,KIOSK,00082,00082@..,N,Phố,21,105,VN,,,,; kind",
                "H99.TT,Tên,Name,COMMUNAL,00082,00082,N,Phố,21,105,VN,,,,; serves",
                "H99.TT,Tên,Name,COMMUNAL,00082,00082@soon..,N,Phố,21,105,VN,,,,; serves",
                "H99.TT,Tên,Name,COMMUNAL,00082,00082@..,N,Phố,210,105,VN,,,,; latitude",
                "H99.TT,Tên,Name,COMMUNAL,00082,00082@..,N,Phố,21,east,VN,,,,; longitude"
            })
    void a_centre_with_a_field_that_cannot_be_right_is_refused(String row, String field) {
        refused("centres", field, CENTRES, row);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"30/04/2028,HOLIDAY,Tên,Name,Luật; date", "2028-04-30,PARTY,Tên,Name,Luật; kind"})
    void a_holiday_with_a_field_that_cannot_be_right_is_refused(String row, String field) {
        refused("holidays", field, HOLIDAYS, row);
    }

    @Test
    void nothing_of_a_file_is_recorded_when_one_row_cannot_be_right() {
        long before = events();
        Imports.send(
                        "procedures",
                        Imports.PROCEDURE_COLUMNS,
                        "9.000001,Thủ tục thử,Trial,Thử,Trial,COMMUNE,Xã,1,DAY,,,,COUNTER,N,,until 2020-01-01",
                        "\"9.000002\",\"Thủ tục",
                        "hai dòng\",Trial,Thử,Trial,COMMUNE,Xã,x,DAY,,,,COUNTER,N,,current 07/2026",
                        "9.000003,Thủ tục thử,Trial,Thử,Trial,COMMUNE,Xã,1,WEEK,,,,COUNTER,N,,current 07/2026",
                        "9.000001,Lại thủ tục thử,Trial,Thử,Trial,COMMUNE,Xã,1,DAY,,,,COUNTER,N,,current 07/2026",
                        "9.000004,Thủ tục thử,Trial,Thử,Trial,COMMUNE,Xã,1,DAY,,135,,COUNTER,N,,current 07/2026")
                .statusCode(422)
                .body("report.read", equalTo(5))
                .body("report.added", equalTo(1))
                .body("report.refused", equalTo(3))
                .body("report.quarantined", equalTo(1))
                .body("report.rows.line", contains(2, 3, 5, 6, 7))
                .body("report.rows.fate", contains("ADDED", "REFUSED", "REFUSED", "REFUSED", "QUARANTINED"))
                .body("report.rows.code", contains("9.000001", "9.000002", "9.000003", "9.000001", "9.000004"))
                .body("report.rows[1..3].findings.column.flatten()", contains("time_value", "time_unit", "code"));
        assertThat(events()).isEqualTo(before);
        Imports.editor()
                .get("/imports/quarantine?kind=procedures&limit=200")
                .then()
                .body("items.code", hasItem("9.000004"));
    }

    @Test
    void a_process_that_the_rules_refuse_is_refused() {
        SampleCatalog.imported();
        Imports.send(
                        "processes",
                        "[",
                        process("0.000000", step("a", "[]")) + ",",
                        process("1.001193", step("a", "[\"b\"]")) + ",",
                        process("1.001022", step("a", "[\"a\"]")) + ",",
                        process("1.000656", step("a", "[]").replace("WORKING_DAY", "WEEK")) + ",",
                        process("1.000894", step("a", "[]").replace("\"role\"", "\"rule\"")),
                        "]")
                .statusCode(422)
                .body("report.added", equalTo(0))
                .body("report.rows.line", contains(2, 3, 4, 5, 6))
                .body(
                        "report.rows.findings.column.flatten()",
                        contains("procedure", "steps", "steps", "steps[0].limit.unit", "steps[0].role"))
                .body(
                        "report.rows[0].findings[0].reason",
                        equalTo("Thủ tục 0.000000 chưa có phiên bản nào được công bố."));
    }

    /** Each of them in a process that is right otherwise. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"maxSupplements\": 1; \"maxSupplements\": -1; policy.maxSupplements",
                "\"maxSupplements\": 1, ; ; policy.maxSupplements",
                "\"supplementIssueWithinDays\": 3; \"supplementIssueWithinDays\": 0; policy.supplementIssueWithinDays",
                "\"applicantWindowDays\": 7; \"applicantWindowDays\": 40000; policy.applicantWindowDays",
                "\"applicantWindowDays\": 7; \"applicantWindowDays\": 7.5; policy.applicantWindowDays",
                "\"applicantWindowDays\": 7; \"applicantWindowDays\": null; policy.applicantWindowDays",
                "\"value\": 1; \"value\": 4000; steps[0].limit.value",
                "\"value\": 1; \"value\": 99999999999999999999; steps[0].limit.value",
                "\"value\": 1; \"value\": 1.5; steps[0].limit.value",
                "\"value\": 1; \"value\": 0; steps[0].limit.value",
                "\"after\": []; \"after\": [null]; steps[0].after[0]",
                "\"tasks\": []; \"tasks\": [null]; steps[0].tasks[0]",
                "\"components\": []; \"components\": [null]; components[0].code",
                "\"components\": []; \"components\": {\"a\": 1}; components[0].code",
                "\"components\": []; \"components\": 5; components",
                "\"components\": []; \"components\": [{\"code\": \"TP1\", \"nameVi\": \"Tờ khai\", \"nameEn\": \"Form\", \"kind\": \"ELECTRONIC\", \"required\": true, \"replaceableByData\": false, \"details\": {\"originals\": 1, \"copies\": 0, \"applies\": {\"vi\": \"Nếu\"}}}]; components[0].details.applies.en",
                "\"policy\": {; \"policy\": 5, \"source\": {; policy.onWindowExpired",
                "\"nameVi\": \"Bước\"; \"nameVi\": \" \"; steps[0].nameVi",
                "\"validFrom\": null; \"validFrom\": \"0001-01-01\"; validFrom",
                "\"nameVi\": \"Bước\"; \"nameVi\": \"B\\u0000\"; *"
            })
    void a_process_with_a_field_that_cannot_be_right_is_refused(String right, String wrong, String field) {
        String process = process("1.001193", step("a", "[]"));
        assertThat(process).contains(right);
        refused("processes", field, "[", process.replace(right, wrong == null ? "" : wrong) + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "[\"08:00-12:00\"]; null; weekly.MONDAY",
                "[\"08:00-12:00\"]; [null]; weekly.MONDAY[0]",
                "[\"08:00-12:00\"]; \"08:00-12:00\"; weekly.MONDAY",
                "{\"MONDAY\"; {\"\"; weekly",
                "{\"MONDAY\"; {\"FUNDAY\"; weekly",
                "[\"99\"]; [null]; scope[0]",
                "\"15:00\"; \"25:00\"; cutOff"
            })
    void a_calendar_with_a_field_that_cannot_be_right_is_refused(String right, String wrong, String field) {
        String calendar = calendar("Asia/Ho_Chi_Minh", "08:00-12:00");
        assertThat(calendar).contains(right);
        refused("calendars", field, "[", calendar.replace(right, wrong) + "]");
    }

    @Test
    void a_calendar_by_which_nothing_can_be_counted_is_refused() {
        refused("calendars", "weekly", "[", calendar("Asia/Ho_Chi_Minh", "08:00-12:00\", \"11:00-15:00") + "]");
        refused("calendars", "zone", "[", calendar("Asia/Nowhere", "08:00-12:00") + "]");
        refused("calendars", "weekly.MONDAY", "[", calendar("Asia/Ho_Chi_Minh", "8-12") + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "99,Tỉnh Chín,PROVINCE,VN,,,,,|99001,Xã Một,COMMUNE,03,,,,,; 3; parent",
                "99,Tỉnh Chín,PROVINCE,VN,2020-01-01,,,,|99001,Xã Một,COMMUNE,99,2019-01-01,,,,; 3; parent",
                "99,Tỉnh Chín,PROVINCE,VN,,2020-01-01,,DISSOLVED,|99001,Xã Một,COMMUNE,99,,,,,; 2 3; valid_to parent",
                "99,Tỉnh Chín,PROVINCE,VN,,,,,|99001,Xã Một,COMMUNE,99,,2020-01-01,99002,FULL,; 3; replaced_by",
                "99,Tỉnh Chín,PROVINCE,VN,,,,,|99001,Xã Một,COMMUNE,99,,,,,|99002,Xã Hai,COMMUNE,99001,,,,,; 4; parent",
                "99,Tỉnh Chín,PROVINCE,99,,,,,; 2; parent"
            })
    void units_that_make_no_tree_are_refused(String rows, String lines, String columns) {
        String[] file = (UNITS + "|" + rows).split("\\|");
        Imports.send("units", file)
                .statusCode(422)
                .body("report.rows.findAll { it.fate == 'REFUSED' }.line*.toString()", contains(lines.split(" ")))
                .body(
                        "report.rows.findAll { it.fate == 'REFUSED' }.findings.column.flatten()",
                        contains(columns.split(" ")));
    }

    /** Each of them beside a province and two communes that go on. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "99001,Xã Một,COMMUNE,99,,2020-01-01,99002,FULL,,99003; 5; parts",
                "99001,Xã Một,COMMUNE,99,,2020-01-01,99002,FULL,,99099; 5; parts",
                "99001,Xã Một,COMMUNE,99,,2020-01-01,99002,FULL,,99002:NONE/NONE; 5; parts",
                "99001,Xã Một,COMMUNE,99,,2020-01-01,99002|99003,PARTIAL,,99002+99003~; 5; parts",
                "99001,Xã Một,COMMUNE,99,,2020-01-01,99002,FULL,,/99004,Xã Bốn,COMMUNE,99,2020-01-01,,,MERGER_OF:99001~,,; 6; succession",
                "99001,Xã Một,COMMUNE,99,,2020-01-01,99002|99004,PARTIAL,,/99004,Xã Bốn,COMMUNE,99,2020-01-01,,,MERGER_OF:99001,,; 6; succession",
                "99001,Xã Một,COMMUNE,99,,2020-01-01,99004,FULL,,/99004,Xã Bốn,COMMUNE,99,2020-01-01,,,MERGER_OF:99001~,,; 6; succession"
            })
    void territory_that_is_lost_or_told_twice_is_refused(String rows, String line, String column) {
        String[] file = (UNITS
                        + ",parts/99,Tỉnh Chín,PROVINCE,VN,,,,,,/99002,Xã Hai,COMMUNE,99,,,,,,/99003,Xã Ba,COMMUNE,99,,,,,,/"
                        + rows.replace('|', ';'))
                .split("/(?=99)");
        Imports.send("units", file)
                .statusCode(422)
                .body("report.rows.findAll { it.fate == 'REFUSED' }.line*.toString()", contains(line))
                .body("report.rows.findAll { it.fate == 'REFUSED' }.findings.column.flatten()", contains(column));
    }

    @Test
    void what_is_said_of_a_unit_is_held_against_those_that_name_it() {
        Imports.send(
                        "units",
                        UNITS,
                        "97,Tỉnh Bảy,PROVINCE,VN,,,,,",
                        "97001,Xã Một,COMMUNE,97,,2027-01-01,97002,FULL,",
                        "97002,Xã Hai,COMMUNE,97,,,,,",
                        "97003,Xã Ba,COMMUNE,97,,,,,")
                .statusCode(200);
        Imports.send("units", UNITS, "97002,Xã Hai,COMMUNE,97,,2026-12-01,97003,FULL,")
                .statusCode(422)
                .body("report.rows.findings.column.flatten()", contains("valid_to"))
                .body(
                        "report.rows[0].findings[0].reason",
                        equalTo("Đơn vị 97001 kết thúc nhưng vào ngày đó không có đơn vị 97002 để kế tiếp."));
        Imports.send(
                        "units",
                        UNITS,
                        "97,Tỉnh Bảy,PROVINCE,VN,,2027-01-01,97,RENAME,",
                        "97,Tỉnh Mới,PROVINCE,VN,2027-01-01,,,,")
                .statusCode(200);
        Imports.send(
                        "units",
                        UNITS,
                        "97001,Xã Một,COMMUNE,97,,2026-12-01,97003,FULL,",
                        "97002,Xã Hai,COMMUNE,97,,2026-12-01,97003,FULL,")
                .statusCode(200)
                .body("changed", equalTo(1))
                .body("repealed", equalTo(1));
    }

    @Test
    void a_unit_does_not_end_under_one_that_begins_later() {
        Imports.send("units", UNITS, "978,Huyện Tám,RURAL_DISTRICT,VN,,,,,", "97801,Xã Sau,COMMUNE,978,2030-01-01,,,,")
                .statusCode(200);
        Imports.send("units", UNITS, "978,Huyện Tám,RURAL_DISTRICT,VN,,2029-01-01,,DISSOLVED,")
                .statusCode(422)
                .body("report.rows.findings.column.flatten()", contains("valid_to"))
                .body(
                        "report.rows[0].findings[0].reason",
                        equalTo("Có ngày trong thời gian tồn tại của 97801 mà không có đơn vị cấp trên 978."));
    }

    @Test
    void two_units_of_one_code_at_a_time_are_refused_even_in_two_files() {
        Imports.send("units", UNITS, "977,Huyện Năm,RURAL_DISTRICT,VN,,,,,").statusCode(200);
        Imports.send("units", UNITS, "977,Huyện Khác,RURAL_DISTRICT,VN,2020-01-01,,,,")
                .statusCode(422)
                .body("report.rows[0].findings.column", contains("code"));
        Imports.send(
                        "units",
                        UNITS,
                        "977,Huyện Năm,RURAL_DISTRICT,VN,,2020-01-01,977,RENAME,",
                        "977,Huyện Khác,RURAL_DISTRICT,VN,2020-01-01,,,,")
                .statusCode(200)
                .body("repealed", equalTo(1))
                .body("added", equalTo(1));
    }

    @Test
    void agencies_that_hold_the_same_or_name_what_there_is_not_are_refused() {
        SampleCatalog.imported();
        long before = events();
        Imports.send(
                        "agencies",
                        AGENCIES,
                        "H96.01,Một,One,PUBLIC_SERVICE_UNIT,PROVINCE,HELD_96,01,,,,",
                        "H96.02,Hai,Two,PUBLIC_SERVICE_UNIT,PROVINCE,HELD_96,01,2030-01-01,,,",
                        "H96.03,Ba,Three,PUBLIC_SERVICE_UNIT,PROVINCE,OTHER_96,01|99777,,,,",
                        "H96.04,Bốn,Four,PUBLIC_SERVICE_UNIT,PROVINCE,MORE_96,01,,2020-01-01,H96.99,",
                        "XY,Năm,Five,PUBLIC_SERVICE_UNIT,PROVINCE,LAST_96,01,,,,")
                .statusCode(422)
                .body("report.rows.line", contains(2, 3, 4, 5, 6))
                .body(
                        "report.rows.findings.column.flatten()",
                        contains("roles", "roles", "jurisdiction", "replaced_by", "code"));
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void the_reason_comes_in_the_language_asked_for() {
        byte[] file = (HOLIDAYS + "\nsome day,HOLIDAY,Tên,Name,Luật\n").getBytes(StandardCharsets.UTF_8);
        Map.of("vi", "Phải là ngày theo dạng năm-tháng-ngày.", "en", "Must be a date as year-month-day.")
                .forEach((language, reason) -> Imports.send(
                                Imports.editor().header("Accept-Language", language), "holidays", "text/csv", file)
                        .statusCode(422)
                        .body("report.rows[0].findings[0].reason", equalTo(reason)));
    }

    @Test
    void a_file_that_is_none_of_its_kind_is_refused_as_a_whole() {
        Imports.send("units", "code,name", "01,Hà Nội").statusCode(400).body("code", equalTo("columns-missing"));
        Imports.send("units", UNITS.replace(',', ';'), "01;Hà Nội")
                .statusCode(400)
                .body("code", equalTo("separator-unfit"));
        Imports.send("villages", UNITS).statusCode(404);
        Imports.send("units", UNITS, "\"01,Hà Nội")
                .statusCode(400)
                .body("code", equalTo("quotes-not-closed"))
                .body("detail", equalTo("Dòng 2 có dấu ngoặc kép mở mà không đóng."));
        Imports.send("processes", "[{\"procedure\": ").statusCode(400).body("code", equalTo("line-unreadable"));
        Imports.send("processes", "[1, 2]").statusCode(400).body("code", equalTo("file-no-list"));
        Imports.send("processes", "[]", "[]").statusCode(400).body("code", equalTo("file-no-list"));
        Imports.editor()
                .noContentType()
                .body(UNITS.getBytes(StandardCharsets.UTF_8))
                .post("/imports/units")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
        Imports.send(Imports.editor(), "units", "application/json", "[]".getBytes(StandardCharsets.UTF_8))
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }

    /** More than Kafka takes as one event. */
    @Test
    void a_text_of_a_megabyte_is_refused_by_line_and_column() {
        refused("units", "legal_basis", UNITS, "99990,Xã Thử,COMMUNE,01,2026-01-01,,,," + "x".repeat(1_500_000));
        refused(
                "processes",
                "steps[0].nameVi",
                "[",
                process("1.001193", step("a", "[]")).replace("Bước", "x".repeat(1_500_000)) + "]");
    }

    /** The days of a calendar are one announcement. */
    @Test
    void more_than_can_be_announced_at_once_is_refused() {
        long before = events();
        String rows = IntStream.range(0, 4_000)
                .mapToObj(day -> "%s,HOLIDAY,%s,Name,Luật"
                        .formatted(LocalDate.of(2980, 1, 1).plusDays(day), "Tên".repeat(60)))
                .collect(Collectors.joining("\n"));
        Imports.send("holidays", HOLIDAYS, rows).statusCode(413).body("code", equalTo("event-too-large"));
        assertThat(events()).isEqualTo(before);
    }

    private void refused(String kind, String field, String header, String row) {
        long before = events();
        Imports.send(kind, header, row)
                .statusCode(422)
                .body("code", equalTo("rows-refused"))
                .body("report.read", equalTo(1))
                .body("report.refused", equalTo(1))
                .body("report.rows.fate", contains("REFUSED"))
                .body("report.rows[0].line", equalTo(2))
                .body("report.rows[0].findings.column", contains(field));
        assertThat(events()).isEqualTo(before);
    }

    private long events() {
        return jdbi.withHandle(handle ->
                handle.select("select count(*) from event").mapTo(Long.class).one());
    }

    private static String process(String procedure, String step) {
        return """
                {"procedure": "%s", "validFrom": null, "validTo": null, "components": [], "policy": {"maxSupplements": 1, \
                "supplementIssueWithinDays": 3, "applicantWindowDays": 7, "onWindowExpired": "STOP", \
                "clockOnSupplement": "RESTART", "financialWaitPauses": false, "silenceMeansConsent": false}, \
                "bundle": false, "steps": [%s]}""".formatted(procedure, step);
    }

    private static String step(String name, String after) {
        return """
                {"step": "%s", "nameVi": "Bước", "nameEn": "Step", "role": "COMMUNE_POLICE", "place": "SUBJECT_PLACE", \
                "after": %s, "limit": {"value": 1, "unit": "WORKING_DAY"}, "tasks": []}""".formatted(name, after);
    }

    private static String calendar(String zone, String monday) {
        return """
                {"code": "H99", "name": "Giờ", "scope": ["99"], "zone": "%s", "weekly": {"MONDAY": ["%s"]}, \
                "cutOff": "15:00", "workingSaturdayLike": "MONDAY"}""".formatted(zone, monday);
    }
}
