package vn.lienthong.routing.worklist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import vn.lienthong.chassis.security.Caller;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.paging.Page;
import vn.lienthong.chassis.web.paging.Paging;
import vn.lienthong.chassis.web.paging.Window;
import vn.lienthong.chassis.web.view.View;
import vn.lienthong.events.routing.HandlingPlanEvent.RoutingReason;
import vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause;
import vn.lienthong.routing.worklist.Worklists.Listed;

/** Legs for which no agency is known, to be assigned by the centre that received the dossier. */
@View("worklist")
@Path("/unresolved")
@RunOnVirtualThread
public class UnresolvedResource {
    private final Worklists worklists;
    private final Paging paging;
    private final Caller caller;

    UnresolvedResource(Worklists worklists, Paging paging, Caller caller) {
        this.worklists = worklists;
        this.paging = paging;
        this.caller = caller;
    }

    /**
     * @param because what the rules said as the dossier was routed
     * @param refusedBy agencies that said they were not the right one
     * @param planVersion what the assignment must carry in If-Match
     */
    public record UnresolvedLeg(
            UUID legId,
            UUID dossierId,
            String code,
            String procedure,
            String step,
            String nameVi,
            String nameEn,
            String role,
            String centre,
            UnresolvedCause cause,
            RoutingReason because,
            List<String> refusedBy,
            Instant unresolvedAt,
            Instant promisedDue,
            int planVersion) {
        static UnresolvedLeg of(Listed listed) {
            LegRow leg = listed.leg();
            return new UnresolvedLeg(
                    leg.legId(),
                    leg.dossierId(),
                    leg.code(),
                    leg.procedure(),
                    leg.step(),
                    leg.nameVi(),
                    leg.nameEn(),
                    leg.role(),
                    leg.centre(),
                    leg.cause(),
                    leg.because(),
                    leg.refusedBy(),
                    leg.unresolvedAt(),
                    leg.promisedDue(),
                    listed.planVersion());
        }
    }

    @GET
    @RolesAllowed({Roles.LEADER, Roles.OPERATOR})
    public RestResponse<Page<UnresolvedLeg>> list() {
        Optional<String> centre = caller.has(Roles.OPERATOR) ? Optional.empty() : Optional.of(caller.requireAgency());
        Window window = paging.window();
        List<UnresolvedLeg> items = worklists.unresolved(centre, window).stream()
                .map(UnresolvedLeg::of)
                .toList();
        return paging.page(window, items, item -> List.of(item.promisedDue(), item.legId()));
    }
}
