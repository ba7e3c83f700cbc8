package vn.lienthong.chassis.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.chassis.security.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class InterfaceIT {
    @Test
    void the_description_says_what_all_operations_have_in_common() {
        JsonPath document = given().accept(ContentType.JSON)
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(document.getString("openapi")).startsWith("3.1");
        assertThat(document.getString("paths.'/things'.get.responses.default.$ref"))
                .isEqualTo("#/components/responses/Problem");
        assertThat(document.<String>getList("paths.'/things'.get.parameters.$ref"))
                .contains("#/components/parameters/limit", "#/components/parameters/cursor");
        assertThat(document.<String>getList("paths.'/surveys'.post.parameters.$ref"))
                .contains("#/components/parameters/Idempotency-Key", "#/components/parameters/If-Match");
        assertThat(document.getString("components.securitySchemes.token.bearerFormat"))
                .isEqualTo("JWT");
        assertThat(document.<List<?>>get("paths.'/surveys'.post.security")).isNotEmpty();
    }

    @Test
    void a_body_that_is_announced_as_too_large_is_refused_with_a_problem() {
        given().contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .body(" ".repeat(10 * 1024 * 1024 + 1))
                .post("/things/offers")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .header("Content-Language", "en")
                .body("code", equalTo("request-too-large"));
    }
}
