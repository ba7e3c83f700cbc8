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
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.jboss.jandex.IndexView;
import vn.lienthong.chassis.web.view.ViewFilter;
import vn.lienthong.chassis.web.view.ViewPaths;

/** Says in the OpenAPI document what holds for all operations: problems, the headers of commands, paging. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonInterface implements OASFilter {
    private static final Set<String> PAGE = Set.of("items", "next", "prev");

    private final Set<String> viewPaths;

    public CommonInterface(IndexView index) {
        viewPaths = ViewPaths.in(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        CommonComponents.addTo(document.getComponents());
        document.getPaths().getPathItems().forEach((path, item) -> {
            item.getOperations().forEach((method, operation) -> complete(method, operation, document));
            if (viewPaths.contains(path)) {
                describeView(item.getGET());
            }
        });
    }

    private static void describeView(Operation read) {
        read.addParameter(OASFactory.createParameter().ref(CommonComponents.WAIT_FOR));
        read.getResponses()
                .getAPIResponse("200")
                .addHeader(ViewFilter.POSITION, OASFactory.createHeader().ref(ViewFilter.POSITION));
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
