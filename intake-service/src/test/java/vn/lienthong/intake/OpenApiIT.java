package vn.lienthong.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.intake.testing.TestKeys;

/** A change of the interface shows in the file that is checked in. */
@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TestKeys.class)
class OpenApiIT {
    private static final Path CHECKED_IN = Path.of("src/test/resources/openapi.yaml");
    private static final Path OFFERED = Path.of("target/openapi.yaml");

    @Test
    void the_interface_is_as_checked_in() throws IOException {
        String offered =
                given().get("/q/openapi").then().statusCode(200).extract().asString();
        Files.writeString(OFFERED, offered);
        assertThat(CHECKED_IN)
                .as("wanted? then copy %s to %s", OFFERED, CHECKED_IN)
                .content()
                .isEqualTo(offered);
    }
}
