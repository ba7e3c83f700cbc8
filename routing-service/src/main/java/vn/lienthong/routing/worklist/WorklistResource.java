package vn.lienthong.routing.worklist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.lienthong.chassis.security.Caller;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.paging.Page;
import vn.lienthong.chassis.web.paging.Paging;
import vn.lienthong.chassis.web.paging.Window;
import vn.lienthong.chassis.web.view.View;
import vn.lienthong.routing.plan.LegStatus;
import vn.lienthong.routing.worklist.Worklists.Listed;

/** What the caller's agency has to do. */
@View("worklist")
@Path("/worklist")
@RunOnVirtualThread
public class WorklistResource {
    private final Worklists worklists;
    private final Paging paging;
    private final Caller caller;

    WorklistResource(Worklists worklists, Paging paging, Caller caller) {
        this.worklists = worklists;
        this.paging = paging;
        this.caller = caller;
    }

    public enum WorklistState {
        OFFERED,
        ACCEPTED
    }

    /** @param planVersion what a command on the leg must carry in If-Match */
    public record WorklistLeg(
            UUID legId,
            UUID dossierId,
            String code,
            String procedure,
            String step,
            String nameVi,
            String nameEn,
            String agency,
            WorklistState state,
            String centre,
            Instant offeredAt,
            Instant acceptedAt,
            Instant promisedDue,
            int planVersion) {
        static WorklistLeg of(Listed listed) {
            LegRow leg = listed.leg();
            return new WorklistLeg(
                    leg.legId(),
                    leg.dossierId(),
                    leg.code(),
                    leg.procedure(),
                    leg.step(),
                    leg.nameVi(),
                    leg.nameEn(),
                    leg.agency(),
                    WorklistState.valueOf(leg.state().name()),
                    leg.centre(),
                    leg.offeredAt(),
                    leg.acceptedAt(),
                    leg.promisedDue(),
                    listed.planVersion());
        }
    }

    /** Without a state: both. */
    @GET
    @RolesAllowed({Roles.HANDLER, Roles.LEADER})
    public RestResponse<Page<WorklistLeg>> list(@QueryParam("state") WorklistState state) {
        EnumSet<LegStatus> states = state == null
                ? EnumSet.of(LegStatus.OFFERED, LegStatus.ACCEPTED)
                : EnumSet.of(LegStatus.valueOf(state.name()));
        Window window = paging.window();
        List<WorklistLeg> items = worklists.of(caller.requireAgency(), states, window).stream()
                .map(WorklistLeg::of)
                .toList();
        return paging.page(window, items, item -> List.of(item.promisedDue(), item.legId()));
    }
}
