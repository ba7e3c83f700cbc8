package vn.lienthong.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.routing.testing.TokenKeys;

/** Makes every change of the interface a visible one. What all services have in common is left out. */
@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class OpenApiIT {
    private static final List<String> OWN_PATHS = List.of("/plans", "/worklist", "/unresolved", "/preview");
    private static final Path KEPT = Path.of("src/test/resources/openapi.json");
    private static final Path NOW = Path.of("target/openapi.json");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void the_interface_is_as_it_was_agreed() throws IOException {
        JsonNode document = json.readTree(given().get("/q/openapi?format=json").asByteArray());
        ObjectNode own = json.createObjectNode();
        own.set("paths", ownPaths(document));
        own.set("schemas", schemasFor(own.get("paths"), document.at("/components/schemas")));
        Files.writeString(NOW, json.writerWithDefaultPrettyPrinter().writeValueAsString(own) + "\n");

        assertThat(Files.readString(NOW))
                .as("where this change is meant, copy %s to %s", NOW, KEPT)
                .isEqualTo(Files.readString(KEPT));
    }

    private JsonNode ownPaths(JsonNode document) {
        ObjectNode paths = json.createObjectNode();
        document.get("paths").properties().stream()
                .filter(path -> OWN_PATHS.stream().anyMatch(own -> path.getKey().startsWith(own)))
                .forEach(path -> paths.set(path.getKey(), path.getValue()));
        return paths;
    }

    private JsonNode schemasFor(JsonNode paths, JsonNode all) {
        ObjectNode schemas = json.createObjectNode();
        int before;
        do {
            before = schemas.size();
            String text = paths.toString() + schemas;
            Stream<String> names = all.properties().stream().map(Map.Entry::getKey);
            names.filter(name -> text.contains("#/components/schemas/" + name + "\""))
                    .forEach(name -> schemas.set(name, all.get(name)));
        } while (schemas.size() > before);
        return schemas;
    }
}
