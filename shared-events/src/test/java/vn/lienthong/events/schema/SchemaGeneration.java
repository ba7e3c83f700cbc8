package vn.lienthong.events.schema;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.events.codec.Completeness;

/**
 * The JSON Schema of a record as Jackson writes it. A component is required unless it is marked {@link Nullable};
 * what is null is not written. Everything is spelled out in place: the events hold no type that holds itself.
 */
final class SchemaGeneration {
    private static final SchemaGenerator GENERATOR = generator();

    private SchemaGeneration() {}

    static ObjectNode of(Class<?> event) {
        return GENERATOR.generateSchema(event);
    }

    private static SchemaGenerator generator() {
        var builder = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY))
                .with(Option.INLINE_ALL_SCHEMAS, Option.EXTRA_OPEN_API_FORMAT_VALUES)
                .with(Option.ENUM_KEYWORD_FOR_SINGLE_VALUES)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        builder.forFields()
                .withRequiredCheck(component ->
                        Completeness.isRequired(component.getRawMember().getAnnotatedType()));
        builder.forTypesInGeneral()
                .withPropertySorter((_, _) -> 0)
                .withCustomDefinitionProvider(SchemaGeneration::timeOfDay)
                .withCustomDefinitionProvider(SchemaGeneration::map);
        return new SchemaGenerator(builder.build());
    }

    /** Not {@code format: time}, which would demand a zone. */
    private static @Nullable CustomDefinition timeOfDay(ResolvedType type, SchemaGenerationContext context) {
        if (type.getErasedType() != LocalTime.class) {
            return null;
        }
        ObjectNode schema = context.getGeneratorConfig().createObjectNode();
        schema.put("type", "string").put("pattern", "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$");
        return new CustomDefinition(schema, true);
    }

    private static @Nullable CustomDefinition map(ResolvedType type, SchemaGenerationContext context) {
        if (type.getErasedType() != Map.class) {
            return null;
        }
        ResolvedType key = type.getTypeParameters().getFirst();
        ResolvedType value = type.getTypeParameters().getLast();
        ObjectNode schema = context.getGeneratorConfig().createObjectNode().put("type", "object");
        if (key.getErasedType().isEnum()) {
            ArrayNode names = schema.putObject("propertyNames").putArray("enum");
            Arrays.stream(key.getErasedType().getEnumConstants())
                    .map(Object::toString)
                    .forEach(names::add);
        }
        schema.set("additionalProperties", context.createDefinition(value));
        return new CustomDefinition(schema, true);
    }
}
