package vn.lienthong.catalog.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.mirror.ProcedureRow;
import vn.lienthong.mirror.ProcedureRow.ApprovedProcess;
import vn.lienthong.mirror.ProcedureRow.PublishedVersion;

/**
 * The public posting of a procedure.
 *
 * @param on the day that it holds for
 * @param version names the version, as dossiers pin it
 * @param validTo first day no longer in force
 * @param receivable whether a dossier can be handed in for it on the day
 * @param process components and steps; null where none was approved for the day
 */
public record Posting(
        String code,
        LocalDate on,
        int version,
        String nameVi,
        String nameEn,
        String fieldVi,
        String fieldEn,
        List<String> levels,
        String responsibleAgency,
        Limit limit,
        String limitNote,
        Long feeVnd,
        String feeNote,
        List<Channel> channels,
        boolean interconnected,
        LocalDate validFrom,
        LocalDate validTo,
        String announcingDecision,
        boolean receivable,
        Process process) {
    /** Empty where no version is in force on the day. */
    static Optional<Posting> on(ProcedureRow procedure, LocalDate day) {
        return procedure.versionOn(day).map(published -> of(procedure, published, day));
    }

    private static Posting of(ProcedureRow procedure, PublishedVersion published, LocalDate day) {
        ProcedureVersion version = published.version();
        return new Posting(
                procedure.code(),
                day,
                published.streamVersion(),
                version.nameVi(),
                version.nameEn(),
                version.fieldVi(),
                version.fieldEn(),
                version.levels(),
                version.responsibleAgency(),
                version.limit(),
                version.limitNote(),
                version.feeVnd(),
                version.feeNote(),
                version.channels(),
                version.interconnected(),
                version.validFrom(),
                procedure.endOf(published).orElse(null),
                version.announcingDecision(),
                procedure.isReceivableOn(day),
                procedure.processOn(day).map(ApprovedProcess::process).orElse(null));
    }
}
