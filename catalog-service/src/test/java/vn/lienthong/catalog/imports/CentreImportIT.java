package vn.lienthong.catalog.imports;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.Edits;
import vn.lienthong.catalog.Imports;
import vn.lienthong.catalog.SampleCatalog;
import vn.lienthong.catalog.TokenKeys;

/** Centres of wards and agencies of the sample. */
@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class CentreImportIT {
    private static final String CENTRES = "code,name_vi,name_en,kind,unit,serves,province_wide,address,latitude,"
            + "longitude,calendar,phone,opened_on,closed_on,legal_basis,agencies,channels,online_day_and_night,"
            + "reception_hours,arranged_from";
    private static final String DESKS = "centre,code,name_vi,name_en,agencies,fields,from";
    private static final String DESCRIPTIONS =
            "centre,from,name_vi,name_en,address,latitude,longitude,phone,legal_basis";
    private static final String CENTRE =
            "%s,Tên,Name,COMMUNAL,00070,00070@2025-07-01..,N,Phố,9.0,110.0,VN,,2025-07-01,,1/QĐ,%s";

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void the_sample_catalog_can_be_read() {
        SampleCatalog.ready(jdbi);
    }

    @Test
    void a_centre_and_its_desks_are_read_from_two_tables_and_the_same_again_says_nothing() {
        String centre = CENTRE.formatted(
                "H97.701.TT",
                "H26.00070|G01.01.00070,COUNTER|ONLINE,Y,T2-T6 07:30-11:30 13:00-16:30|T7 08:00-11:00,2026-01-05");
        String one = "H97.701.TT,Q1,Quầy hộ tịch,Civil Status Desk,H26.00070,Hộ tịch|Chứng thực,2026-01-05";
        String two = "H97.701.TT,Q2,Quầy chung,General Desk,,,2026-01-05";
        Imports.send("centres", CENTRES, centre).body("added", equalTo(1));
        Imports.send("desks", DESKS, one, two).body("added", equalTo(2));
        Imports.send("centres", CENTRES, centre).body("unchanged", equalTo(1));
        Imports.send("desks", DESKS, one, two).body("unchanged", equalTo(2));

        await().untilAsserted(() -> get("/centres/H97.701.TT?on=2026-01-05")
                .body("agencies", contains("H26.00070", "G01.01.00070"))
                .body("desks.code", contains("Q1", "Q2"))
                .body("desks[0].fields", contains("Hộ tịch", "Chứng thực"))
                .body("desks[1].agencies", nullValue())
                .body("onlineDayAndNight", equalTo(true))
                .body("week.SATURDAY[0].to", equalTo("11:00:00")));
        get("/centres/H97.701.TT?on=2026-01-04").body("desks", empty()).body("agencies", nullValue());
    }

    @Test
    void what_editors_changed_stays_when_the_table_comes_again() {
        String centre = CENTRE.formatted("H97.702.TT", ",,,,");
        Imports.send("centres", CENTRES, centre).body("added", equalTo(1));
        Edits.post("/centres/H97.702.TT/served-units", "\"1\"", """
                {"from":"2026-01-01","added":["00082"],"removed":["00070"],"legalBasis":"2/QĐ"}""").statusCode(200);
        Imports.send("centres", CENTRES, centre).body("unchanged", equalTo(1));
        Imports.send("centres", CENTRES, centre.replace("Phố", "Phố khác"))
                .body("changed", equalTo(1))
                .body("rows[0].changes", contains("Địa chỉ: từ “Phố” thành “Phố khác”"));

        await().untilAsserted(() -> get("/centres/H97.702.TT?on=2026-01-01")
                .body("address", equalTo("Phố khác"))
                .body("serves", contains("00082")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "00070@2025-07-01..; 99999@2025-07-01..; serves",
                "00070@2025-07-01..; 00070@2025-06-01..; serves",
                "00070@2025-07-01..; 19654@2025-07-01..; serves",
                "00070@2025-07-01..; 00070@2025-07-01..2025-07-01; serves",
                "COMMUNAL,00070; COMMUNAL,99999; unit",
                "110.0,VN; 110.0,H99; calendar",
                "9.0,110.0; 9.0,; longitude",
                ",H26.00070,COUNTER; ,H26.00999,COUNTER; agencies",
                "COUNTER,N; ,N; channels",
                "COUNTER,N; FAX,N; channels",
                "COUNTER,N; COUNTER,Y; online_day_and_night",
                "COUNTER,N; COUNTER,maybe; online_day_and_night",
                "T7 08:00-11:00; T8 08:00-11:00; reception_hours",
                "T7 08:00-11:00; T7 08:00-11:00 10:00-12:00; reception_hours",
                "2026-01-05; 2025-06-30; arranged_from",
                "2026-01-05; 5/1/2026; arranged_from"
            })
    void a_centre_that_cannot_be_is_refused_as_a_whole(String right, String wrong, String field) {
        String row = CENTRE.formatted("H97.799.TT", "H26.00070,COUNTER,N,T7 08:00-11:00,2026-01-05");
        Imports.send("centres", CENTRES, row.replace(right, wrong))
                .statusCode(422)
                .body("report.rows.line", contains(2))
                .body("report.rows.findings.column.flatten()", contains(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "H97.798.TT,Q1,Quầy,Desk,,,2026-01-05; centre",
                "H97.703.TT,,Quầy,Desk,,,2026-01-05; code",
                "H97.703.TT,Q1,Quầy,Desk,H26.00999,,2026-01-05; agencies",
                "H97.703.TT,Q1,Quầy,Desk,H26.002.00073,,2026-01-05; agencies",
                "H97.703.TT,Q1,Quầy,Desk,,,2025-06-30; from",
                "H97.703.TT,Q1,Quầy,Desk,,,soon; from"
            })
    void a_desk_that_cannot_be_is_refused(String row, String field) {
        Imports.send("centres", CENTRES, CENTRE.formatted("H97.703.TT", ",,,,"));

        Imports.send("desks", DESKS, row)
                .statusCode(422)
                .body("report.rows.line", contains(2))
                .body("report.rows.findings.column.flatten()", contains(field));
    }

    @Test
    void the_desks_of_a_day_go_in_together_or_not_at_all() {
        Imports.send("centres", CENTRES, CENTRE.formatted("H97.704.TT", ",,,,"));

        Imports.send(
                        "desks",
                        DESKS,
                        "H97.704.TT,Q1,Quầy,Desk,H26.00070,,2026-01-05",
                        "H97.704.TT,Q2,Quầy,Desk,H26.00999,,2026-01-05",
                        "H97.704.TT,Q1,Quầy,Desk,H26.00070,,2026-02-02",
                        "H97.704.TT,Q1,Quầy lặp,Desk,H26.00070,,2026-02-02")
                .statusCode(422)
                .body("report.read", equalTo(4))
                .body("report.rows.line", contains(2, 3, 4, 5))
                .body("report.rows.fate", contains("ADDED", "REFUSED", "ADDED", "REFUSED"));
        Imports.send(
                        "desks",
                        DESKS,
                        "H97.704.TT,Q1,Quầy,Desk,H26.00070,,2026-01-05",
                        "H97.704.TT,Q2,Quầy,Desk,,,2026-01-05")
                .body("added", equalTo(2));
        Imports.send("desks", DESKS, "H97.704.TT,Q1,Quầy một,Desk,H26.00070,,2026-01-05")
                .body("changed", equalTo(1))
                .body(
                        "rows[0].changes",
                        contains("Tên tiếng Việt: từ “Quầy” thành “Quầy một”", "Quầy: từ “Q1, Q2” thành “Q1”"));
        Imports.send("desks", DESKS, "H97.704.TT,,,,,,2026-03-01").body("added", equalTo(1));
    }

    @Test
    void desks_of_a_day_of_which_one_is_doubted_wait_together_and_are_approved_together() {
        Imports.send("centres", CENTRES, CENTRE.formatted("H97.707.TT", ",,,,"));
        Imports.send("desks", DESKS, "H97.707.TT,Q0,Quầy cũ,Desk,,,2026-01-05").body("added", equalTo(1));
        String[] desks = {
            DESKS,
            "H97.707.TT,Q1,Quầy một,Desk,,,2026-01-05",
            "H97.707.TT,Q2,dsfas,Desk,,,2026-01-05",
            "H97.707.TT,Q3,Quầy ba,Desk,,,2026-01-05"
        };

        String id = Imports.send("desks", desks)
                .statusCode(200)
                .body("quarantined", equalTo(3))
                .body("rows.findings.column.flatten()", contains("centre", "name_vi", "centre"))
                .body("rows.quarantineId.unique().size()", equalTo(1))
                .extract()
                .path("rows[0].quarantineId");
        await().untilAsserted(() -> get("/centres/H97.707.TT?on=2026-01-05").body("desks.code", contains("Q0")));
        approve(id, "{\"name_vi\": \"Quầy hai\"}").statusCode(400);
        approve(id, "{\"rows[1].name_vi\": \"Quầy hai\"}").statusCode(200);

        await().untilAsserted(() -> get("/centres/H97.707.TT?on=2026-01-05")
                .body("desks.code", contains("Q1", "Q2", "Q3"))
                .body("desks[1].nameVi", equalTo("Quầy hai")));
        Imports.send("desks", desks).body("unchanged", equalTo(3));
    }

    @Test
    void doubted_desks_do_not_take_the_place_of_those_told_since() {
        Imports.send("centres", CENTRES, CENTRE.formatted("H97.708.TT", ",,,,"));
        String id = Imports.send("desks", DESKS, "H97.708.TT,Q1,dsfas,Desk,,,2026-01-05")
                .extract()
                .path("rows[0].quarantineId");
        Imports.send("desks", DESKS, "H97.708.TT,Q5,Quầy năm,Desk,,,2026-01-05").body("added", equalTo(1));

        approve(id, "{\"name_vi\": \"Quầy một\"}").statusCode(409).body("changes", hasItem("Quầy: thêm “Q5”"));
    }

    private static ValidatableResponse approve(String id, String corrections) {
        return Imports.editor()
                .contentType("application/json")
                .body("{\"corrections\": %s, \"reason\": \"Sửa\"}".formatted(corrections))
                .post("/imports/quarantine/" + id + "/approval")
                .then();
    }

    @Test
    void how_a_centre_receives_later_stands_in_a_table_of_its_own() {
        Imports.send("centres", CENTRES, CENTRE.formatted("H97.705.TT", ",COUNTER,,,"));
        Imports.send(
                        "receptions",
                        "centre,from,agencies,channels,online_day_and_night,reception_hours,legal_basis",
                        "H97.705.TT,2027-01-01,H26.00070,COUNTER|ONLINE,Y,T7 08:00-11:00,9/QĐ",
                        "H97.706.TT,2027-01-01,,COUNTER,N,,9/QĐ",
                        "H97.705.TT,2025-01-01,,COUNTER,N,,9/QĐ")
                .statusCode(422)
                .body("report.rows.fate", contains("ADDED", "REFUSED", "REFUSED"))
                .body("report.rows.findings.column.flatten()", contains("centre", "from"));
    }

    @Test
    void what_a_centre_is_called_later_stands_in_a_table_of_its_own() {
        String centre = CENTRE.formatted("H97.707.TT", ",,,,");
        String moved = "H97.707.TT,2027-01-01,Tên mới,New Name,Phố mới,9.5,110.5,19001009,9/QĐ";
        Imports.send("centres", CENTRES, centre);
        Imports.send("centre-descriptions", DESCRIPTIONS, moved).body("added", equalTo(1));
        Imports.send("centre-descriptions", DESCRIPTIONS, moved).body("unchanged", equalTo(1));
        Imports.send("centres", CENTRES, centre).body("unchanged", equalTo(1));
        Imports.send("centre-descriptions", DESCRIPTIONS, moved.replace("Phố mới", "Phố khác"))
                .body("changed", equalTo(1))
                .body("rows[0].changes", hasItem("Địa chỉ: từ “Phố mới” thành “Phố khác”"));
        Imports.send("centres", CENTRES, centre.replace("Tên,", "Tên đúng,"))
                .body("changed", equalTo(1))
                .body("rows[0].changes", contains("Tên tiếng Việt: từ “Tên” thành “Tên đúng”"));

        await().untilAsserted(() -> get("/centres/H97.707.TT?on=2026-12-31").body("nameVi", equalTo("Tên đúng")));
        get("/centres/H97.707.TT?on=2027-01-01")
                .body("nameVi", equalTo("Tên mới"))
                .body("address", equalTo("Phố khác"))
                .body("phone", equalTo("19001009"));
    }

    @Test
    void in_whatever_order_rows_tell_what_a_centre_is_called_each_counts_from_its_day() {
        Imports.send("centres", CENTRES, CENTRE.formatted("H97.709.TT", ",,,,"));
        String[] rows = {
            "H97.709.TT,2028-01-01,Tên,Name,Phố,9.0,110.0,,10/QĐ",
            "H97.709.TT,2027-01-01,Tên tạm,Interim Name,Phố,9.0,110.0,,9/QĐ"
        };
        Imports.send("centre-descriptions", DESCRIPTIONS, rows[0], rows[1]).body("added", equalTo(2));
        Imports.send("centre-descriptions", DESCRIPTIONS, rows[0], rows[1]).body("unchanged", equalTo(2));

        await().untilAsserted(() -> get("/centres/H97.709.TT?on=2027-12-31").body("nameVi", equalTo("Tên tạm")));
        get("/centres/H97.709.TT?on=2028-01-01").body("nameVi", equalTo("Tên"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "H97.708.TT; H97.798.TT; centre",
                "2027-01-01; 2025-06-30; from",
                "2027-01-01; soon; from",
                "Tên mới; ; name_vi",
                "9.5,; 91.5,; latitude",
                "9.5,110.5; 9.5,; longitude",
                "Phố mới; ; address"
            })
    void what_a_centre_cannot_be_called_is_refused(String right, String wrong, String field) {
        Imports.send("centres", CENTRES, CENTRE.formatted("H97.708.TT", ",,,,"));
        String row = "H97.708.TT,2027-01-01,Tên mới,New Name,Phố mới,9.5,110.5,,9/QĐ";

        Imports.send("centre-descriptions", DESCRIPTIONS, row.replace(right, wrong == null ? "" : wrong))
                .statusCode(422)
                .body("report.rows.line", contains(2))
                .body("report.rows.findings.column.flatten()", contains(field));
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }
}
