package vn.lienthong.intake.register;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.lienthong.chassis.projection.Projector;
import vn.lienthong.chassis.security.AgencyScope;
import vn.lienthong.chassis.sql.Plans;
import vn.lienthong.chassis.web.paging.Keyset;
import vn.lienthong.chassis.web.paging.Window;
import vn.lienthong.events.Topics;
import vn.lienthong.intake.dossier.DossierStatus;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CatalogMirror;

/** The dossiers that concern an agency, the newest first; their ids are in the order of their submission. */
@Singleton
public class Register {
    static final Keyset NEWEST_FIRST = Keyset.descending("dossier_id", "uuid");

    private static final String LINES = """
            select dossier_id, d.code, d.procedure, d.procedure_version, d.centre, d.channel, d.status, d.transferred, d.submitted_at,
                   d.accepted_at, d.promised_due, d.answer_by, d.ended_at, c.due, c.reappointed_due, c.timeliness,
                   (select array_agg(agency order by agency) from jsonb_array_elements_text(i.agencies) agency) as agencies
            from register_dossier d left join register_clock c using (dossier_id)
                                    left join involvement i using (dossier_id)
            """;
    private static final String OF_AGENCY = """
            join (select dossier_id from dossier_concern where agency = :agency) k using (dossier_id)
            """;
    private final Jdbi jdbi;
    private final CatalogMirror mirror;

    Register(Jdbi jdbi, CatalogMirror mirror) {
        this.jdbi = jdbi;
        this.mirror = mirror;
    }

    @Produces
    @Singleton
    static Projector register() {
        return Projector.of(
                "register",
                Set.of(Topics.DOSSIER, Topics.DEADLINE),
                new DossierLineProjection(),
                new ClockLineProjection());
    }

    /** The dossier of a code, however it was typed. */
    public Optional<RegisterItem> find(String code) {
        Catalog catalog = mirror.get();
        return jdbi.withHandle(handle -> handle.createQuery(LINES + " where d.code = ?")
                .bind(0, plain(code))
                .map((row, _) -> RegisterItem.read(row, catalog))
                .findOne());
    }

    /**
     * One window of the list.
     *
     * @param status null for every one
     * @param code how the code begins; null for every one
     */
    List<RegisterItem> list(AgencyScope scope, DossierStatus status, String code, Window window) {
        if (!scope.all() && scope.agency().isEmpty()) {
            return List.of();
        }
        Catalog catalog = mirror.get();
        String select = LINES + (scope.all() ? "" : OF_AGENCY) + "where " + NEWEST_FIRST.condition(window)
                + (status == null ? "" : " and d.status = '" + status.name() + "'")
                + (code == null ? "" : " and d.code like :code") + " " + NEWEST_FIRST.order(window);
        HandleCallback<List<RegisterItem>, RuntimeException> read = handle -> {
            Query query = NEWEST_FIRST.bind(handle.createQuery(select), window);
            Optional.ofNullable(code).ifPresent(start -> query.bind("code", escaped(plain(start)) + "%"));
            scope.agency().filter(_ -> !scope.all()).ifPresent(agency -> query.bind("agency", agency));
            return query.map((row, _) -> RegisterItem.read(row, catalog)).list();
        };
        return code == null
                ? jdbi.withHandle(read)
                : jdbi.inTransaction(handle -> {
                    // How many dossiers it fits decides whether they are found by it or by their order.
                    Plans.forTheseValues(handle);
                    return read.withHandle(handle);
                });
    }

    /** One window of the dossiers that were handed in under a version of a procedure and have not ended. */
    List<OpenDossier> open(String procedure, int version, Window window) {
        String select = "select dossier_id, code, centre, status, submitted_at, promised_due from register_dossier"
                + " where procedure = :procedure and procedure_version = :version and ended_at is null and "
                + NEWEST_FIRST.condition(window) + " " + NEWEST_FIRST.order(window);
        return jdbi.withHandle(handle -> NEWEST_FIRST
                .bind(handle.createQuery(select), window)
                .bind("procedure", procedure)
                .bind("version", version)
                .map((row, _) -> OpenDossier.read(row))
                .list());
    }

    /**
     * Dossiers whose applicant was asked for papers and had time until before a moment, those that wait longest first.
     *
     * @param after the last of the part before; empty for the first part
     */
    public List<Unanswered> unanswered(Instant moment, Optional<Unanswered> after, int limit) {
        String select = "select dossier_id, answer_by from register_dossier where answer_by < :moment"
                + (after.isPresent() ? " and (answer_by, dossier_id) > (:answerBy, :dossierId)" : "")
                + " order by answer_by, dossier_id limit " + limit;
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(select).bind("moment", moment);
            after.ifPresent(last -> query.bind("answerBy", last.answerBy()).bind("dossierId", last.dossierId()));
            return query.map((row, _) -> Unanswered.read(row)).list();
        });
    }

    /** As a pattern that means just this. */
    private static String escaped(String text) {
        return text.replaceAll("[\\\\%_]", "\\\\$0");
    }

    private static String plain(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
