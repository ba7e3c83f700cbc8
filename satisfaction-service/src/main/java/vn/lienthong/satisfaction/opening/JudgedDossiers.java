package vn.lienthong.satisfaction.opening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.lienthong.events.dossier.DossierEvent.DossierAccepted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCompleted;

/** What a survey must know of its dossier, gathered from two topics that come in any order. */
final class JudgedDossiers {
    private JudgedDossiers() {}

    /** @param agencies those that completed a step, in the order of their codes */
    record Judged(String procedure, String centre, List<String> agencies) {}

    static void accepted(Handle handle, DossierAccepted accepted) {
        handle.execute("""
                insert into judged_dossier (dossier_id, procedure, centre) values (?, ?, ?)
                on conflict (dossier_id) do update set procedure = excluded.procedure, centre = excluded.centre
                """, accepted.dossierId(), accepted.procedure(), accepted.centre());
    }

    static void completed(Handle handle, StepCompleted completed) {
        handle.execute(
                "insert into judged_agency (dossier_id, agency) values (?, ?) on conflict do nothing",
                completed.dossierId(),
                completed.agency());
    }

    static void decided(Handle handle, UUID dossierId) {
        handle.execute("""
                insert into judged_dossier (dossier_id, decided) values (?, true)
                on conflict (dossier_id) do update set decided = true
                """, dossierId);
    }

    /** Empty until both topics have told what they have to. */
    static Optional<Judged> find(Handle handle, UUID dossierId) {
        List<String> agencies = handle.createQuery(
                        "select agency from judged_agency where dossier_id = ? order by agency")
                .bind(0, dossierId)
                .mapTo(String.class)
                .list();
        return handle.createQuery("""
                        select procedure, centre from judged_dossier
                        where dossier_id = ? and decided and procedure is not null
                        """)
                .bind(0, dossierId)
                .map((row, _) -> new Judged(row.getString("procedure"), row.getString("centre"), agencies))
                .findOne();
    }
}
