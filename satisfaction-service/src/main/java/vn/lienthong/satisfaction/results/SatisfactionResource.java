package vn.lienthong.satisfaction.results;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.security.AgencyScope;
import vn.lienthong.chassis.security.Caller;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.paging.Page;
import vn.lienthong.chassis.web.paging.Paging;
import vn.lienthong.chassis.web.paging.Window;
import vn.lienthong.chassis.web.view.View;
import vn.lienthong.events.satisfaction.SurveyEvent.Factor;

/** How satisfied applicants are with each agency that handled their dossiers. */
@View("surveys")
@Path("/satisfaction")
@RolesAllowed({Roles.LEADER, Roles.OPERATOR})
@RunOnVirtualThread
public class SatisfactionResource {
    private final Jdbi jdbi;
    private final Caller caller;
    private final Paging paging;

    SatisfactionResource(Jdbi jdbi, Caller caller, Paging paging) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.paging = paging;
    }

    /**
     * Respondents are anonymous (Decree 61/2018, article 27): an agency sees an average of no fewer than three, lest it
     * know who gave which mark.
     *
     * @param responseRate answered / opened, from 0 to 1
     * @param average mean of all marks from 1 to 5, null where it is not shown; {@code answered} is its n
     * @param factors the mean of each factor that is shown
     */
    public record AgencySatisfaction(
            String agency,
            int opened,
            int answered,
            double responseRate,
            Double average,
            Map<Factor, Double> factors) {}

    /** Surveys opened in a period of local days. @param to first day no longer in it */
    @GET
    public RestResponse<Page<AgencySatisfaction>> get(
            @QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to) {
        Window window = paging.window();
        AgencyScope scope = caller.scope();
        List<AgencySatisfaction> agencies =
                jdbi.withHandle(handle -> new Averages(from, to, scope).read(handle, window));
        return paging.page(window, agencies, agency -> List.of(agency.agency()));
    }
}
