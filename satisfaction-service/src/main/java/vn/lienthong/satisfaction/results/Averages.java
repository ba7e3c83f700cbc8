package vn.lienthong.satisfaction.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.security.AgencyScope;
import vn.lienthong.chassis.web.paging.Keyset;
import vn.lienthong.chassis.web.paging.Window;
import vn.lienthong.events.satisfaction.SurveyEvent.Factor;
import vn.lienthong.satisfaction.results.SatisfactionResource.AgencySatisfaction;

/** The marks of the surveys that were opened in a period, by agency, as far as somebody may see them. */
record Averages(Instant from, Instant to, AgencyScope scope) {
    private static final int LEAST_SHOWN = 3;
    private static final Keyset BY_AGENCY = Keyset.ascending("a.agency", "text");
    private static final String SELECT = """
            select a.agency, count(*) as opened, count(s.answered_at) as answered, %s
            from survey_row s cross join lateral jsonb_array_elements_text(s.agencies) as a(agency)
            where s.opened_at >= :from and s.opened_at < :to and %s and %s
            group by a.agency %s
            """;
    /** The surveys of one agency are found by an index, before they are taken apart. */
    private static final String OF_AGENCY = "s.agencies @> jsonb_build_array(:own) and a.agency = :own";

    List<AgencySatisfaction> read(Handle handle, Window window) {
        String whose = scope.all() ? "true" : OF_AGENCY;
        String sql = SELECT.formatted(marks(), whose, BY_AGENCY.condition(window), BY_AGENCY.order(window));
        return BY_AGENCY
                .bind(handle.createQuery(sql), window)
                .bind("from", from)
                .bind("to", to)
                .bind("own", scope.agency().orElse(""))
                .map((row, _) -> read(row))
                .list();
    }

    /** Number and sum of the marks of each factor. */
    private static String marks() {
        return Arrays.stream(Factor.values())
                .map(factor -> "count(s.scores ->> '%1$s') as n_%1$s, sum((s.scores ->> '%1$s')::int) as sum_%1$s"
                        .formatted(factor))
                .collect(Collectors.joining(", "));
    }

    private AgencySatisfaction read(ResultSet row) throws SQLException {
        int opened = row.getInt("opened");
        int answered = row.getInt("answered");
        Marks all = Marks.NONE;
        Map<Factor, Double> factors = new TreeMap<>();
        for (Factor factor : Factor.values()) {
            Marks marks = new Marks(row.getInt("n_" + factor), row.getInt("sum_" + factor));
            all = all.plus(marks);
            if (isShown(marks.count())) {
                factors.put(factor, marks.mean());
            }
        }
        return new AgencySatisfaction(
                row.getString("agency"),
                opened,
                answered,
                (double) answered / opened,
                isShown(answered) ? all.mean() : null,
                factors);
    }

    private boolean isShown(int answers) {
        return answers >= (scope.all() ? 1 : LEAST_SHOWN);
    }

    private record Marks(int count, int sum) {
        private static final Marks NONE = new Marks(0, 0);

        Marks plus(Marks other) {
            return new Marks(count + other.count, sum + other.sum);
        }

        double mean() {
            return (double) sum / count;
        }
    }
}
