package vn.lienthong.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A service's OpenAPI document, kept in {@code docs/api}: where people find it, and where every change of the interface
 * shows as a difference.
 */
public final class InterfaceDocument {
    private static final String REMEDY = """
            %s is not what the service offers. If the change is meant, run this test again with
              -Dlienthong.openapi=write""";

    private InterfaceDocument() {}

    /** Compares what the running service offers with what is kept; writes it instead when asked to. */
    public static void expectKept(String service) {
        Path kept = Path.of("..", "docs", "api", service + ".openapi.json");
        try {
            String offered = offered();
            if ("write".equals(System.getProperty("lienthong.openapi"))) {
                Files.createDirectories(kept.getParent());
                Files.writeString(kept, offered);
            }
            assertThat(kept).as(REMEDY, kept).content().isEqualTo(offered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String offered() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode document = json.readTree(given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }
}
