package vn.lienthong.deadline.sla;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.security.AgencyScope;
import vn.lienthong.chassis.security.Caller;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.chassis.web.view.View;

/** How well dates are kept. Dossiers and steps are both counted, never mixed. */
@View("dossier-list")
@Path("/sla")
@RolesAllowed({Roles.HANDLER, Roles.LEADER, Roles.OPERATOR})
@RunOnVirtualThread
public class SlaResource {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Jdbi jdbi;
    private final Caller caller;
    private final InstantSource clock;

    SlaResource(Jdbi jdbi, Caller caller, InstantSource clock) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param from first local day of the period
     * @param to first local day after it
     * @param agency the agency, or receiving centre, that is counted; null = all
     */
    public record Sla(
            LocalDate from, LocalDate to, String agency, Instant asOf, DossierBalance dossiers, List<LegCounts> legs) {}

    /** The period is this year so far where none is given; an agency sees itself only. */
    @GET
    public Sla get(
            @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to, @QueryParam("agency") String agency) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(VIETNAM).toLocalDate();
        LocalDate first = Optional.ofNullable(from).orElse(today.withDayOfYear(1));
        LocalDate end = Optional.ofNullable(to).orElse(today.plusDays(1));
        if (end.isBefore(first)) {
            throw new Refused(CommonProblem.INVALID_PARAMETER).inParameter("to", "parameter.to-before-from");
        }
        Period period = new Period(startOf(first), startOf(end), now);
        String counted = counted(agency);
        return jdbi.inTransaction(handle -> new Sla(
                first,
                end,
                counted,
                now,
                DossierBalance.count(handle, period, counted),
                LegCounts.count(handle, period, counted)));
    }

    /** What the caller may see of what is asked for. */
    private String counted(String asked) {
        AgencyScope scope = caller.scope();
        if (asked != null) {
            scope.require(List.of(asked));
        }
        return asked != null || scope.all() ? asked : caller.requireAgency();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(VIETNAM).toInstant();
    }

    /** @param now the moment of asking */
    record Period(Instant from, Instant to, Instant now) {
        /** The end of the period, as far as it is over: what is open is within its due or not by then. */
        Instant end() {
            return now.isBefore(to) ? now : to;
        }
    }
}
