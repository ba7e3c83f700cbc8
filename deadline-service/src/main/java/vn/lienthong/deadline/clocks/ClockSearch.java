package vn.lienthong.deadline.clocks;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.lienthong.chassis.security.AgencyScope;
import vn.lienthong.chassis.sql.Plans;
import vn.lienthong.chassis.web.paging.Keyset;
import vn.lienthong.chassis.web.paging.Window;
import vn.lienthong.deadline.clocks.ClockRow.State;

/** Clocks that somebody asks for and may see, as SQL that names only what is asked for: each case has its index. */
final class ClockSearch {
    private static final Keyset BY_DUE =
            Keyset.ascending("c.due_at", "timestamptz").then("c.clock_id", "uuid");
    private static final String ALL = "select %1$s from clock_row c where %2$s %3$s";
    /** Its own clocks, and the steps of the dossiers that it received. */
    private static final String OF_AGENCY = """
            select %1$s from (
                (select c.* from clock_row c where c.agency = :own and %2$s %3$s)
                union all
                (select c.* from clock_row c where c.centre = :own and c.agency <> :own and %2$s %3$s)
            ) as c %3$s
            """;

    private final AgencyScope scope;
    private final List<String> conditions = new ArrayList<>();
    private final List<Consumer<Query>> values = new ArrayList<>();

    ClockSearch(AgencyScope scope) {
        this.scope = scope;
        if (!scope.all()) {
            values.add(query -> query.bind("own", scope.agency().orElse("")));
        }
    }

    ClockSearch ofDossier(UUID dossier) {
        return where("c.dossier_id = :dossier", "dossier", dossier);
    }

    ClockSearch ofAgency(String agency) {
        return where("c.agency = :agency", "agency", agency);
    }

    ClockSearch inState(State state) {
        return where("c.state = :state", "state", state);
    }

    ClockSearch late(Boolean late) {
        return where("(c.overran_at is not null) = :late", "late", late);
    }

    private ClockSearch where(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(query -> query.bind(name, value));
        }
        return this;
    }

    /** In a transaction, for it is planned for its values. */
    List<ClockRow> read(Handle handle, Window window) {
        Plans.forTheseValues(handle);
        List<String> all = new ArrayList<>(conditions);
        all.add(BY_DUE.condition(window));
        String sql = (scope.all() ? ALL : OF_AGENCY)
                .formatted(ClockProjection.TABLE.columnList(), String.join(" and ", all), BY_DUE.order(window));
        Query query = BY_DUE.bind(handle.createQuery(sql), window);
        values.forEach(value -> value.accept(query));
        return query.map((row, _) -> ClockProjection.TABLE.read(row)).list();
    }
}
