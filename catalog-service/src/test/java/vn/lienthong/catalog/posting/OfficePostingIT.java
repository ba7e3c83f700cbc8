package vn.lienthong.catalog.posting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.Edits;
import vn.lienthong.catalog.SampleCatalog;
import vn.lienthong.catalog.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class OfficePostingIT {
    private static final String LAST_DAY_OF_DISTRICTS = "2025-06-30";
    private static final String FIRST_DAY_WITHOUT = "2025-07-01";
    private static final String TODAY = "2026-11-02";

    private static final String POINT_OF_HOAN_KIEM = "H26.00070.TT";
    private static final String CENTRE_OF_DISTRICT_HOAN_KIEM = "H26.002.TT";
    private static final String BETWEEN_WARDS = "H26.002.LP1";

    private static final String BIRTH = "1.001193";
    private static final String MONTHLY_ALLOWANCE = "1.001776";
    private static final String PERMIT_OF_THE_DISTRICT = "1.009994";
    private static final String FOOD_SAFETY_OF_THE_PROVINCE = "1.002425";
    private static final String BUNDLE_OF_THE_FUTURE = "3.000722";

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void the_sample_catalog_can_be_read() {
        SampleCatalog.ready(jdbi);
    }

    @Test
    void a_point_of_a_ward_posts_where_and_when_it_is_open_and_all_that_is_done_in_its_province() {
        ValidatableResponse posting = posting(POINT_OF_HOAN_KIEM, TODAY)
                .body("office.nameVi", equalTo("Điểm phục vụ hành chính công phường Hoàn Kiếm"))
                .body("office.address", containsString("phường Hoàn Kiếm"))
                .body("office.phone", nullValue())
                .body("office.openingHours.MONDAY[0].from", startsWith("08:00"))
                .body("office.openingHours.SUNDAY", nullValue())
                .body("on", equalTo(TODAY));
        List<String> codes = codes(posting);

        assertThat(codes).contains(BIRTH, FOOD_SAFETY_OF_THE_PROVINCE, BUNDLE_OF_THE_FUTURE);
        assertThat(codes).doesNotContain(PERMIT_OF_THE_DISTRICT).doesNotHaveDuplicates();
        posting.body("count", equalTo(codes.size()))
                .body("fields.nameVi", hasItems("Hộ tịch", "Đất đai"))
                .body("fields.find { it.nameVi == 'Hộ tịch' }.procedures.fieldVi", everyItem(equalTo("Hộ tịch")));
    }

    @Test
    void a_board_says_which_agency_does_a_step_for_those_who_come() {
        posting(POINT_OF_HOAN_KIEM, TODAY)
                .body(procedure(BIRTH) + ".steps[0].agency.nameVi", equalTo("Ủy ban nhân dân phường Hoàn Kiếm"))
                .body(procedure(BIRTH) + ".steps[0].limit.unit", equalTo("sameDay"))
                .body(procedure(BIRTH) + ".missing", hasItems("NUMBER_OF_SETS", "APPLICANTS"));
        posting("H26.TT", TODAY)
                .body(procedure(BIRTH) + ".steps[0].agency", nullValue())
                .body(procedure(BIRTH) + ".steps[0].role", equalTo("COMMUNE_PEOPLES_COMMITTEE"));
    }

    @Test
    void before_the_reform_each_level_posted_its_own() {
        List<String> ward = codes(posting(BETWEEN_WARDS, LAST_DAY_OF_DISTRICTS));
        List<String> district = codes(posting(CENTRE_OF_DISTRICT_HOAN_KIEM, LAST_DAY_OF_DISTRICTS));

        assertThat(ward)
                .contains(BIRTH, MONTHLY_ALLOWANCE)
                .doesNotContain(PERMIT_OF_THE_DISTRICT, FOOD_SAFETY_OF_THE_PROVINCE, BUNDLE_OF_THE_FUTURE);
        assertThat(district).containsExactly(MONTHLY_ALLOWANCE, PERMIT_OF_THE_DISTRICT);
        posting(CENTRE_OF_DISTRICT_HOAN_KIEM, LAST_DAY_OF_DISTRICTS)
                .body(procedure(MONTHLY_ALLOWANCE) + ".steps.agency.nameVi", hasItem("Ủy ban nhân dân quận Hoàn Kiếm"));
    }

    @Test
    void with_the_reform_the_district_is_gone_and_the_wards_are_others() {
        offices(CENTRE_OF_DISTRICT_HOAN_KIEM, FIRST_DAY_WITHOUT)
                .statusCode(404)
                .body("code", equalTo("office-unknown"))
                .body("detail", containsString("01/07/2025"));
        offices(POINT_OF_HOAN_KIEM, LAST_DAY_OF_DISTRICTS).statusCode(404);
        assertThat(codes(posting(BETWEEN_WARDS, FIRST_DAY_WITHOUT)))
                .contains(BIRTH, MONTHLY_ALLOWANCE)
                .doesNotContain(PERMIT_OF_THE_DISTRICT);
        posting(POINT_OF_HOAN_KIEM, FIRST_DAY_WITHOUT)
                .body(
                        procedure(MONTHLY_ALLOWANCE) + ".steps.agency.nameVi",
                        equalTo(List.of("Ủy ban nhân dân phường Hoàn Kiếm")));
    }

    @Test
    void an_agency_posts_what_comes_to_it() {
        assertThat(codes(posting("H26.002", LAST_DAY_OF_DISTRICTS)))
                .containsExactly(MONTHLY_ALLOWANCE, PERMIT_OF_THE_DISTRICT);
        assertThat(codes(posting("H26.00070", TODAY)))
                .contains(BIRTH, MONTHLY_ALLOWANCE)
                .doesNotContain(FOOD_SAFETY_OF_THE_PROVINCE);
        assertThat(codes(posting("G01.C08", TODAY))).contains("3.000347").doesNotContain(BIRTH);
        posting("000.00.01.G01", TODAY).body("office.code", equalTo("G01.01"));
    }

    @Test
    void without_a_process_an_agency_posts_what_it_is_named_for() {
        String beyondTheTerm = "1.004884";
        String byThePolice = "1.004194";

        List<String> committee = codes(posting("H26.00070", TODAY));
        List<String> police = codes(posting("G01.01.00070", TODAY));
        assertThat(committee)
                .contains(beyondTheTerm)
                .doesNotContain(byThePolice)
                .hasSizeGreaterThan(60);
        assertThat(police).contains(byThePolice).doesNotContain(beyondTheTerm, BIRTH);
        assertThat(codes(posting("H26.STC", TODAY))).contains("2.001583").doesNotContain(beyondTheTerm);
    }

    @Test
    void only_one_field_can_be_asked_for_by_either_of_its_names() {
        given().get("/offices/{code}/posting?on={day}&field=Civil status", POINT_OF_HOAN_KIEM, TODAY)
                .then()
                .body("fields.nameVi", equalTo(List.of("Hộ tịch")))
                .body("fields[0].procedures.code", hasItem(BIRTH));
        given().get("/offices/{code}/posting?on={day}&field=Không có", POINT_OF_HOAN_KIEM, TODAY)
                .then()
                .statusCode(200)
                .body("count", equalTo(0))
                .body("fields", empty());
    }

    @Test
    void a_board_is_up_to_date_as_long_as_its_fingerprint_is() {
        String code = "9.700101";
        String fingerprint = fingerprint("H26.00082.TT", TODAY);

        assertThat(fingerprint("H26.00082.TT", "2026-11-03")).isEqualTo(fingerprint);
        assertThat(fingerprint("H26.00082.TT", "2026-08-31")).isNotEqualTo(fingerprint);
        announce(code, "Thủ tục mới của phường");
        await().untilAsserted(
                        () -> assertThat(fingerprint("H26.00082.TT", TODAY)).isNotEqualTo(fingerprint));
    }

    @Test
    void who_knows_the_posting_in_its_form_and_language_gets_it_only_when_it_changed() {
        String path = "/offices/H26.002.TT/posting?format=html&on=" + LAST_DAY_OF_DISTRICTS;
        String tag = given().get(path).then().extract().header("ETag");

        given().header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", tag);
        given().header("If-None-Match", tag)
                .header("Accept-Language", "en")
                .get(path)
                .then()
                .statusCode(200);
        given().header("If-None-Match", tag)
                .get("/offices/H26.002.TT/posting?format=csv&on=" + LAST_DAY_OF_DISTRICTS)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "json,application/json",
        "html,text/html",
        "pdf,application/pdf",
        "csv,text/csv",
        "text,text/plain",
    })
    void the_form_is_asked_for_by_name_or_by_header(String name, String mediaType) {
        String path = "/offices/H26.002.TT/posting?on=" + LAST_DAY_OF_DISTRICTS;

        given().get(path + "&format=" + name).then().statusCode(200).contentType(startsWith(mediaType));
        given().get(path + "&format=" + mediaType).then().statusCode(200).contentType(startsWith(mediaType));
        given().accept(mediaType)
                .get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith(mediaType))
                .header("Vary", containsString("Accept-Language"));
        given().accept(mediaType).get("/procedures/1.001193").then().contentType(startsWith(mediaType));
    }

    @Test
    void what_a_browser_asks_for_is_the_page() {
        given().accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .get("/procedures/1.001193")
                .then()
                .contentType(startsWith("text/html"));
        given().accept("*/*").get("/procedures/1.001193").then().contentType("application/json");
    }

    @Test
    void a_form_in_which_nothing_is_posted_is_refused() {
        given().get("/offices/H26.TT/posting?format=docx")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("errors[0].parameter", equalTo("format"))
                .body("errors[0].detail", containsString("json, html, pdf, csv, text"));
        given().accept("image/png")
                .get("/offices/H26.TT/posting")
                .then()
                .statusCode(406)
                .body("code", equalTo("not-acceptable"));
        given().get("/offices/H26.TT/posting?on=tomorrow")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("on"));
    }

    @Test
    void the_page_is_in_the_language_asked_for_and_needs_nothing_from_elsewhere() {
        String vietnamese = text("html", "vi");
        String english = text("html", "en");

        assertThat(vietnamese)
                .contains("<html lang=\"vi\">")
                .contains("<h1>Bộ phận Tiếp nhận và Trả kết quả quận Hoàn Kiếm</h1>")
                .contains("Thứ Hai – Thứ Sáu: 08:00–12:00, 13:00–17:00")
                .contains("<dt>Thành phần hồ sơ</dt>")
                .contains("Ủy ban nhân dân quận Hoàn Kiếm")
                .doesNotContain("<script", "<img", "http:", "https:", "url(");
        assertThat(english)
                .contains("<html lang=\"en\">")
                .contains("<dt>Papers of the dossier</dt>")
                .contains("Monday – Friday");
    }

    @Test
    void what_was_announced_cannot_reshape_the_page() throws IOException {
        String code = "9.700102";
        announce(code, "<script>alert(1)</script> & {words.tag} \\u0007=Kết hôn");
        await().untilAsserted(() -> given().get("/procedures/" + code).then().statusCode(200));

        assertThat(given().get("/procedures/" + code + "?format=html").asString())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; {words.tag}")
                .doesNotContain("<script>");
        assertThat(words(given().get("/procedures/" + code + "?format=pdf")))
                .contains("<script>alert(1)</script> & {words.tag} =Kết hôn");
    }

    @Test
    void the_file_to_be_printed_has_whole_sentences_and_all_its_letters() throws IOException {
        Response pdf = given().get("/offices/H26.002.TT/posting?format=pdf&on=" + LAST_DAY_OF_DISTRICTS);

        pdf.then().header("Content-Disposition", containsString("niem-yet-H26.002.TT-2025-06-30.pdf"));
        assertThat(words(pdf))
                .contains("Bộ phận Tiếp nhận và Trả kết quả quận Hoàn Kiếm")
                .contains("Ngày niêm yết 30/06/2025")
                .contains("Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hằng tháng")
                .contains("Ủy ban nhân dân quận Hoàn Kiếm")
                .contains("Trang 2");
        try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getHeight()).isBetween(841f, 843f);
                PDResources resources = page.getResources();
                for (var name : resources.getFontNames()) {
                    assertThat(resources.getFont(name).isEmbedded())
                            .as(resources.getFont(name).getName())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void the_whole_board_of_a_ward_can_be_printed() throws IOException {
        Response pdf = given().get("/offices/H26.00070.TT/posting?format=pdf&on=" + TODAY);

        try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(50);
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(bookmark -> bookmark.getTitle())
                    .contains("Hộ tịch", "Đất đai");
        }
        assertThat(words(pdf)).contains("Thủ tục đăng ký khai sinh", "Hộ tịch (tiếp theo)");
    }

    @Test
    void the_table_is_one_that_spreadsheets_read() {
        assertThat(text("csv", "vi"))
                .startsWith("\uFEFFMã thủ tục,Tên thủ tục,Lĩnh vực")
                .contains("\r\n1.009994,");
    }

    @Test
    void the_text_can_be_read_out() {
        assertThat(text("text", "vi"))
                .startsWith("Niêm yết công khai thủ tục hành chính.\nBộ phận Tiếp nhận và Trả kết quả quận Hoàn Kiếm.")
                .contains("\nCách thức thực hiện: Trực tuyến")
                .doesNotContain("<", "Căn cứ pháp lý");
    }

    private static String text(String format, String language) {
        return given().header("Accept-Language", language)
                .get("/offices/H26.002.TT/posting?on=" + LAST_DAY_OF_DISTRICTS + "&format=" + format)
                .then()
                .statusCode(200)
                .header("Content-Language", language)
                .extract()
                .asString();
    }

    /** The text of a file, with single spaces between its words. */
    private static String words(Response pdf) throws IOException {
        pdf.then().statusCode(200);
        try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String procedure(String code) {
        return "fields.procedures.flatten().find { it.code == '%s' }".formatted(code);
    }

    private static List<String> codes(ValidatableResponse posting) {
        return posting.extract().path("fields.procedures.flatten().code");
    }

    private static String fingerprint(String office, String day) {
        return posting(office, day).extract().path("fingerprint");
    }

    private static ValidatableResponse posting(String office, String day) {
        return offices(office, day).statusCode(200);
    }

    private static ValidatableResponse offices(String office, String day) {
        return given().get("/offices/" + office + "/posting?on=" + day).then();
    }

    private static void announce(String code, String name) {
        String draft = "/procedures/" + code + "/drafts/" + UUID.randomUUID();
        Edits.create(draft, """
                {"version":{"nameVi":"%s","nameEn":"Trial","fieldVi":"Thử niêm yết","fieldEn":"Trial",
                "levels":["COMMUNE"],"responsibleAgency":"Ủy ban nhân dân cấp xã",
                "limit":{"value":5,"unit":"workingDays"},"channels":["COUNTER"],"interconnected":false,
                "validFrom":"2025-08-01"}}""".formatted(name)).statusCode(200);
        Edits.post(draft + "/publication", "\"1\"", """
                {"decision":{"number":"45/QĐ-UBND","date":"2025-07-20","authority":"UBND thành phố Hà Nội"}}""").statusCode(200);
    }
}
