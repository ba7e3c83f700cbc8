package vn.lienthong.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
            JsonNode document = document();
            expectAnswersDescribed(document);
            String offered = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
            if ("write".equals(System.getProperty("lienthong.openapi"))) {
                Files.createDirectories(kept.getParent());
                Files.writeString(kept, offered);
            }
            assertThat(kept).as(REMEDY, kept).content().isEqualTo(offered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
    }

    /** Whoever has only the document must see what comes back. */
    private static void expectAnswersDescribed(JsonNode document) {
        List<String> silent = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (!isDescribed(operation.getValue().get("responses"))) {
                        silent.add(operation.getKey() + " " + path.getKey());
                    }
                }));
        assertThat(silent).as("operations that do not say what they answer").isEmpty();
    }

    private static boolean isDescribed(JsonNode responses) {
        return responses.properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .anyMatch(response -> response.getKey().equals("204")
                        || response.getValue()
                                .path("content")
                                .valueStream()
                                .anyMatch(content -> !content.path("schema").isEmpty()));
    }
}
