package vn.lienthong.catalog.search;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import vn.lienthong.catalog.search.index.LifeEvent;
import vn.lienthong.catalog.search.index.SearchIndex;
import vn.lienthong.catalog.search.index.SearchIndex.Announced;
import vn.lienthong.catalog.search.index.SearchedVersion;
import vn.lienthong.catalog.search.index.Synonyms;
import vn.lienthong.chassis.projection.Projector;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.events.Topics;

/** What there is to be searched, as the view has taken it. */
final class SearchTables {
    static final String VIEW = "procedure-search";
    private static final int PROCEDURES_AT_ONCE = 500;
    /** Positions move with every batch, held records with a retry that took some; a rebuild makes other tables. */
    private static final String STATE = """
            select (select coalesce(sum(next_offset), 0) from consumer_position where consumer = :view) || '/'
                    || (select count(*) from held_record where consumer = :view) as place,
                '%s'::regclass::oid::bigint as tables
            """.formatted(SearchedProcedureProjection.TABLE.name());

    private SearchTables() {}

    static Projector projector() {
        return Projector.of(
                VIEW,
                Set.of(Topics.CATALOG),
                new SearchedProcedureProjection(),
                new SearchedVersionProjection(),
                new LifeEventProjection(),
                new SynonymsProjection());
    }

    /** While it is the same nothing has changed. @param tables changes with a rebuild */
    record State(String place, long tables) {}

    static State state(Handle handle) {
        return handle.createQuery(STATE)
                .bind("view", VIEW)
                .map((row, _) -> new State(row.getString("place"), row.getLong("tables")))
                .one();
    }

    static List<LifeEvent> lifeEvents(Handle handle) {
        return all(handle, LifeEventProjection.TABLE);
    }

    static List<Synonyms> synonyms(Handle handle) {
        return all(handle, SynonymsProjection.TABLE);
    }

    /** The procedures that an index does not have, or not as they are, some at a time. */
    static Stream<List<Announced>> news(Handle handle, SearchIndex index) {
        List<String> codes = new ArrayList<>();
        handle.createQuery("select code, changes from searched_procedure")
                .map((row, _) -> index.has(row.getString("code"), row.getInt("changes")) ? "" : row.getString("code"))
                .filter(code -> !code.isEmpty())
                .forEach(codes::add);
        return codes.stream().gather(Gatherers.windowFixed(PROCEDURES_AT_ONCE)).map(some -> announced(handle, some));
    }

    private static List<Announced> announced(Handle handle, List<String> codes) {
        Map<String, List<SearchedVersion>> versions =
                versions(handle, codes).stream().collect(groupingBy(SearchedVersion::code));
        return SearchedProcedureProjection.TABLE.find(handle, codes).values().stream()
                .map(procedure -> new Announced(procedure, versions.getOrDefault(procedure.code(), List.of())))
                .toList();
    }

    private static List<SearchedVersion> versions(Handle handle, List<String> codes) {
        Table<String, SearchedVersion> table = SearchedVersionProjection.TABLE;
        return handle.createQuery("select %s from %s where code = any(:codes) order by stream_version"
                        .formatted(table.columnList(), table.name()))
                .bindArray("codes", String.class, codes)
                .map((row, _) -> table.read(row))
                .list();
    }

    private static <R extends Record> List<R> all(Handle handle, Table<?, R> table) {
        return handle.createQuery("select %s from %s order by code".formatted(table.columnList(), table.name()))
                .map((row, _) -> table.read(row))
                .list();
    }
}
