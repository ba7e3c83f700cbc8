package vn.lienthong.chassis.web.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.chassis.security.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class OutageIT {
    @Inject
    Jdbi jdbi;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    @Test
    void without_a_free_connection_the_caller_is_asked_to_come_back() {
        List<Handle> all = Stream.generate(jdbi::open).limit(connections).toList();
        try {
            given().get("/things")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "1")
                    .body("code", equalTo("service-unavailable"))
                    .body("retryable", equalTo(true));
        } finally {
            all.forEach(Handle::close);
        }
        given().get("/things").then().statusCode(200);
    }

    @Test
    void a_connection_lost_in_the_middle_is_no_fault_of_the_service() {
        given().get("/things/cut-off").then().statusCode(503).body("code", equalTo("service-unavailable"));
        given().get("/things").then().statusCode(200);
    }
}
