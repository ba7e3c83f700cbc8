package vn.lienthong.intake.dossier;

import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Rejection;

/** Why a command on a dossier is refused. */
public enum DossierRejection implements Rejection {
    DOSSIER_UNKNOWN,
    /** Something else was handed in under this id. */
    DOSSIER_EXISTS,
    /** Not accepted, withdrawn or stopped. */
    DOSSIER_CLOSED,
    NOT_ACCEPTED_YET,
    ALREADY_ACCEPTED,
    SUPPLEMENT_PENDING,
    /** More was asked as often as the procedure allows. */
    SUPPLEMENT_LIMIT_REACHED,
    NO_SUPPLEMENT_ASKED,
    /** Not all that was asked for was handed in. */
    SUPPLEMENT_INCOMPLETE,
    SUPPLEMENT_WINDOW_CLOSED,
    SUPPLEMENT_WINDOW_OPEN,
    PAYMENT_PENDING,
    NO_PAYMENT_ASKED,
    ALREADY_DECIDED,
    RESULT_NOT_READY;

    CommandRejected of(DossierCommand command) {
        return new CommandRejected(
                this, "%s of dossier %s".formatted(command.getClass().getSimpleName(), command.dossierId()));
    }
}
