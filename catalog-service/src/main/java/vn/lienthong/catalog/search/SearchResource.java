package vn.lienthong.catalog.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.lienthong.catalog.AsOf;
import vn.lienthong.catalog.search.ProcedureSearch.Found;
import vn.lienthong.catalog.search.ProcedureSearch.Part;
import vn.lienthong.catalog.search.index.Level;
import vn.lienthong.catalog.search.index.Reason;
import vn.lienthong.chassis.web.paging.Page;
import vn.lienthong.chassis.web.paging.Paging;
import vn.lienthong.chassis.web.paging.Window;
import vn.lienthong.chassis.web.view.View;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.ApplicantKind;
import vn.lienthong.events.catalog.ProcedureEvent.OnlineLevel;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;

/** Which procedures there are. */
@View(SearchTables.VIEW)
@Path("/procedures")
@PermitAll
@RunOnVirtualThread
public class SearchResource {
    private final ProcedureSearch search;
    private final Paging paging;
    private final AsOf asOf;

    SearchResource(ProcedureSearch search, Paging paging, AsOf asOf) {
        this.search = search;
        this.paging = paging;
        this.asOf = asOf;
    }

    /**
     * A procedure in the list.
     *
     * @param applicants who may apply; empty where nothing was announced of it
     * @param onlineLevel null where nothing was announced of it
     * @param receivable whether a dossier can be handed in for it on the day
     * @param because why it was found; empty where nothing was asked
     * @param distance where it stands in the list
     */
    public record ListedProcedure(
            String code,
            String nameVi,
            String nameEn,
            String fieldVi,
            String fieldEn,
            List<String> levels,
            Limit limit,
            Long feeVnd,
            List<Channel> channels,
            List<ApplicantKind> applicants,
            OnlineLevel onlineLevel,
            boolean receivable,
            List<Reason> because,
            @JsonIgnore int distance) {
        static ListedProcedure of(Found found) {
            ProcedureVersion version = found.version();
            Optional<ProcedureDetails> details = Optional.ofNullable(version.details());
            return new ListedProcedure(
                    found.code(),
                    version.nameVi(),
                    version.nameEn(),
                    version.fieldVi(),
                    version.fieldEn(),
                    version.levels(),
                    version.limit(),
                    version.feeVnd(),
                    version.channels(),
                    details.map(ProcedureDetails::applicants).orElse(List.of()),
                    details.map(ProcedureDetails::onlineLevel).orElse(null),
                    found.receivable(),
                    found.because(),
                    found.distance());
        }
    }

    /**
     * A part of the list.
     *
     * @param didYouMean the question as it was probably meant; absent where it was understood as it is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FoundProcedures(List<ListedProcedure> items, String next, String prev, String didYouMean) {}

    @GET
    @Operation(summary = "Procedures in force on a day, those first that fit the question best")
    public RestResponse<FoundProcedures> list(
            @Parameter(
                            description =
                                    "A code or its beginning, or words: of names, keywords, results, fields and agencies, as"
                                            + " people say them, with or without signs; what is mistyped is found where nothing else is")
                    @RestQuery
                    String q,
            @Parameter(description = "Name of a field in either language") @RestQuery String field,
            @RestQuery("level") Level level,
            @Parameter(description = "Code of a life event, as GET /life-events has it") @RestQuery String lifeEvent,
            @Parameter(
                            description = "Code or name of an agency or a one-stop centre that posts it, or a role in"
                                    + " which a step is done")
                    @RestQuery
                    String agency,
            @Parameter(description = "Code or name of a unit where somebody is competent for each step") @RestQuery
                    String place,
            @RestQuery("channel") Channel channel,
            @RestQuery("onlineLevel") OnlineLevel onlineLevel,
            @RestQuery("applicant") ApplicantKind applicant,
            @Parameter(description = "Today if absent") @RestQuery String on) {
        Filter filter = new Filter(
                blankToNull(field),
                level,
                blankToNull(lifeEvent),
                blankToNull(agency),
                blankToNull(place),
                channel,
                onlineLevel,
                applicant);
        Window window = paging.window();
        Part part = search.find(blankToNull(q), filter, asOf.on(on), window);
        List<ListedProcedure> items =
                part.found().stream().map(ListedProcedure::of).toList();
        RestResponse<Page<ListedProcedure>> answer =
                paging.page(window, items, item -> List.of(item.distance(), item.code()));
        Page<ListedProcedure> page = answer.getEntity();
        ResponseBuilder<FoundProcedures> found =
                ResponseBuilder.ok(new FoundProcedures(page.items(), page.next(), page.prev(), part.didYouMean()));
        answer.getStringHeaders().forEach((name, values) -> values.forEach(value -> found.header(name, value)));
        return found.build();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
