package vn.lienthong.intake.register;

import java.time.Instant;
import java.util.UUID;
import vn.lienthong.events.Channel;
import vn.lienthong.events.dossier.DossierEvent.DossierAccepted;
import vn.lienthong.events.dossier.DossierEvent.DossierSubmitted;
import vn.lienthong.intake.dossier.DossierStatus;

/**
 * A line of the register: what the dossier's own events say.
 *
 * @param procedureVersion the version of the procedure that it was handed in under
 * @param transferred whether agencies have had it, so that a wait ends where it began
 * @param answerBy when the applicant's window closes; null unless papers are asked for
 */
record DossierLine(
        UUID dossierId,
        String code,
        String procedure,
        int procedureVersion,
        String centre,
        Channel channel,
        DossierStatus status,
        boolean transferred,
        Instant submittedAt,
        Instant acceptedAt,
        Instant promisedDue,
        Instant answerBy,
        Instant endedAt) {
    static DossierLine of(DossierSubmitted event) {
        return new DossierLine(
                event.dossierId(),
                null,
                event.procedure(),
                event.procedureVersion(),
                event.centre(),
                event.channel(),
                DossierStatus.SUBMITTED,
                false,
                event.submittedAt(),
                null,
                null,
                null,
                null);
    }

    DossierLine with(DossierAccepted event) {
        return new DossierLine(
                dossierId,
                event.code(),
                procedure,
                procedureVersion,
                centre,
                channel,
                DossierStatus.ACCEPTED,
                transferred,
                submittedAt,
                event.acceptedAt(),
                event.promisedDue(),
                answerBy,
                endedAt);
    }

    DossierLine withTransfer() {
        DossierStatus next = status == DossierStatus.ACCEPTED ? DossierStatus.IN_PROCESS : status;
        return with(next, true, answerBy, endedAt);
    }

    DossierLine with(DossierStatus next) {
        return with(next, transferred, null, endedAt);
    }

    DossierLine asked(Instant window) {
        return with(DossierStatus.SUPPLEMENT_REQUIRED, transferred, window, endedAt);
    }

    /** After a wait it is where it was before. */
    DossierLine goingOn() {
        DossierStatus afterAcceptance = transferred ? DossierStatus.IN_PROCESS : DossierStatus.ACCEPTED;
        return with(acceptedAt == null ? DossierStatus.SUBMITTED : afterAcceptance);
    }

    DossierLine ended(DossierStatus end, Instant at) {
        return with(end, transferred, null, at);
    }

    private DossierLine with(DossierStatus next, boolean isTransferred, Instant window, Instant end) {
        return new DossierLine(
                dossierId,
                code,
                procedure,
                procedureVersion,
                centre,
                channel,
                next,
                isTransferred,
                submittedAt,
                acceptedAt,
                promisedDue,
                window,
                end);
    }
}
