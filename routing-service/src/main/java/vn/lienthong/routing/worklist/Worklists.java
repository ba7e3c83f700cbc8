package vn.lienthong.routing.worklist;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.lienthong.chassis.projection.Projector;
import vn.lienthong.chassis.web.paging.Keyset;
import vn.lienthong.chassis.web.paging.Window;
import vn.lienthong.events.Topics;
import vn.lienthong.routing.plan.LegStatus;

/** The lists of legs: what is due first stands first. */
@Singleton
class Worklists {
    private static final Keyset BY_DUE =
            Keyset.ascending("promised_due", "timestamptz").then("leg_id", "uuid");

    private static final String COLUMNS = LegProjection.TABLE.columnList();

    private final Jdbi jdbi;

    Worklists(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Produces
    @Singleton
    static Projector projector() {
        return Projector.of("worklist", Set.of(Topics.ROUTING), new LegProjection(), new PlanVersionProjection());
    }

    /** @param planVersion what a command on the leg must carry in If-Match */
    record Listed(LegRow leg, int planVersion) {}

    /** The legs that an agency has in these states. Each state is read in order by the index, then they are merged. */
    List<Listed> of(String agency, Collection<LegStatus> states, Window window) {
        String legs = states.stream()
                .map(state -> inOrder("agency = :agency and state = '%s'".formatted(state), window))
                .collect(Collectors.joining(" union all "));
        return read(legs, window, query -> query.bind("agency", agency));
    }

    /** Legs without an agency. @param centre of the centre that received them; empty for all */
    List<Listed> unresolved(Optional<String> centre, Window window) {
        return centre.map(code -> read(
                        inOrder("centre = :centre and state = 'UNRESOLVED'", window),
                        window,
                        query -> query.bind("centre", code)))
                .orElseGet(() -> read(inOrder("state = 'UNRESOLVED'", window), window, query -> query));
    }

    private static String inOrder(String condition, Window window) {
        return "(select %s from leg where %s and %s %s)"
                .formatted(COLUMNS, condition, BY_DUE.condition(window), BY_DUE.order(window));
    }

    private List<Listed> read(String legs, Window window, UnaryOperator<Query> filter) {
        String sql = "select %s, version from (%s) legs join plan_version using (dossier_id) %s"
                .formatted(COLUMNS, legs, BY_DUE.order(window));
        return jdbi.withHandle(handle -> filter.apply(BY_DUE.bind(handle.createQuery(sql), window))
                .map((row, _) -> new Listed(LegProjection.TABLE.read(row), row.getInt("version")))
                .list());
    }
}
