package vn.lienthong.deadline;

import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.deadline.testing.MovedClock;
import vn.lienthong.deadline.testing.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
@WithTestResource(MovedClock.class)
class InterfaceIT {
    @Test
    void the_interface_is_described() {
        RestAssured.given()
                .queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/clocks"))
                .body("paths.'/clocks'.get.parameters.name", hasItems("dossier", "agency", "state", "late"))
                .body("paths.'/clocks/{clockId}'.get", notNullValue())
                .body("paths.'/clocks/{clockId}/explanation'.post.requestBody", notNullValue())
                .body("paths.'/clocks/{clockId}/apology'.post", notNullValue())
                .body("paths.'/sla'.get.parameters.name", hasItems("from", "to", "agency"))
                .body("components.schemas", hasKey("Sla"));
    }
}
