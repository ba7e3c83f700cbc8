package vn.lienthong.satisfaction.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.lienthong.chassis.security.AgencyScope;
import vn.lienthong.chassis.web.paging.Keyset;
import vn.lienthong.chassis.web.paging.Window;
import vn.lienthong.events.satisfaction.SurveyEvent.Factor;
import vn.lienthong.satisfaction.results.SatisfactionResource.AgencySatisfaction;

/**
 * The marks of the surveys that were opened in a period, by agency, as far as somebody may see them.
 *
 * @param from first local day; null for all time, like {@code to}
 * @param to first day no longer in it
 */
record Averages(LocalDate from, LocalDate to, AgencyScope scope) {
    private static final int LEAST_SHOWN = 3;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 1, 1);
    private static final Keyset BY_AGENCY = Keyset.ascending("agency", "text");
    private static final String SELECT = """
            select * from (
                select scope as agency, %s
                from mark_tally where %s and %s group by scope) as sums
            where opened > 0 and %s %s
            """;

    List<AgencySatisfaction> read(Handle handle, Window window) {
        String whose =
                scope.all() ? "true" : scope.agency().map(_ -> "scope = :own").orElse("false");
        String sql = SELECT.formatted(sums(), days(), whose, BY_AGENCY.condition(window), BY_AGENCY.order(window));
        Query query = BY_AGENCY.bind(handle.createQuery(sql), window);
        scope.agency().filter(_ -> !scope.all()).ifPresent(own -> query.bind("own", own));
        if (!isAllTime()) {
            query.bind("from", Optional.ofNullable(from).orElse(FIRST_DAY))
                    .bind("to", Optional.ofNullable(to).orElse(LAST_DAY));
        }
        return query.map((row, _) -> read(row)).list();
    }

    private boolean isAllTime() {
        return from == null && to == null;
    }

    private String days() {
        return isAllTime() ? "day = 'infinity'" : "day >= :from and day < :to";
    }

    private static String sums() {
        return Stream.concat(
                        Stream.of(sum(MarkTally.OPENED), sum(MarkTally.ANSWERED)),
                        Arrays.stream(Factor.values())
                                .flatMap(factor ->
                                        Stream.of(sum(MarkTally.marksOf(factor)), sum(MarkTally.sumOf(factor)))))
                .collect(Collectors.joining(", "));
    }

    private static String sum(String kind) {
        return "coalesce(sum(count) filter (where kind = '%1$s'), 0) as %1$s".formatted(kind);
    }

    private AgencySatisfaction read(ResultSet row) throws SQLException {
        int opened = row.getInt(MarkTally.OPENED);
        int answered = row.getInt(MarkTally.ANSWERED);
        Marks all = Marks.NONE;
        Map<Factor, Double> factors = new TreeMap<>();
        for (Factor factor : Factor.values()) {
            Marks marks = new Marks(row.getInt(MarkTally.marksOf(factor)), row.getInt(MarkTally.sumOf(factor)));
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
