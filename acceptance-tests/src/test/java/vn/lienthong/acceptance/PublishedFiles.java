package vn.lienthong.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.lienthong.acceptance.TopicRecords.Read;

/** What other systems are given to read the topics by: the AsyncAPI document and the JSON Schemas it refers to. */
final class PublishedFiles {
    private static final Path DOCUMENT =
            Path.of(System.getProperty("lienthong.root"), "shared-events/src/main/resources/asyncapi/lienthong.yaml");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode document;
    private final Map<String, Schemas> known = new HashMap<>();

    private record Schemas(JsonSchema headers, String dataschema, JsonSchema payload) {}

    PublishedFiles() throws IOException {
        document = (ObjectNode) new YAMLMapper().readTree(DOCUMENT.toFile());
    }

    /** What of a record is not as described, a line each. */
    List<String> violations(Read read) {
        String type = read.header("ce_type");
        if (!messagesOf(read.topic()).has(type)) {
            return List.of("%s does not belong on %s".formatted(type, read.topic()));
        }
        Schemas schemas = known.computeIfAbsent(type, this::schemas);
        return Stream.of(
                        schemas.headers().validate(JSON.valueToTree(read.headers())).stream(),
                        schemas.payload().validate(read.data()).stream(),
                        Stream.of(read.header("ce_dataschema")).filter(name -> !name.equals(schemas.dataschema())))
                .flatMap(wrong -> wrong)
                .map(wrong -> type + ": " + wrong)
                .toList();
    }

    /** Nothing of a topic that the document does not know. */
    private JsonNode messagesOf(String topic) {
        return StreamSupport.stream(document.get("channels").spliterator(), false)
                .filter(channel -> channel.get("address").textValue().equals(topic))
                .map(channel -> channel.get("messages"))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    private Schemas schemas(String type) {
        try {
            JsonNode message = document.at("/components/messages/" + type);
            Path file = DOCUMENT.resolveSibling(message.at("/payload/$ref").textValue());
            JsonNode payload = JSON.readTree(file.toFile());
            ObjectNode headers = JSON.createObjectNode().put("$ref", "#/components/messages/" + type + "/headers");
            headers.set("components", document.get("components"));
            return new Schemas(compiled(headers), payload.get("$id").textValue(), compiled(payload));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema compiled(JsonNode schema) {
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema, config);
    }
}
