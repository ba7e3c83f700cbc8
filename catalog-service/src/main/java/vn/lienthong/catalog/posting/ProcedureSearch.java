package vn.lienthong.catalog.posting;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.projection.Projector;
import vn.lienthong.chassis.sql.Plans;
import vn.lienthong.chassis.web.paging.Keyset;
import vn.lienthong.chassis.web.paging.Window;
import vn.lienthong.events.Topics;

/**
 * Finds procedures by what people type: a code or its beginning, words of the name with or without their signs, of the
 * English gloss, of the field. Only where no word fits, what is written alike is found.
 */
@Singleton
class ProcedureSearch {
    /** The smaller, the better it fits; the whole thousands say where the words were found. */
    private static final Keyset ORDER = Keyset.ascending("place", "int4").then("code", "text");

    private static final String PLACE =
            """
            case
                when :q is null then 0
                when v.code like folded(:q) || '%' then 0
                when v.words @@ asked(:q, 'A') then 10000 - {likeness of name}
                when v.words @@ asked(:q, 'B') then 20000 - {likeness of gloss}
                when v.words @@ asked(:q, 'C') then 30000
                when v.words @@ asked(:q, '') then 40000
                else 50000 - (1000 * word_similarity(folded(:q), v.letters))::int
            end
            """.replace("{likeness of name}", likeness("name_vi")).replace("{likeness of gloss}", likeness("name_en"));
    private static final String SELECT = """
            select %s, place from (
                select v.*, %s as place
                from procedure_search v
                where (v.valid_from is null or v.valid_from <= :on) and (v.valid_to is null or :on < v.valid_to)
                    and not exists (
                        select from procedure_search later
                        where later.code = v.code and later.stream_version > v.stream_version
                            and (later.valid_from is null or later.valid_from <= :on)
                            and (later.valid_to is null or :on < later.valid_to))
                    and (:field is null or folded(:field) in (folded(v.field_vi), folded(v.field_en)))
                    and (:q is null
                        or v.code like folded(:q) || '%%' or v.words @@ asked(:q, '')
                        or (folded(:q) <%% v.letters and not exists (
                            select from procedure_search fitting
                            where fitting.code like folded(:q) || '%%' or fitting.words @@ asked(:q, ''))))
            ) found
            where %s %s
            """;

    /** How much must be alike where no word fits: enough for two letters changed places in a word. */
    private static final String ALIKE = "set local pg_trgm.word_similarity_threshold = 0.4";

    private final Jdbi jdbi;

    ProcedureSearch(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Produces
    @Singleton
    static Projector projector() {
        return Projector.of("procedure-search", Set.of(Topics.CATALOG), new ProcedureSearchProjection());
    }

    record Found(ProcedureSearchRow procedure, int place) {}

    /** @param question null for all procedures; @param field name of a field in either language, null for all fields */
    List<Found> find(String question, String field, LocalDate on, Window window) {
        String sql = SELECT.formatted(
                ProcedureSearchProjection.TABLE.columnList(), PLACE, ORDER.condition(window), ORDER.order(window));
        return jdbi.inTransaction(handle -> {
            handle.execute(ALIKE);
            Plans.forTheseValues(handle);
            return ORDER.bind(handle.createQuery(sql), window)
                    .bind("q", question)
                    .bind("field", field)
                    .bind("on", on)
                    .map((row, _) -> new Found(ProcedureSearchProjection.TABLE.read(row), row.getInt("place")))
                    .list();
        });
    }

    /** From 0 to 2000: how closely together the words stand in the column, and how much of it they are. */
    private static String likeness(String column) {
        return "(1000 * (strict_word_similarity(folded(:q), folded(v.%1$s)) + similarity(folded(:q), folded(v.%1$s))))::int"
                .formatted(column);
    }
}
