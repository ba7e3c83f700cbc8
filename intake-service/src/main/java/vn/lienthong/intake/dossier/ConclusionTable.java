package vn.lienthong.intake.dossier;

import static vn.lienthong.intake.dossier.DossierRejection.ALREADY_DECIDED;
import static vn.lienthong.intake.dossier.DossierRejection.DOSSIER_CLOSED;
import static vn.lienthong.intake.dossier.DossierRejection.NOT_ACCEPTED_YET;
import static vn.lienthong.intake.dossier.DossierRejection.NO_SUPPLEMENT_ASKED;
import static vn.lienthong.intake.dossier.DossierRejection.RESULT_NOT_READY;
import static vn.lienthong.intake.dossier.DossierRejection.SUPPLEMENT_WINDOW_OPEN;

import java.time.Instant;
import java.util.List;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.events.dossier.DossierEvent.DossierStopped;
import vn.lienthong.events.dossier.DossierEvent.DossierWithdrawn;
import vn.lienthong.events.dossier.DossierEvent.ResultReturned;
import vn.lienthong.intake.dossier.Dossier.AwaitingSupplement;
import vn.lienthong.intake.dossier.Dossier.Decided;
import vn.lienthong.intake.dossier.Dossier.Ended;
import vn.lienthong.intake.dossier.Dossier.Incoming;
import vn.lienthong.intake.dossier.Dossier.Known;
import vn.lienthong.intake.dossier.Dossier.Open;
import vn.lienthong.intake.dossier.Dossier.ResultReady;
import vn.lienthong.intake.dossier.Dossier.Returned;
import vn.lienthong.intake.dossier.Dossier.Stopped;
import vn.lienthong.intake.dossier.Dossier.Withdrawn;
import vn.lienthong.intake.dossier.DossierCommand.Conclusion;
import vn.lienthong.intake.dossier.DossierCommand.MakeResultReady;
import vn.lienthong.intake.dossier.DossierCommand.ReturnResult;
import vn.lienthong.intake.dossier.DossierCommand.StopDossier;
import vn.lienthong.intake.dossier.DossierCommand.WithdrawDossier;

/** The result and its return, or an end without one. */
final class ConclusionTable {
    private record Situation(Conclusion command, Known dossier) {}

    private ConclusionTable() {}

    static List<DossierEvent> decide(Conclusion command, Known dossier) {
        return switch (new Situation(command, dossier)) {
            case Situation(MakeResultReady c, Incoming _) -> throw NOT_ACCEPTED_YET.of(c);
            // the agencies have decided: what was still asked of the applicant is settled by it
            case Situation(MakeResultReady c, Open d) ->
                List.of(new DossierEvent.ResultReady(c.dossierId(), c.outcome(), readyAt(c, d)));
            case Situation(MakeResultReady _, Decided _) -> List.of();
            // the decision came after the end: it changes nothing any more
            case Situation(MakeResultReady _, Ended _) -> List.of();

            case Situation(ReturnResult c, ResultReady d) ->
                List.of(new ResultReturned(c.dossierId(), c.method(), c.centre(), d.outcome(), c.returnedAt()));
            case Situation(ReturnResult c, Returned d) -> nothingIfSame(c, d);
            case Situation(ReturnResult c, Incoming _) -> throw RESULT_NOT_READY.of(c);
            case Situation(ReturnResult c, Open _) -> throw RESULT_NOT_READY.of(c);
            case Situation(ReturnResult c, Ended _) -> throw DOSSIER_CLOSED.of(c);

            case Situation(WithdrawDossier c, Incoming _) -> List.of(withdrawn(c));
            case Situation(WithdrawDossier c, Open _) -> List.of(withdrawn(c));
            case Situation(WithdrawDossier _, Withdrawn _) -> List.of();
            case Situation(WithdrawDossier c, Decided _) -> throw ALREADY_DECIDED.of(c);
            case Situation(WithdrawDossier c, Ended _) -> throw DOSSIER_CLOSED.of(c);

            case Situation(StopDossier c, Incoming d) -> stoppedAtIntake(c, d);
            case Situation(StopDossier c, Open d) -> stopped(c, d);
            case Situation(StopDossier c, Stopped d) -> nothingIfSame(c, d);
            case Situation(StopDossier c, Decided _) -> throw ALREADY_DECIDED.of(c);
            case Situation(StopDossier c, Ended _) -> throw DOSSIER_CLOSED.of(c);
        };
    }

    /** Decided elsewhere, by another clock: that may not put the end before the beginning. */
    private static Instant readyAt(MakeResultReady command, Open dossier) {
        Instant acceptedAt = dossier.particulars().receipt().orElseThrow().acceptedAt();
        return command.decidedAt().isAfter(acceptedAt) ? command.decidedAt() : acceptedAt;
    }

    private static DossierWithdrawn withdrawn(WithdrawDossier command) {
        return new DossierWithdrawn(command.dossierId(), command.withdrawnAt());
    }

    /** What no agency has yet can be refused acceptance, but no agency can stop it. */
    private static List<DossierEvent> stoppedAtIntake(StopDossier command, Incoming dossier) {
        return switch (command.cause()) {
            case AGENCY_NOTICE -> throw NOT_ACCEPTED_YET.of(command);
            case SUPPLEMENT_WINDOW_CLOSED -> stoppedByTheWindow(command, dossier);
        };
    }

    private static List<DossierEvent> stopped(StopDossier command, Open dossier) {
        return switch (command.cause()) {
            case AGENCY_NOTICE -> List.of(stopped(command));
            case SUPPLEMENT_WINDOW_CLOSED -> stoppedByTheWindow(command, dossier);
        };
    }

    private static List<DossierEvent> stoppedByTheWindow(StopDossier command, Known dossier) {
        if (!(dossier instanceof AwaitingSupplement waiting)) {
            throw NO_SUPPLEMENT_ASKED.of(command);
        }
        if (!command.stoppedAt().isAfter(waiting.answerBy())) {
            throw SUPPLEMENT_WINDOW_OPEN.of(command);
        }
        return List.of(stopped(command));
    }

    private static List<DossierEvent> nothingIfSame(ReturnResult command, Returned dossier) {
        if (command.method() != dossier.method() || !command.centre().equals(dossier.centre())) {
            throw ALREADY_DECIDED.of(command);
        }
        return List.of();
    }

    private static List<DossierEvent> nothingIfSame(StopDossier command, Stopped dossier) {
        if (command.cause() != dossier.cause()) {
            throw DOSSIER_CLOSED.of(command);
        }
        return List.of();
    }

    private static DossierStopped stopped(StopDossier command) {
        return new DossierStopped(command.dossierId(), command.cause(), command.stoppedAt());
    }
}
