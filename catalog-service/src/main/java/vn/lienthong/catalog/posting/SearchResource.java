package vn.lienthong.catalog.posting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.lienthong.catalog.AsOf;
import vn.lienthong.catalog.posting.ProcedureSearch.Found;
import vn.lienthong.chassis.web.paging.Page;
import vn.lienthong.chassis.web.paging.Paging;
import vn.lienthong.chassis.web.paging.Window;
import vn.lienthong.chassis.web.view.View;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CatalogMirror;

/** Which procedures there are. */
@View("procedure-search")
@Path("/procedures")
@PermitAll
@RunOnVirtualThread
public class SearchResource {
    private final ProcedureSearch search;
    private final CatalogMirror mirror;
    private final Paging paging;
    private final AsOf asOf;

    SearchResource(ProcedureSearch search, CatalogMirror mirror, Paging paging, AsOf asOf) {
        this.search = search;
        this.mirror = mirror;
        this.paging = paging;
        this.asOf = asOf;
    }

    /**
     * A procedure in the list.
     *
     * @param receivable whether a dossier can be handed in for it on the day
     * @param place where it stands in the list
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
            boolean receivable,
            @JsonIgnore int place) {
        static ListedProcedure of(Found found, boolean receivable) {
            ProcedureSearchRow row = found.procedure();
            return new ListedProcedure(
                    row.code(),
                    row.nameVi(),
                    row.nameEn(),
                    row.fieldVi(),
                    row.fieldEn(),
                    row.levels(),
                    row.processingLimit(),
                    row.feeVnd(),
                    row.channels(),
                    receivable,
                    found.place());
        }
    }

    @GET
    @Operation(summary = "Procedures in force on a day, those first that fit the question best")
    public RestResponse<Page<ListedProcedure>> list(
            @Parameter(description = "A code or its beginning, or words, with or without their signs") @RestQuery
                    String q,
            @Parameter(description = "Name of a field in either language") @RestQuery String field,
            @Parameter(description = "Today if absent") @RestQuery String on) {
        Window window = paging.window();
        LocalDate day = asOf.on(on);
        Catalog catalog = mirror.get();
        List<ListedProcedure> items = search.find(blankToNull(q), blankToNull(field), day, window).stream()
                .map(found -> ListedProcedure.of(
                        found,
                        catalog.procedure(found.procedure().code())
                                .filter(procedure -> procedure.isReceivableOn(day))
                                .isPresent()))
                .toList();
        return paging.page(window, items, item -> List.of(item.place(), item.code()));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
