package vn.lienthong.chassis.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reads request bodies to the letter, so that a typing error is refused and not overlooked. */
@Singleton
public class JsonRules implements ObjectMapperCustomizer {
    private static final Map<LogicalType, List<CoercionInputShape>> NOT_TAKEN_FOR = Map.of(
            LogicalType.Textual,
                    List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean),
            LogicalType.Integer,
                    List.of(CoercionInputShape.String, CoercionInputShape.Float, CoercionInputShape.EmptyString),
            LogicalType.Float, List.of(CoercionInputShape.String, CoercionInputShape.EmptyString),
            LogicalType.Boolean,
                    List.of(CoercionInputShape.String, CoercionInputShape.Integer, CoercionInputShape.EmptyString),
            LogicalType.Enum, List.of(CoercionInputShape.Integer, CoercionInputShape.EmptyString),
            LogicalType.DateTime, List.of(CoercionInputShape.Integer, CoercionInputShape.EmptyString),
            LogicalType.OtherScalar, List.of(CoercionInputShape.EmptyString));

    /** After the modules of the framework, so that the rules here hold. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.disable(
                SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
        mapper.registerModule(new SimpleModule("strict")
                .addDeserializer(Instant.class, new StrictInstant())
                .addDeserializer(String.class, new StorableText()));
        NOT_TAKEN_FOR.forEach((type, shapes) ->
                shapes.forEach(shape -> mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail)));
    }
}
