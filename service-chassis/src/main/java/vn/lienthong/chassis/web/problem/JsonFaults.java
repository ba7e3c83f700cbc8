package vn.lienthong.chassis.web.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.chassis.web.problem.Refused.Place;

/** Says where a body is not the JSON that was asked for. Names places and types, never what was sent. */
final class JsonFaults {
    private JsonFaults() {}

    static Refused of(JsonProcessingException failure) {
        Refused refused = new Refused(CommonProblem.MALFORMED_JSON, line(failure), column(failure));
        return failure instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? refused.with(place(mapping))
                : refused;
    }

    private static Place place(JsonMappingException failure) {
        String pointer = Pointers.of(failure.getPath().stream().map(JsonFaults::step));
        return switch (failure) {
            case NulInText _ -> new Place(pointer, null, "json.nul", List.of());
            case UnrecognizedPropertyException _ -> new Place(pointer, null, "json.unknown-field", List.of());
            case InvalidFormatException invalid
            when constants(invalid).findAny().isPresent() ->
                new Place(pointer, null, "json.unknown-constant", List.of(allowed(invalid)));
            case MismatchedInputException mismatched
            when mismatched.getTargetType() != null ->
                new Place(pointer, null, expectation(mismatched.getTargetType()), List.of());
            default -> new Place(pointer, null, "json.not-fitting", List.of());
        };
    }

    private static Object step(Reference reference) {
        return reference.getFieldName() != null ? reference.getFieldName() : Integer.valueOf(reference.getIndex());
    }

    private static String allowed(InvalidFormatException invalid) {
        return constants(invalid).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static Stream<?> constants(InvalidFormatException invalid) {
        return invalid.getTargetType() != null && invalid.getTargetType().isEnum()
                ? Stream.of(invalid.getTargetType().getEnumConstants())
                : Stream.empty();
    }

    private static String expectation(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long", "short", "Short", "BigInteger" -> "json.expects-whole-number";
            case "double", "Double", "float", "Float", "BigDecimal" -> "json.expects-number";
            case "boolean", "Boolean" -> "json.expects-boolean";
            case "String" -> "json.expects-text";
            case "Instant", "OffsetDateTime", "ZonedDateTime" -> "json.expects-moment";
            case "LocalDate" -> "json.expects-date";
            case "LocalTime" -> "json.expects-time";
            case "Duration", "Period" -> "json.expects-duration";
            case "UUID" -> "json.expects-uuid";
            case "List", "Set", "Collection", "ArrayList", "HashSet" -> "json.expects-list";
            default -> type.isArray() ? "json.expects-list" : "json.not-fitting";
        };
    }

    private static Object line(JsonProcessingException failure) {
        JsonLocation location = failure.getLocation();
        return location == null ? 1 : location.getLineNr();
    }

    private static Object column(JsonProcessingException failure) {
        JsonLocation location = failure.getLocation();
        return location == null ? 1 : location.getColumnNr();
    }
}
