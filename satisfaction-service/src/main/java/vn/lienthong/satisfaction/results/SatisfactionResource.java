package vn.lienthong.satisfaction.results;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.security.AgencyScope;
import vn.lienthong.chassis.security.Caller;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.view.View;
import vn.lienthong.events.satisfaction.SurveyEvent.Factor;

/** How satisfied applicants are with each agency that handled their dossiers. */
@View("surveys")
@Path("/satisfaction")
@RolesAllowed({Roles.LEADER, Roles.OPERATOR})
@RunOnVirtualThread
public class SatisfactionResource {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 1, 1);
    private static final String SELECT = """
            select a.agency, count(distinct s.survey_id) as opened,
                   count(distinct s.survey_id) filter (where s.answered_at is not null) as answered,
                   f.key as factor, avg(f.value::int) as average
            from survey_row s
            cross join lateral jsonb_array_elements_text(s.agencies) as a(agency)
            left join lateral jsonb_each_text(s.scores) as f on true
            where s.opened_at >= ? and s.opened_at < ? and (? or a.agency = ?)
            group by grouping sets ((a.agency), (a.agency, f.key))
            having grouping(f.key) = 1 or f.key is not null
            """;

    private final Jdbi jdbi;
    private final Caller caller;

    SatisfactionResource(Jdbi jdbi, Caller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
    }

    /**
     * @param responseRate answered / opened, from 0 to 1
     * @param average mean of all marks from 1 to 5, null without an answer; {@code answered} is its n
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
    public List<AgencySatisfaction> get(@QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to) {
        AgencyScope scope = caller.scope();
        List<Line> lines = jdbi.withHandle(handle -> handle.createQuery(SELECT)
                .bind(0, startOf(from == null ? FIRST_DAY : from))
                .bind(1, startOf(to == null ? LAST_DAY : to))
                .bind(2, scope.all())
                .bind(3, scope.agency().orElse(""))
                .map((row, _) -> new Line(
                        row.getString("agency"),
                        row.getInt("opened"),
                        row.getInt("answered"),
                        row.getString("factor"),
                        row.getObject("average") == null ? null : row.getDouble("average")))
                .list());
        return lines.stream()
                .collect(Collectors.groupingBy(Line::agency, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(SatisfactionResource::ofAgency)
                .toList();
    }

    private static AgencySatisfaction ofAgency(List<Line> lines) {
        Map<Factor, Double> factors = new TreeMap<>();
        lines.stream()
                .filter(line -> line.factor() != null)
                .forEach(line -> factors.put(Factor.valueOf(line.factor()), line.average()));
        Line total =
                lines.stream().filter(line -> line.factor() == null).findFirst().orElseThrow();
        return new AgencySatisfaction(
                total.agency(),
                total.opened(),
                total.answered(),
                (double) total.answered() / total.opened(),
                total.average(),
                factors);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(VIETNAM).toInstant();
    }

    /** A line of the query: an agency as a whole, or one factor of it. */
    private record Line(String agency, int opened, int answered, String factor, Double average) {}
}
