package vn.lienthong.deadline.clocks;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.calendar.ExplanationStep;
import vn.lienthong.chassis.security.Caller;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.command.Versioned;
import vn.lienthong.chassis.web.paging.Page;
import vn.lienthong.chassis.web.paging.Paging;
import vn.lienthong.chassis.web.paging.Window;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.chassis.web.view.View;
import vn.lienthong.deadline.Clocks;
import vn.lienthong.deadline.clock.Clock;
import vn.lienthong.deadline.clock.Counting;
import vn.lienthong.deadline.clocks.ClockRow.State;

/** The clocks that an agency sees: those of its steps, and as a centre those of the dossiers it received. */
@View(ClockProjection.NAME)
@Path("/clocks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.HANDLER, Roles.LEADER, Roles.RECEIVING_OFFICER, Roles.OPERATOR})
@RunOnVirtualThread
public class ClockResource {
    private final Jdbi jdbi;
    private final Caller caller;
    private final Paging paging;
    private final Versioned versioned;
    private final Clocks clocks;
    private final Counting counting;

    ClockResource(Jdbi jdbi, Caller caller, Paging paging, Versioned versioned, Clocks clocks, Counting counting) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.paging = paging;
        this.versioned = versioned;
        this.clocks = clocks;
        this.counting = counting;
    }

    /** @param because how the due moment came about, step by step */
    public record ClockView(ClockRow clock, List<ExplanationStep> because) {}

    @GET
    public RestResponse<Page<ClockRow>> list(
            @QueryParam("dossier") UUID dossier,
            @QueryParam("agency") String agency,
            @QueryParam("state") State state,
            @QueryParam("late") Boolean late) {
        Window window = paging.window();
        ClockSearch search = new ClockSearch(caller.scope())
                .ofDossier(dossier)
                .ofAgency(agency)
                .inState(state)
                .late(late);
        List<ClockRow> rows = jdbi.inTransaction(handle -> search.read(handle, window));
        return paging.page(window, rows, row -> List.of(row.dueAt(), row.clockId()));
    }

    @GET
    @Path("/{clockId}")
    @APIResponseSchema(value = ClockView.class, responseCode = "200")
    public Response get(UUID clockId) {
        return jdbi.inTransaction(handle -> {
            ClockRow row = visible(handle, clockId);
            return versioned.answer(row.version(), () -> new ClockView(row, because(handle, clockId)));
        });
    }

    private ClockRow visible(Handle handle, UUID clockId) {
        ClockRow clock = find(handle, clockId).orElseThrow(() -> new Refused(CommonProblem.NOT_FOUND));
        caller.scope().require(Arrays.asList(clock.agency(), clock.centre()));
        return clock;
    }

    private static Optional<ClockRow> find(Handle handle, UUID clockId) {
        return handle.createQuery(
                        "select %s from clock_row where clock_id = ?".formatted(ClockProjection.TABLE.columnList()))
                .bind(0, clockId)
                .map((row, _) -> ClockProjection.TABLE.read(row))
                .findOne();
    }

    private List<ExplanationStep> because(Handle handle, UUID clockId) {
        return clocks.load(handle, clockId).state() instanceof Clock.Started started
                ? counting.because(started)
                : List.of();
    }
}
