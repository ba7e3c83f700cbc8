package vn.lienthong.catalog.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.SampleCatalog;
import vn.lienthong.catalog.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class SearchIT {
    private static final String BIRTH = "1.001193";
    private static final String RESIDENCE = "1.004222";

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void the_sample_catalog_can_be_searched() {
        SampleCatalog.ready(jdbi);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "khai sinh",
                "khai sin",
                "KHAI SINH",
                "  dang   ky khai sinh ",
                "Đăng ký khai sinh",
                "đăng ký KHAI SINH",
                "birth registration",
                "Birth",
                "1.001193",
                "1.00119"
            })
    void the_registration_of_births_is_found_first(String question) {
        search(question).body("items[0].code", equalTo(BIRTH));
    }

    @Test
    void letters_and_signs_typed_one_by_one_are_the_same_letters() {
        search(Normalizer.normalize("Đăng ký khai sinh", Normalizer.Form.NFD)).body("items[0].code", equalTo(BIRTH));
    }

    @Test
    void signs_do_not_matter_but_words_do() {
        assertThat(codes("dang ky thuong tru")).contains(RESIDENCE).doesNotContain(BIRTH);
        assertThat(codes("đăng ký thường trú")).startsWith(RESIDENCE).doesNotContain(BIRTH);
    }

    @Test
    void the_field_finds_its_procedures_after_those_that_are_named_so() {
        List<String> names = search("hộ tịch").extract().jsonPath().getList("items.nameVi");
        assertThat(names.getFirst()).containsIgnoringCase("hộ tịch");
        assertThat(codes("civil status")).contains(BIRTH);
    }

    @Test
    void words_may_stand_in_name_and_field() {
        assertThat(codes("khai sinh ho tich")).contains(BIRTH);
    }

    @Test
    void what_is_mistyped_is_found_where_nothing_else_is() {
        assertThat(codes("khia sinh")).contains(BIRTH);
        assertThat(codes("brith registration")).contains(BIRTH);
        search("xyzzy").body("items", empty());
    }

    @Test
    void a_question_that_was_mistyped_is_told_as_it_was_probably_meant() {
        search("khia sinh")
                .body("didYouMean", equalTo("khai sinh"))
                .body("items[0].code", equalTo(BIRTH))
                .body("items[0].because.find { it.alike }.asked", equalTo("khia"));
        search("dangkykhaisinh").body("didYouMean", equalTo("đăng ký khai sinh"));
        search("khai sinh").body("didYouMean", nullValue());
        search("xyzzy").body("didYouMean", nullValue());
    }

    @Test
    void each_hit_says_why_it_was_found() {
        search("khai sinh")
                .body("items[0].because", hasSize(1))
                .body("items[0].because[0].words", contains("khai", "sinh"));
        search("sổ đỏ")
                .body("items[0].code", equalTo("1.013978"))
                .body("items[0].because.find { it.asked == 'sổ đỏ' }.found", equalTo("NAME"));
        search("sinh con")
                .body("items[0].code", equalTo(BIRTH))
                .body("items[0].because.find { it.found == 'LIFE_EVENT' }.lifeEvent", equalTo("BIRTH"));
        search("1.001193").body("items[0].because[0].found", equalTo("CODE"));
        given().get("/procedures").then().body("items[0].because", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "%",
                ":*",
                "&|!()",
                "\\",
                "a'b",
                "_",
                "<->",
                "\"",
                "''; drop table event; --",
                "😀👶",
                "مرحبا",
                "שלום",
                "\u202ekhai sinh",
                "\ud800",
                "0",
                "...",
                "a b c d e f g h i j k l m n o p q r s t u v w x y z",
                "\u0301\u0301",
                "ßẞ",
                "İ",
                "𝓴𝓱𝓪𝓲"
            })
    void whatever_is_asked_is_answered(String question) {
        search(question).body("items", notNullValue());
    }

    @Test
    void a_question_may_be_as_long_as_it_likes() {
        search("khai sinh ".repeat(1000)).body("items[0].code", equalTo(BIRTH));
        search("đ".repeat(10_000)).body("items", empty());
        search("a1".repeat(5_000)).body("items", empty());
    }

    @Test
    void a_line_says_all_that_a_screen_shows() {
        search("1.001193")
                .body("items", hasSize(1))
                .body("items[0].nameVi", equalTo("Thủ tục đăng ký khai sinh"))
                .body("items[0].nameEn", equalTo("Birth registration"))
                .body("items[0].fieldVi", equalTo("Hộ tịch"))
                .body("items[0].fieldEn", equalTo("Civil status"))
                .body("items[0].levels", contains("COMMUNE"))
                .body("items[0].limit.value", equalTo(0))
                .body("items[0].limit.unit", equalTo("sameDay"))
                .body("items[0].feeVnd", equalTo(0))
                .body("items[0].channels", containsInAnyOrder("ONLINE", "COUNTER", "POST"))
                .body("items[0].applicants", empty())
                .body("items[0].onlineLevel", nullValue())
                .body("items[0].receivable", equalTo(true));
    }

    @Test
    void only_what_is_in_force_on_the_day_is_found() {
        assertThat(codes("1.009994", "2025-06-30")).containsExactly("1.009994");
        assertThat(codes("1.009994", "2025-07-01")).isEmpty();
        assertThat(codes("3.000722", "2026-08-31")).isEmpty();
        assertThat(codes("3.000722", "2026-09-01")).containsExactly("3.000722");
    }

    @Test
    void a_field_narrows_the_list_by_either_name() {
        for (String field : List.of("Hộ tịch", "ho tich", "civil status")) {
            given().queryParam("field", field)
                    .queryParam("q", "dang ky")
                    .get("/procedures")
                    .then()
                    .body("items", not(empty()))
                    .body("items.fieldEn", everyItem(equalTo("Civil status")));
        }
    }

    @Test
    void the_list_goes_on_page_by_page_and_back() {
        List<String> whole = codes("dang ky");
        List<String> paged = new ArrayList<>();
        JsonPath page = page(null);
        assertThat(page.getString("prev")).isNull();
        String second = page.getString("next");
        while (true) {
            paged.addAll(page.getList("items.code"));
            if (page.getString("next") == null) {
                break;
            }
            page = page(page.getString("next"));
        }
        assertThat(paged)
                .containsExactlyElementsOf(whole)
                .hasSizeGreaterThan(20)
                .doesNotHaveDuplicates();
        assertThat(page(page(second).getString("prev")).<String>getList("items.code"))
                .isEqualTo(whole.subList(0, 7));
    }

    @Test
    void a_cursor_of_another_question_is_refused() {
        given().queryParam("q", "khai tu")
                .queryParam("cursor", page(null).getString("next"))
                .get("/procedures")
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-mismatch"));
    }

    @Test
    void without_a_question_all_procedures_are_listed_by_code() {
        given().queryParam("limit", 200)
                .queryParam("on", "2026-11-22")
                .get("/procedures")
                .then()
                .statusCode(200)
                .body("items.code", hasItem(BIRTH))
                .body("items[0].code", notNullValue())
                .body("next", nullValue());
        assertThat(codes(null)).isSorted();
    }

    private JsonPath page(String cursor) {
        var request = given().queryParam("q", "dang ky").queryParam("limit", 7);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get("/procedures")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> codes(String question) {
        return codes(question, "2026-11-22");
    }

    private static List<String> codes(String question, String on) {
        var request = given().queryParam("on", on).queryParam("limit", 200);
        return (question == null ? request : request.queryParam("q", question))
                .get("/procedures")
                .jsonPath()
                .getList("items.code");
    }

    private static ValidatableResponse search(String question) {
        return given().queryParam("q", question).get("/procedures").then().statusCode(200);
    }
}
