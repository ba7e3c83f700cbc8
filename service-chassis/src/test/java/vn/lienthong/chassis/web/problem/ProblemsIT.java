package vn.lienthong.chassis.web.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.backing.Backing;
import vn.lienthong.chassis.security.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class ProblemsIT {
    @Test
    void a_problem_says_all_that_rfc_9457_and_our_conventions_ask() {
        offer("{}")
                .statusCode(400)
                .contentType("application/problem+json")
                .header("Content-Language", "vi")
                .header("Cache-Control", "no-store")
                .body("type", equalTo("/problems/invalid-request"))
                .body("title", equalTo("Yêu cầu không hợp lệ"))
                .body("status", equalTo(400))
                .body("instance", equalTo("/things/offers"))
                .body("code", equalTo("invalid-request"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body("retryable", equalTo(false));
    }

    @Test
    void a_nul_in_an_address_is_refused_before_anything_else() {
        given().urlEncodingEnabled(false)
                .get("/things/page?cursor=%00")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("errors[0].parameter", equalTo("cursor"));
        given().urlEncodingEnabled(false)
                .get("/things/%00")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @CsvSource({
        "{'kind': 'ROUND'; 'name': 'a\\u0000'}, /name",
        "{'kind': 'ROUND'; 'name': 'a'; 'parts': [{'name': '\\u0000'; 'amount': 1}]}, /parts/0/name"
    })
    void a_nul_in_a_body_which_no_database_takes_is_refused(String body, String pointer) {
        offer(body.replace(';', ','))
                .statusCode(400)
                .body("code", equalTo("malformed-json"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", equalTo("Không được chứa ký tự NUL (\\u0000)."));
    }

    @Test
    void what_is_too_large_to_be_published_is_refused() {
        given().get("/things/large")
                .then()
                .statusCode(413)
                .body("code", equalTo("event-too-large"))
                .body("detail", containsString("1000 KB"));
    }

    @Test
    void a_missing_field_is_named_by_its_pointer() {
        offer("{'name': ' '}")
                .statusCode(400)
                .body("errors.pointer", contains("/kind", "/name"))
                .body("errors[0].detail", equalTo("Bắt buộc phải có."))
                .body("errors[1].detail", equalTo("Bắt buộc phải có và không được để trống."));
    }

    @Test
    void a_field_within_a_list_is_named_by_its_position() {
        offer("{'kind': 'ROUND', 'name': 'a', 'parts': [{'name': 'b', 'amount': 1}, {'name': 'c', 'amount': 10}]}")
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/parts/1/amount"))
                .body("errors[0].detail", equalTo("Không được lớn hơn 9."));
    }

    @Test
    void a_constraint_may_bring_its_own_text() {
        offer("{'kind': 'ROUND', 'name': 'a', 'code': 'abc'}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/code"))
                .body("errors[0].detail", equalTo("Chỉ được viết hoa."));
    }

    @Test
    void a_missing_body_is_an_invalid_request() {
        given().contentType(ContentType.JSON)
                .post("/things/offers")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors[0].pointer", equalTo(""));
    }

    @Test
    void values_are_never_repeated() {
        String secret = "079099001234";
        offer("{'name': '" + secret + "'}").statusCode(400).body(not(containsString(secret)));
        offer("{'kind': '" + secret + "'}").statusCode(400).body(not(containsString(secret)));
        offer("{'at': '" + secret + "'}").statusCode(400).body(not(containsString(secret)));
        offer("{" + secret + "}").statusCode(400).body(not(containsString(secret)));
    }

    @Test
    void malformed_json_is_placed_by_line_and_column() {
        offer("{'kind': 'ROUND',\n 'name' 'a'}")
                .statusCode(400)
                .body("code", equalTo("malformed-json"))
                .body("detail", containsString("dòng 2, cột 9"));
    }

    @Test
    void an_unknown_constant_is_answered_with_the_known_ones() {
        offer("{'kind': 'TRIANGLE'}")
                .statusCode(400)
                .body("code", equalTo("malformed-json"))
                .body("errors[0].pointer", equalTo("/kind"))
                .body("errors[0].detail", containsString("ROUND, SQUARE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'nmae': 'a'}                       | /nmae           | There is no field of this name.",
                "{'name': 7}                         | /name           | Must be text.",
                "{'name': true}                      | /name           | Must be text.",
                "{'at': '2026-11-02T08:30:00'}       | /at             | Must be an RFC 3339 moment",
                "{'at': 1793000000}                  | /at             | Must be an RFC 3339 moment",
                "{'day': '2/11/2026'}                | /day            | Must be a date",
                "{'parts': {}}                       | /parts          | Must be a list.",
                "{'parts': [{'amount': '3'}]}        | /parts/0/amount | Must be a whole number.",
                "{'parts': [{'amount': 3.7}]}        | /parts/0/amount | Must be a whole number.",
                "{'parts': [{'name': 'a'}]}          | /parts/0/amount | Must be a whole number.",
                "{'kind': 0}                         | /kind           | Must be one of: ROUND, SQUARE.",
                "{'kind': ''}                        | /kind           | Must be one of: ROUND, SQUARE.",
            })
    void a_field_of_the_wrong_type_is_named_with_what_is_expected(String body, String pointer, String detail) {
        given().header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post("/things/offers")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-json"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", containsString(detail));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"name\": \"a\", \"name\": \"b\"}'",
        "'{\"kind\": \"ROUND\", \"name\": \"a\"} {}'",
        "[]",
        "'\"text\"'"
    })
    void ambiguous_json_is_refused(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/things/offers")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-json"));
    }

    @ParameterizedTest
    @CsvSource({
        "kind, TRIANGLE",
        "id, seventeen",
        "count, many",
        "on, 2026-13-01",
        "since, yesterday",
        "open, perhaps",
        "size, big",
        "name, long",
        "kinds, TRIANGLE"
    })
    void a_bad_query_parameter_is_named(String name, String value) {
        given().queryParam(name, value)
                .get("/things/parameters")
                .then()
                .statusCode(400)
                .body("code", matchesPattern("invalid-(parameter|request)"))
                .body("errors[0].parameter", equalTo(name))
                .body("errors[0].pointer", nullValue())
                .body(not(containsString(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-02T08:30:00+07:00", "2026-11-02T08:30:00%2B07:00", "2026-11-02T01:30:00Z"})
    void a_moment_is_read_whether_the_plus_of_its_zone_was_encoded_or_not(String moment) {
        given().urlEncodingEnabled(false)
                .get("/things/parameters?size=1&since=" + moment)
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_not_there_and_what_may_not_be_known_answer_alike() {
        given().get("/nowhere").then().statusCode(404).body("code", equalTo("not-found"));
        given().get("/things/parts/17").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() {
        given().delete("/things/offers")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", containsString("POST"))
                .body("code", equalTo("method-not-allowed"));
    }

    @Test
    void wrong_media_types_are_refused_with_their_codes() {
        given().contentType("text/csv")
                .body("a")
                .post("/things/offers")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
        given().accept("image/png")
                .get("/problems")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("code", equalTo("not-acceptable"));
    }

    @Test
    void a_view_that_is_behind_asks_to_come_back() {
        given().get("/things/behind")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("code", equalTo("view-behind"))
                .body("retryable", equalTo(true));
    }

    @Test
    void a_service_refuses_with_its_own_code_and_facts() {
        given().get("/things/closed")
                .then()
                .statusCode(422)
                .body("code", equalTo("thing-closed"))
                .body("detail", equalTo("Thứ này đã đóng ngày 02/11/2026."))
                .body("errors[0].pointer", equalTo("/day"))
                .body("errors[0].detail", equalTo("Không được sau 01/11/2026."));
    }

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "en-GB;q=0.8, en",
        "'fr, en;q=0.5, vi;q=0.1', en",
        "'vi;q=0.4, en;q=0.5', en",
        "'en;q=0, *;q=0.5', vi",
        "'fr', vi",
        "';;;', vi",
        "vi-VN, vi",
    })
    void the_language_is_the_one_preferred(String acceptLanguage, String language) {
        given().header("Accept-Language", acceptLanguage)
                .get("/things/closed")
                .then()
                .header("Content-Language", language)
                .body("title", equalTo(language.equals("en") ? "Closed" : "Đã đóng"));
    }

    @Test
    void every_code_is_documented_in_both_languages() {
        given().get("/problems/stream-moved")
                .then()
                .statusCode(200)
                .body("status", equalTo(412))
                .body("title.vi", equalTo("Dữ liệu đã thay đổi"))
                .body("title.en", equalTo("Changed meanwhile"));
        given().get("/problems").then().statusCode(200).body("code", hasItem("thing-closed"));
        given().get("/problems/unheard-of").then().statusCode(404).body("code", equalTo("not-found"));
    }

    private static ValidatableResponse offer(String body) {
        return given().contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post("/things/offers")
                .then();
    }
}
