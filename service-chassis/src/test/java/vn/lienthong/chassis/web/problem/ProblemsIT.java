package vn.lienthong.chassis.web.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.chassis.security.TokenKeys;

@QuarkusTest
@QuarkusTestResource(Backing.class)
@QuarkusTestResource(TokenKeys.class)
class ProblemsIT {
    @Test
    void a_missing_field_is_named_by_its_pointer() {
        offer("{\"name\": \" \"}")
                .statusCode(400)
                .contentType("application/problem+json")
                .header("Content-Language", "vi")
                .body("code", equalTo("invalid-request"))
                .body("type", equalTo("/problems/invalid-request"))
                .body("instance", equalTo("/things/offers"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body("errors.pointer", hasItem("/kind"))
                .body("errors.pointer", hasItem("/name"));
    }

    private static ValidatableResponse offer(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/things/offers")
                .then()
                .log()
                .all();
    }
}
