package vn.lienthong.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/** Validation against JSON Schemas, formats included. */
public final class JsonSchemas {
    private JsonSchemas() {}

    /** What is wrong with the data, a line each; empty where they are valid. */
    public static List<String> violations(JsonNode schema, JsonNode data) {
        VersionFlag dialect =
                schema.path("$schema").asText().contains("draft-07") ? VersionFlag.V7 : VersionFlag.V202012;
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        JsonSchema validator = JsonSchemaFactory.getInstance(dialect).getSchema(schema, config);
        return validator.validate(data).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
