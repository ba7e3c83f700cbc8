package vn.lienthong.chassis.web.paging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.backing.Backing;
import vn.lienthong.chassis.security.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class PagingIT {
    private static final int THINGS = 7;

    @Inject
    Jdbi jdbi;

    private final String place = UUID.randomUUID().toString();

    @BeforeEach
    void place_things_of_which_some_are_due_on_the_same_day() {
        jdbi.useHandle(handle -> handle.execute(
                "insert into thing select gen_random_uuid(), ?, date '2026-11-02' + n / 3 from generate_series(1, ?) n",
                place,
                THINGS));
    }

    @Test
    void the_parts_of_a_list_are_the_list() {
        List<String> forward = new ArrayList<>();
        JsonPath page = page(null);
        forward.addAll(page.getList("items.id"));
        assertThat(page.getString("prev")).isNull();
        while (page.getString("next") != null) {
            page = page(page.getString("next"));
            forward.addAll(page.getList("items.id"));
        }

        assertThat(forward).containsExactlyElementsOf(all());
    }

    @Test
    void a_list_can_be_walked_back() {
        JsonPath first = page(null);
        JsonPath second = page(first.getString("next"));
        JsonPath third = page(second.getString("next"));

        JsonPath secondAgain = page(third.getString("prev"));
        assertThat(secondAgain.<String>getList("items.id")).isEqualTo(second.getList("items.id"));
        JsonPath firstAgain = page(secondAgain.getString("prev"));
        assertThat(firstAgain.<String>getList("items.id")).isEqualTo(first.getList("items.id"));
        assertThat(firstAgain.getString("prev")).isNull();
        assertThat(page(firstAgain.getString("next")).<String>getList("items.id"))
                .isEqualTo(second.getList("items.id"));
    }

    @Test
    void the_link_header_leads_to_the_next_part() {
        String link = given().queryParam("place", place)
                .queryParam("limit", 3)
                .get("/things")
                .then()
                .extract()
                .header("Link");

        assertThat(link).startsWith("</things?").endsWith(">; rel=\"next\"");
        given().urlEncodingEnabled(false)
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .statusCode(200)
                .body("items", hasSize(3));
    }

    @Test
    void the_last_part_has_no_next_and_no_link() {
        given().queryParam("place", place)
                .get("/things")
                .then()
                .statusCode(200)
                .body("items", hasSize(THINGS))
                .body("next", nullValue())
                .header("Link", nullValue());
    }

    @Test
    void a_cursor_of_another_filter_is_refused() {
        given().queryParam("place", place)
                .queryParam("kind", "ROUND")
                .queryParam("cursor", page(null).getString("next"))
                .get("/things")
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-mismatch"));
    }

    @Test
    void a_changed_cursor_is_refused() {
        String cursor = page(null).getString("next");
        for (String changed : List.of(
                "x" + cursor.substring(1), cursor + "AA", cursor.substring(4), "!", "", cursor.substring(0, 10))) {
            given().queryParam("place", place)
                    .queryParam("cursor", changed)
                    .get("/things")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("cursor-invalid"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "many", "", "99999999999"})
    void a_limit_out_of_bounds_is_refused(String limit) {
        given().queryParam("limit", limit)
                .get("/things")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("errors[0].parameter", equalTo("limit"));
    }

    private JsonPath page(String cursor) {
        var request = given().queryParam("place", place).queryParam("limit", 3);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get("/things")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> all() {
        return jdbi.withHandle(handle -> handle.select("select id from thing where place = ? order by due, id", place)
                .mapTo(String.class)
                .list());
    }
}
