package vn.lienthong.deadline.sla;

import java.time.Instant;
import java.util.UUID;
import vn.lienthong.events.Channel;
import vn.lienthong.events.deadline.ClockEvent;
import vn.lienthong.events.deadline.ClockEvent.ApologyIssued;
import vn.lienthong.events.deadline.ClockEvent.ClockOverran;
import vn.lienthong.events.deadline.ClockEvent.ClockPaused;
import vn.lienthong.events.deadline.ClockEvent.ClockRecalculated;
import vn.lienthong.events.deadline.ClockEvent.ClockRestarted;
import vn.lienthong.events.deadline.ClockEvent.ClockResumed;
import vn.lienthong.events.deadline.ClockEvent.ClockStarted;
import vn.lienthong.events.deadline.ClockEvent.ClockStopped;
import vn.lienthong.events.deadline.ClockEvent.ClockTransferred;
import vn.lienthong.events.deadline.ClockEvent.ClockWarned;
import vn.lienthong.events.deadline.ClockEvent.ExplanationGiven;
import vn.lienthong.events.deadline.ClockEvent.ExplanationRequested;
import vn.lienthong.events.deadline.ClockEvent.Timeliness;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.events.dossier.DossierEvent.DossierAccepted;
import vn.lienthong.events.dossier.DossierEvent.DossierNotAccepted;
import vn.lienthong.events.dossier.DossierEvent.DossierStopped;
import vn.lienthong.events.dossier.DossierEvent.DossierSubmitted;
import vn.lienthong.events.dossier.DossierEvent.DossierTransferred;
import vn.lienthong.events.dossier.DossierEvent.DossierWithdrawn;
import vn.lienthong.events.dossier.DossierEvent.FinancialObligationMet;
import vn.lienthong.events.dossier.DossierEvent.FinancialObligationRaised;
import vn.lienthong.events.dossier.DossierEvent.ResultReady;
import vn.lienthong.events.dossier.DossierEvent.ResultReturned;
import vn.lienthong.events.dossier.DossierEvent.SupplementReceived;
import vn.lienthong.events.dossier.DossierEvent.SupplementRequested;

/** A row while an event is written into it. Events of the two topics touch different fields, so any order will do. */
final class DossierDraft {
    private final UUID dossierId;
    private String code;
    private String procedure;
    private String centre;
    private Channel channel;
    private Instant submittedAt;
    private Instant acceptedAt;
    private Instant refusedAt;
    private Instant withdrawnAt;
    private Instant haltedAt;
    private Instant finishedAt;
    private Instant returnedAt;
    private Instant dueAt;
    private Instant pausedSince;
    private Timeliness timeliness;

    DossierDraft(DossierRow row) {
        dossierId = row.dossierId();
        code = row.code();
        procedure = row.procedure();
        centre = row.centre();
        channel = row.channel();
        submittedAt = row.submittedAt();
        acceptedAt = row.acceptedAt();
        refusedAt = row.refusedAt();
        withdrawnAt = row.withdrawnAt();
        haltedAt = row.haltedAt();
        finishedAt = row.finishedAt();
        returnedAt = row.returnedAt();
        dueAt = row.dueAt();
        pausedSince = row.pausedSince();
        timeliness = row.timeliness();
    }

    void apply(DossierEvent event) {
        switch (event) {
            case DossierSubmitted e -> {
                procedure = e.procedure();
                centre = e.centre();
                channel = e.channel();
                submittedAt = e.submittedAt();
            }
            case DossierAccepted e -> {
                code = e.code();
                acceptedAt = e.acceptedAt();
            }
            case DossierNotAccepted e -> refusedAt = e.notAcceptedAt();
            case DossierWithdrawn e -> withdrawnAt = e.withdrawnAt();
            case DossierStopped e -> haltedAt = e.stoppedAt();
            case ResultReady e -> finishedAt = e.readyAt();
            case ResultReturned e -> returnedAt = e.returnedAt();
            case DossierTransferred _,
                    SupplementRequested _,
                    SupplementReceived _,
                    FinancialObligationRaised _,
                    FinancialObligationMet _ -> {
                // the clock tells what these do to the time
            }
        }
    }

    void apply(ClockEvent event) {
        switch (event) {
            case ClockStarted e -> dueAt = e.dueAt();
            case ClockPaused e -> pausedSince = e.pausedAt();
            case ClockResumed e -> run(e.dueAt());
            case ClockRestarted e -> run(e.dueAt());
            case ClockRecalculated e -> dueAt = e.dueAt();
            case ClockStopped e -> {
                run(e.dueAt());
                timeliness = e.timeliness();
            }
            case ClockTransferred _,
                    ClockWarned _,
                    ClockOverran _,
                    ExplanationRequested _,
                    ExplanationGiven _,
                    ApologyIssued _ -> {
                // lateness follows from the due moment
            }
        }
    }

    private void run(Instant due) {
        pausedSince = null;
        dueAt = due;
    }

    DossierRow row() {
        return new DossierRow(
                dossierId,
                code,
                procedure,
                centre,
                channel,
                submittedAt,
                acceptedAt,
                refusedAt,
                withdrawnAt,
                haltedAt,
                finishedAt,
                returnedAt,
                dueAt,
                pausedSince,
                timeliness);
    }
}
