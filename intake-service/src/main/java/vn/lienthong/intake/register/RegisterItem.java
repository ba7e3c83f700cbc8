package vn.lienthong.intake.register;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lienthong.events.Channel;
import vn.lienthong.events.deadline.ClockEvent.Timeliness;
import vn.lienthong.intake.dossier.DossierStatus;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.ProcedureRow;

/**
 * A dossier in a list, with all that a row on a screen needs.
 *
 * @param agencies codes of those that hold or held a leg
 */
public record RegisterItem(
        UUID dossierId,
        String code,
        String procedure,
        String procedureNameVi,
        String centre,
        Channel channel,
        DossierStatus status,
        int nationalStatus,
        Instant submittedAt,
        Instant acceptedAt,
        Instant endedAt,
        Instant promisedDue,
        Instant due,
        Instant reappointedDue,
        Timeliness timeliness,
        List<String> agencies) {
    /** Reads a row with the columns of both parts of the register and {@code agencies}. */
    static RegisterItem read(ResultSet row, Catalog catalog) throws SQLException {
        DossierLine dossier = DossierLineProjection.TABLE.read(row);
        ClockLine clock = ClockLineProjection.TABLE.read(row);
        Array agencies = row.getArray("agencies");
        return new RegisterItem(
                dossier.dossierId(),
                dossier.code(),
                dossier.procedure(),
                catalog.procedure(dossier.procedure()).map(RegisterItem::name).orElse(null),
                dossier.centre(),
                dossier.channel(),
                dossier.status(),
                dossier.status().national(),
                dossier.submittedAt(),
                dossier.acceptedAt(),
                dossier.endedAt(),
                dossier.promisedDue(),
                clock.due(),
                clock.reappointedDue(),
                clock.timeliness(),
                agencies == null ? List.of() : List.of((String[]) agencies.getArray()));
    }

    /** As published last; null while only a process was heard of. */
    private static String name(ProcedureRow procedure) {
        return procedure.versions().isEmpty()
                ? null
                : procedure.versions().getLast().version().nameVi();
    }
}
