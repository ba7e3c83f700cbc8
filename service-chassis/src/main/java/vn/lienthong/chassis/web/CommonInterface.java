package vn.lienthong.chassis.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/** Says in the OpenAPI document what holds for all operations: problems, the headers of commands, paging. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonInterface implements OASFilter {
    private static final Set<String> PAGE = Set.of("items", "next", "prev");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        CommonComponents.addTo(document.getComponents());
        for (PathItem path : document.getPaths().getPathItems().values()) {
            path.getOperations().forEach((method, operation) -> complete(method, operation, document));
        }
    }

    private static void complete(HttpMethod method, Operation operation, OpenAPI document) {
        operation.getResponses().setDefaultValue(OASFactory.createAPIResponse().ref(CommonComponents.PROBLEM));
        for (String parameter : parameters(method, operation, document)) {
            operation.addParameter(OASFactory.createParameter().ref(parameter));
        }
    }

    private static List<String> parameters(HttpMethod method, Operation operation, OpenAPI document) {
        if (method != HttpMethod.GET) {
            return CommonComponents.OF_COMMANDS;
        }
        return isList(operation, document) ? CommonComponents.OF_LISTS : List.of();
    }

    private static boolean isList(Operation operation, OpenAPI document) {
        return Stream.ofNullable(operation.getResponses().getAPIResponse("200"))
                .flatMap(response -> Stream.ofNullable(response.getContent()))
                .flatMap(content -> content.getMediaTypes().values().stream())
                .flatMap(type -> schemaName(type).stream())
                .map(name -> document.getComponents().getSchemas().get(name))
                .anyMatch(schema -> schema.getProperties() != null
                        && PAGE.equals(schema.getProperties().keySet()));
    }

    private static Optional<String> schemaName(MediaType type) {
        return Optional.ofNullable(type.getSchema())
                .map(schema -> schema.getRef())
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1));
    }
}
