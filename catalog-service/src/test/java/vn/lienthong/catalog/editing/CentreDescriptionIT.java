package vn.lienthong.catalog.editing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
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

/** Centres in a ward of the sample, which move from one place in the sea to another. */
@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class CentreDescriptionIT {
    private static final String BEFORE = "2027-02-28";
    /** A Monday. */
    private static final String MOVED = "2027-03-01";

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void the_sample_catalog_can_be_read() {
        SampleCatalog.ready(jdbi);
    }

    @Test
    void a_centre_is_called_otherwise_and_found_elsewhere_from_a_day_on() {
        create("H97.801.TT");
        describe("H97.801.TT", "\"1\"", MOVED)
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("opening.nameVi", equalTo("Điểm cũ"))
                .body("descriptions.from", contains(MOVED))
                .body("descriptions[0].description.nameVi", equalTo("Trung tâm mới"));

        await().untilAsserted(() -> get("/centres/H97.801.TT?on=" + MOVED)
                .statusCode(200)
                .body("nameVi", equalTo("Trung tâm mới"))
                .body("nameEn", equalTo("New Centre"))
                .body("address", equalTo("Phố Mới"))
                .body("latitude", equalTo(7.5f))
                .body("longitude", equalTo(108.5f))
                .body("phone", equalTo("19001009"))
                .body("calendar", equalTo("VN")));
        get("/centres/H97.801.TT?on=" + BEFORE)
                .body("nameVi", equalTo("Điểm cũ"))
                .body("nameEn", equalTo("Old Point"))
                .body("address", equalTo("Phố Cũ"))
                .body("latitude", equalTo(7.0f))
                .body("longitude", equalTo(108.0f))
                .body("phone", nullValue());
    }

    @Test
    void it_is_found_near_where_it_is_on_the_day() {
        create("H97.802.TT");
        describe("H97.802.TT", "\"1\"", MOVED);
        String atFirst = "/centres?near=7.0,108.0&withinMetres=100&limit=200&on=";
        String since = "/centres?near=7.5,108.5&withinMetres=100&limit=200&on=";

        await().untilAsserted(() -> get(since + MOVED).body("items.code", hasItem("H97.802.TT")));
        get(since + BEFORE).body("items.code", not(hasItem("H97.802.TT")));
        get(atFirst + BEFORE).body("items.code", hasItem("H97.802.TT"));
        get(atFirst + MOVED).body("items.code", not(hasItem("H97.802.TT")));
        get("/centres?near=7.5,108.5&withinMetres=100&limit=200&openNow=true&at=2027-03-01T09:00:00%2B07:00")
                .rootPath("items.find { it.code == 'H97.802.TT' }")
                .body("nameVi", equalTo("Trung tâm mới"))
                .body("distanceMetres", equalTo(0))
                .body("openNow", equalTo(true));
    }

    @Test
    void what_was_posted_of_a_past_day_stays_what_was_posted_then() {
        create("H97.803.TT");
        await().untilAsserted(() -> posting("H97.803.TT", BEFORE));
        String fingerprint = posting("H97.803.TT", BEFORE).extract().path("fingerprint");
        describe("H97.803.TT", "\"1\"", MOVED);

        await().untilAsserted(() -> posting("H97.803.TT", MOVED)
                .body("office.nameVi", equalTo("Trung tâm mới"))
                .body("office.nameEn", equalTo("New Centre"))
                .body("office.address", equalTo("Phố Mới"))
                .body("office.phone", equalTo("19001009"))
                .body("fingerprint", not(equalTo(fingerprint))));
        posting("H97.803.TT", BEFORE)
                .body("office.nameVi", equalTo("Điểm cũ"))
                .body("office.address", equalTo("Phố Cũ"))
                .body("office.phone", nullValue())
                .body("fingerprint", equalTo(fingerprint));
        assertThat(page("H97.803.TT", MOVED)).contains("<h1>Trung tâm mới</h1>", "Phố Mới");
        assertThat(page("H97.803.TT", BEFORE)).contains("<h1>Điểm cũ</h1>").doesNotContain("Phố Mới");
    }

    @Test
    void a_correction_of_its_opening_leaves_what_it_was_called_later() {
        create("H97.804.TT");
        describe("H97.804.TT", "\"1\"", MOVED);
        Edits.put("/centres/H97.804.TT", "\"2\"", form().replace("Điểm cũ", "Điểm đúng"))
                .statusCode(200)
                .body("opening.nameVi", equalTo("Điểm đúng"))
                .body("descriptions.from", contains(MOVED));

        await().untilAsserted(() -> get("/centres/H97.804.TT?on=" + BEFORE).body("nameVi", equalTo("Điểm đúng")));
        get("/centres/H97.804.TT?on=" + MOVED).body("nameVi", equalTo("Trung tâm mới"));
    }

    @Test
    void its_history_tells_in_words_what_it_was_called_before() {
        create("H97.805.TT");
        describe("H97.805.TT", "\"1\"", MOVED);
        Edits.post(
                        "/centres/H97.805.TT/descriptions",
                        "\"2\"",
                        description("2027-05-03").replace("Phố Mới", "Phố Khác").replace("15/QĐ", "16/QĐ"))
                .statusCode(200);

        Imports.editor()
                .header("Accept-Language", "vi")
                .get("/history/centres/H97.805.TT")
                .then()
                .statusCode(200)
                .body("items[0].changes", empty())
                .body("items[1].type", equalTo("vn.lienthong.catalog.centre-described.v1"))
                .body("items[1].legalAct", equalTo("15/QĐ-UBND"))
                .body(
                        "items[1].changes",
                        hasItems(
                                "Từ ngày: thêm “2027-03-01”",
                                "Tên tiếng Việt: từ “Điểm cũ” thành “Trung tâm mới”",
                                "Địa chỉ: từ “Phố Cũ” thành “Phố Mới”",
                                "Vĩ độ: từ “7.0” thành “7.5”",
                                "Điện thoại: thêm “19001009”"))
                .body("items[1].changes.findAll { it.startsWith('Phục vụ') || it.startsWith('Lịch') }", empty())
                .body(
                        "items[2].changes",
                        contains(
                                "Từ ngày: từ “2027-03-01” thành “2027-05-03”",
                                "Địa chỉ: từ “Phố Mới” thành “Phố Khác”",
                                "Căn cứ pháp lý: từ “15/QĐ-UBND” thành “16/QĐ-UBND”"));
    }

    @Test
    void the_same_again_says_nothing_and_only_who_saw_the_last_version_says_something_else() {
        create("H97.806.TT");
        describe("H97.806.TT", "\"1\"", MOVED).statusCode(200);
        describe("H97.806.TT", "\"2\"", MOVED).statusCode(200).header("ETag", equalTo("\"2\""));
        describe("H97.806.TT", "\"2\"", "2027-05-03").statusCode(200).header("ETag", equalTo("\"3\""));
        describe("H97.806.TT", "\"2\"", "2027-01-04").statusCode(412);
        Imports.editor()
                .contentType("application/json")
                .body(description(MOVED))
                .post("/centres/H97.806.TT/descriptions")
                .then()
                .statusCode(428);
        given().contentType("application/json")
                .header("If-Match", "\"2\"")
                .body(description(MOVED))
                .post("/centres/H97.806.TT/descriptions")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "2027-03-01; 2025-06-30; 409; centre-not-open-then; (from)",
                "\"longitude\":108.5; \"longitude\":null; 409; place-incomplete; longitude",
                "\"latitude\":7.5; \"latitude\":90.1; 400; invalid-request; /latitude",
                "2027-03-01; 1066-01-01; 400; invalid-request; /from",
                "Trung tâm mới; ; 400; invalid-request; /nameVi",
                "\"address\":\"Phố Mới\",; ; 400; invalid-request; /address",
                "\"legalBasis\":\"15/QĐ-UBND\"; \"legalBasis\":null; 400; invalid-request; /legalBasis"
            })
    void what_cannot_be_said_of_a_centre_is_refused_by_the_field(
            String right, String wrong, int status, String code, String field) {
        Edits.create("/centres/H97.807.TT", form());
        String changed = description(MOVED).replace(right, wrong == null ? "" : wrong);

        Edits.post("/centres/H97.807.TT/descriptions", "\"1\"", changed)
                .statusCode(status)
                .body("code", equalTo(code))
                .body(status == 400 ? "errors[0].pointer" : "detail", containsString(field));
    }

    @Test
    void a_centre_that_there_is_not_is_called_nothing() {
        describe("H97.889.TT", "*", MOVED).statusCode(409).body("code", equalTo("centre-not-recorded"));
    }

    private static ValidatableResponse create(String code) {
        return Edits.create("/centres/" + code, form()).statusCode(200);
    }

    private static ValidatableResponse describe(String code, String ifMatch, String from) {
        return Edits.post("/centres/" + code + "/descriptions", ifMatch, description(from));
    }

    private static ValidatableResponse posting(String code, String on) {
        return get("/offices/" + code + "/posting?field=Hộ tịch&on=" + on).statusCode(200);
    }

    private static String page(String code, String on) {
        return given().header("Accept-Language", "vi")
                .get("/offices/" + code + "/posting?format=html&field=Hộ tịch&on=" + on)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(!path.contains("%")).get(path).then();
    }

    private static String form() {
        return """
                {"nameVi":"Điểm cũ","nameEn":"Old Point","kind":"COMMUNAL","unit":"00070",
                 "serves":[{"unit":"00070","from":"2025-07-01","to":null}],"provinceWide":false,"address":"Phố Cũ",
                 "latitude":7.0,"longitude":108.0,"calendar":"VN","openedOn":"2025-07-01",
                 "legalBasis":"118/2025/NĐ-CP"}""";
    }

    private static String description(String from) {
        return """
                {"from":"%s","nameVi":"Trung tâm mới","nameEn":"New Centre","address":"Phố Mới","latitude":7.5,
                 "longitude":108.5,"phone":"19001009","legalBasis":"15/QĐ-UBND"}""".formatted(from);
    }
}
