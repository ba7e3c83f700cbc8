package vn.lienthong.chassis.projection;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.inbox.Replay;

/** The tables that a rebuild fills beside those of a live view. */
final class ShadowTables {
    static final String SUFFIX = "__rebuild";
    private static final int LOCK_SPACE = 0x4c52; // "LR", apart from other advisory locks
    /** What stands behind the name in an index's definition: the same for the indexes of a table and of its copy. */
    private static final String INDEXES = """
            select index.relname, regexp_replace(pg_get_indexdef(index.oid), '^.* USING ', '') as definition
            from pg_index join pg_class index on index.oid = indexrelid
            where indrelid = ?::regclass order by definition, index.relname
            """;

    /** Such as its {@code fillfactor}, which a copy does not get by itself. */
    private static final String OPTIONS =
            "select array_to_string(reloptions, ', ') from pg_class where oid = ?::regclass and reloptions is not null";

    private static final String DIFFERENCES = """
            select row, count(*) over () as count from (
                (select 'live ' || to_jsonb(t)::text from %1$s t except all select 'live ' || to_jsonb(t)::text from %2$s t)
                union all
                (select 'log ' || to_jsonb(t)::text from %2$s t except all select 'log ' || to_jsonb(t)::text from %1$s t)
            ) as difference(row) limit ?
            """;

    private static final String COLUMNS = """
            select concat_ws(' ', attname, format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated,
                             pg_get_expr(adbin, adrelid))
            from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
            where attrelid = to_regclass(?) and attnum > 0 and not attisdropped order by attnum
            """;

    private final Projector live;
    private final String made;
    private final InstantSource clock;
    private final Projector shadow;

    ShadowTables(Projector live, String made, InstantSource clock) {
        this.live = live;
        this.made = made + " " + live.columns();
        this.clock = clock;
        this.shadow = live.shadow(live.name() + Replay.SHADOW, SUFFIX);
    }

    /** The view that fills them. */
    Projector projector() {
        return shadow;
    }

    /** Keeps every other process from rebuilding this view, for as long as the session lasts. */
    boolean tryClaim(Handle session) {
        return session.createQuery("select pg_try_advisory_lock(?, hashtext(?))")
                .bind(0, LOCK_SPACE)
                .bind(1, live.name())
                .mapTo(Boolean.class)
                .one();
    }

    void unclaim(Handle session) {
        session.execute("select pg_advisory_unlock(?, hashtext(?))", LOCK_SPACE, live.name());
    }

    /** Whether there are any, filled by this program and made like the live ones, so that it may go on with them. */
    boolean mayBeGoneOnWith(Handle handle) {
        return areOfThisProgram(handle) && live.tables().stream().allMatch(table -> isLikeIts(handle, table));
    }

    private boolean areOfThisProgram(Handle handle) {
        return handle.createQuery("select made_by = ? from rebuild where view = ?")
                .bind(0, made)
                .bind(1, live.name())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    /** Not where a migration has changed the live one since. */
    private static boolean isLikeIts(Handle handle, String table) {
        return columnsOf(handle, table).equals(columnsOf(handle, table + SUFFIX))
                && definitionsOf(handle, table).equals(definitionsOf(handle, table + SUFFIX));
    }

    /** None where there is no such table. */
    private static List<String> columnsOf(Handle handle, String table) {
        return handle.createQuery(COLUMNS).bind(0, table).mapTo(String.class).list();
    }

    private static List<String> definitionsOf(Handle handle, String table) {
        return indexesOf(handle, table).stream().map(Index::definition).toList();
    }

    void create(Handle handle) {
        live.tables().forEach(table -> create(handle, table));
        handle.execute(
                "insert into rebuild (view, made_by, started_at) values (?, ?, ?) on conflict do nothing",
                live.name(),
                made,
                clock.instant());
    }

    private static void create(Handle handle, String table) {
        handle.execute("create table if not exists %s (like %s including all)".formatted(table + SUFFIX, table));
        handle.createQuery(OPTIONS)
                .bind(0, table)
                .mapTo(String.class)
                .findOne()
                .ifPresent(options -> handle.execute("alter table %s set (%s)".formatted(table + SUFFIX, options)));
    }

    void drop(Handle handle) {
        live.tables().forEach(table -> handle.execute("drop table if exists " + table + SUFFIX));
        forget(handle);
    }

    /** They take the place and the names of the live ones. */
    void swapIn(Handle handle) {
        live.tables().forEach(table -> swapIn(handle, table));
        forget(handle);
    }

    /** Rows that only the live tables or only these have. */
    Differences differences(Handle handle) {
        return live.tables().stream()
                .map(table -> differences(handle, rowsOf(table), rowsOf(table + SUFFIX)))
                .reduce(Differences.NONE, Differences::and);
    }

    private static Differences differences(Handle handle, String rows, String others) {
        return handle.createQuery(DIFFERENCES.formatted(rows, others))
                .bind(0, Differences.MOST)
                .map((row, _) -> new Differences(row.getLong("count"), List.of(row.getString("row"))))
                .reduce(
                        Differences.NONE,
                        (all, next) ->
                                new Differences(next.count(), all.and(next).some()));
    }

    /** A sum that has come to 0 is like none. */
    private String rowsOf(String table) {
        boolean sums = live.tallies().contains(table) || shadow.tallies().contains(table);
        return sums ? "(select * from " + table + " where count <> 0)" : table;
    }

    /** Indexes, too, get their old names: a later migration may speak of them. */
    private static void swapIn(Handle handle, String table) {
        List<Index> wanted = indexesOf(handle, table);
        List<Index> copies = new ArrayList<>(indexesOf(handle, table + SUFFIX));
        handle.execute("drop table " + table);
        handle.execute("alter table %s rename to %s".formatted(table + SUFFIX, table));
        for (Index index : wanted) {
            copies.stream()
                    .filter(copy -> copy.definition().equals(index.definition()))
                    .findFirst()
                    .ifPresent(copy -> {
                        handle.execute("alter index %s rename to %s".formatted(copy.name(), index.name()));
                        copies.remove(copy);
                    });
        }
    }

    private static List<Index> indexesOf(Handle handle, String table) {
        return handle.createQuery(INDEXES)
                .bind(0, table)
                .map((row, _) -> new Index(row.getString("relname"), row.getString("definition")))
                .list();
    }

    private void forget(Handle handle) {
        handle.execute("delete from rebuild where view = ?", live.name());
    }

    private record Index(String name, String definition) {}
}
