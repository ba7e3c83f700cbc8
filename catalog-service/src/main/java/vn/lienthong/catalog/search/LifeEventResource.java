package vn.lienthong.catalog.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.lienthong.catalog.AsOf;
import vn.lienthong.catalog.search.index.LifeEvent;
import vn.lienthong.catalog.search.index.SearchIndex;
import vn.lienthong.chassis.web.view.View;

/** In which events of their lives people need procedures. */
@View(SearchTables.VIEW)
@Path("/life-events")
@PermitAll
@RunOnVirtualThread
public class LifeEventResource {
    private final CurrentIndex current;
    private final AsOf asOf;

    LifeEventResource(CurrentIndex current, AsOf asOf) {
        this.current = current;
        this.asOf = asOf;
    }

    /**
     * A life event.
     *
     * @param words what people say of it
     * @param procedures how many are needed then, of those in force on the day
     */
    public record ListedLifeEvent(String code, String nameVi, String nameEn, List<String> words, int procedures) {}

    public record LifeEvents(List<ListedLifeEvent> items) {}

    @GET
    @Operation(summary = "The life events that lead to procedures in force on a day")
    public LifeEvents list(@Parameter(description = "Today if absent") @RestQuery String on) {
        LocalDate day = asOf.on(on);
        SearchIndex index = current.get();
        return new LifeEvents(index.lifeEvents().stream()
                .map(event -> listed(event, index, day))
                .filter(event -> event.procedures() > 0)
                .toList());
    }

    private static ListedLifeEvent listed(LifeEvent event, SearchIndex index, LocalDate day) {
        return new ListedLifeEvent(
                event.code(), event.nameVi(), event.nameEn(), event.words(), index.count(event, day));
    }
}
