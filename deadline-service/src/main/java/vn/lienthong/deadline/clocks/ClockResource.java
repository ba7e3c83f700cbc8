package vn.lienthong.deadline.clocks;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.lienthong.calendar.ExplanationStep;
import vn.lienthong.chassis.security.AgencyScope;
import vn.lienthong.chassis.security.Caller;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.command.Versioned;
import vn.lienthong.chassis.web.paging.Keyset;
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
@RolesAllowed({Roles.HANDLER, Roles.LEADER, Roles.RECEIVING_OFFICER, Roles.OPERATOR})
@RunOnVirtualThread
public class ClockResource {
    private static final Keyset BY_DUE =
            Keyset.ascending("due_at", "timestamptz").then("clock_id", "uuid");
    private static final String FILTER = """
            select %s from clock_row c
            where (:dossier::uuid is null or dossier_id = :dossier) and (:agency::text is null or agency = :agency)
              and (:state::text is null or state = :state)
              and (:late::bool is null or (overran_at is not null) = :late)
              and (:all or agency = :own or exists (
                   select 1 from clock_row d where d.clock_id = c.dossier_id and d.agency = :own))
              and
            """.formatted(ClockProjection.TABLE.columnList());

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
        String sql = FILTER + " " + BY_DUE.condition(window) + " " + BY_DUE.order(window);
        List<ClockRow> rows = jdbi.withHandle(handle -> scoped(BY_DUE.bind(handle.createQuery(sql), window))
                .bind("dossier", dossier)
                .bind("agency", agency)
                .bind("state", state == null ? null : state.name())
                .bind("late", late)
                .map((row, _) -> ClockProjection.TABLE.read(row))
                .list());
        return paging.page(window, rows, row -> List.of(row.dueAt(), row.clockId()));
    }

    @GET
    @Path("/{clockId}")
    public Response get(UUID clockId) {
        return jdbi.inTransaction(handle -> {
            ClockRow row = visible(handle, clockId);
            return versioned.answer(row.version(), () -> new ClockView(row, because(handle, clockId)));
        });
    }

    private ClockRow visible(Handle handle, UUID clockId) {
        return scoped(handle.createQuery(FILTER + " clock_id = :clock"))
                .bind("clock", clockId)
                .bind("dossier", (UUID) null)
                .bind("agency", (String) null)
                .bind("state", (String) null)
                .bind("late", (Boolean) null)
                .map((row, _) -> ClockProjection.TABLE.read(row))
                .findOne()
                .orElseThrow(() -> new Refused(CommonProblem.NOT_FOUND));
    }

    private Query scoped(Query query) {
        AgencyScope scope = caller.scope();
        return query.bind("all", scope.all()).bind("own", scope.agency().orElse(""));
    }

    private List<ExplanationStep> because(Handle handle, UUID clockId) {
        return clocks.load(handle, clockId).state() instanceof Clock.Started started
                ? counting.because(started)
                : List.of();
    }
}
