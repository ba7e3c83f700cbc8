package vn.lienthong.deadline.sla;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.security.AgencyScope;
import vn.lienthong.chassis.security.Caller;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.paging.Page;
import vn.lienthong.chassis.web.paging.Paging;
import vn.lienthong.chassis.web.paging.Window;
import vn.lienthong.chassis.web.view.View;

/**
 * How well dates are kept. Dossiers and steps are both counted, never mixed. The period is this year so far where none is
 * given; an agency sees itself only.
 */
@Path("/sla")
@RolesAllowed({Roles.HANDLER, Roles.LEADER, Roles.OPERATOR})
@RunOnVirtualThread
public class SlaResource {
    private final Jdbi jdbi;
    private final Caller caller;
    private final Paging paging;
    private final InstantSource clock;

    SlaResource(Jdbi jdbi, Caller caller, Paging paging, InstantSource clock) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.paging = paging;
        this.clock = clock;
    }

    /**
     * @param from first local day of the period
     * @param to first local day after it
     * @param agency the receiving centre that is counted; null = all
     */
    public record Sla(LocalDate from, LocalDate to, String agency, Instant asOf, DossierBalance dossiers) {}

    @GET
    @View("dossier-list")
    public Sla dossiers(
            @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to, @QueryParam("agency") String agency) {
        Period period = Period.asked(from, to, clock.instant());
        Optional<String> counted = counted(agency);
        DossierBalance balance = jdbi.withHandle(handle -> DossierBalance.count(handle, period, counted));
        return new Sla(period.first(), period.next(), counted.orElse(null), period.now(), balance);
    }

    /** The agencies that finished a step in the period, or had one in hand when it began or ended. */
    @GET
    @Path("/legs")
    @View("clock-list")
    public RestResponse<Page<LegCounts>> legs(
            @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to, @QueryParam("agency") String agency) {
        Period period = Period.asked(from, to, clock.instant());
        Optional<String> counted = counted(agency);
        Window window = paging.window();
        List<LegCounts> legs = jdbi.withHandle(handle -> LegCounts.count(handle, period, counted, window));
        return paging.page(window, legs, leg -> List.of(leg.agency()));
    }

    /** What the caller may see of what is asked for; empty = all. */
    private Optional<String> counted(String asked) {
        AgencyScope scope = caller.scope();
        if (asked != null && !asked.isEmpty()) {
            scope.require(List.of(asked));
            return Optional.of(asked);
        }
        return scope.all() ? Optional.empty() : Optional.of(caller.requireAgency());
    }
}
