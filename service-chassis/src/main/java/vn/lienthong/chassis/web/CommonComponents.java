package vn.lienthong.chassis.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import vn.lienthong.chassis.web.paging.Paging;
import vn.lienthong.chassis.web.problem.Problem;
import vn.lienthong.chassis.web.problem.Problem.FieldError;
import vn.lienthong.chassis.web.view.ViewFilter;

/** The components of the OpenAPI document that operations of all services refer to. */
final class CommonComponents {
    static final String PROBLEM = "Problem";
    static final String WAIT_FOR = ViewFilter.WAIT_FOR;
    static final List<String> OF_COMMANDS = List.of("Idempotency-Key", "If-Match", "Audit-Reason");
    static final List<String> OF_LISTS = List.of("limit", "cursor");

    private CommonComponents() {}

    static void addTo(Components components) {
        components
                .addHeader(
                        ViewFilter.POSITION,
                        OASFactory.createHeader()
                                .description("How far the view had come: topics with the next offset of each partition")
                                .schema(ofType(SchemaType.STRING)))
                .addSchema(PROBLEM, object(Problem.class))
                .addSchema("FieldError", object(FieldError.class))
                .addResponse(
                        PROBLEM,
                        OASFactory.createAPIResponse()
                                .description("A problem (RFC 9457); its code is stable")
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                Problem.MEDIA_TYPE,
                                                OASFactory.createMediaType().schema(reference(PROBLEM)))));
        Stream.of(
                        header(
                                "Idempotency-Key",
                                "Names the command of this caller, in double quotes: a UUID, or 16 to 255 visible ASCII characters. Sent again, it gets the first answer again. Needed to make something new"),
                        header("If-Match", "ETag of the version to change; needed to change what is there"),
                        header(
                                "Audit-Reason",
                                "Why, as UTF-8 that may be percent-encoded; kept for good, so without personal data"),
                        header(
                                WAIT_FOR,
                                "Event to wait for, at most 5 s: \"<its source>\";sequence=<ETag of the command's answer>"),
                        query("cursor", "The next or prev of a page read before", ofType(SchemaType.STRING)),
                        query("limit", "How many items at most", limit()))
                .forEach(parameter -> components.addParameter(parameter.getName(), parameter));
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .in(In.HEADER)
                .name(name)
                .description(description)
                .schema(ofType(SchemaType.STRING));
    }

    private static Parameter query(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .in(In.QUERY)
                .name(name)
                .description(description)
                .schema(schema);
    }

    private static Schema limit() {
        return ofType(SchemaType.INTEGER)
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(Paging.MAX_LIMIT))
                .defaultValue(Paging.DEFAULT_LIMIT);
    }

    private static Schema object(Class<? extends Record> type) {
        Schema schema = ofType(SchemaType.OBJECT);
        Stream.of(type.getRecordComponents())
                .filter(component -> component.getType() != Map.class) // members that each may name as it likes
                .forEach(component -> schema.addProperty(component.getName(), value(component.getType())));
        return schema;
    }

    private static Schema value(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "Integer" -> ofType(SchemaType.INTEGER);
            case "boolean" -> ofType(SchemaType.BOOLEAN);
            case "List" -> ofType(SchemaType.ARRAY).items(reference("FieldError"));
            default -> ofType(SchemaType.STRING);
        };
    }

    private static Schema ofType(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static Schema reference(String schema) {
        return OASFactory.createSchema().ref(schema);
    }
}
