package vn.lienthong.intake.dossier;

import java.time.Instant;
import java.util.Set;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.dossier.DossierEvent.NotAcceptedReason;
import vn.lienthong.events.dossier.DossierEvent.ReturnMethod;
import vn.lienthong.events.dossier.DossierEvent.StopCause;

/** A dossier in one of its phases: one for each national status, two for status 5. */
public sealed interface Dossier {
    record NotSubmitted() implements Dossier {}

    /** Handed in, whatever became of it. */
    sealed interface Known extends Dossier {
        Particulars particulars();

        DossierStatus status();
    }

    /** Not judged yet: nothing is promised and no clock runs. */
    sealed interface Incoming extends Known {}

    /** Accepted and not decided: the promise holds. */
    sealed interface Open extends Known {}

    /** Papers were asked of the applicant. */
    sealed interface AwaitingSupplement extends Known {
        /** Codes of the components that were asked for. */
        Set<String> asked();

        /** When the applicant's window closes. */
        Instant answerBy();
    }

    /** Decided on its merits. */
    sealed interface Decided extends Known {
        Outcome outcome();
    }

    /** Over without a decision. */
    sealed interface Ended extends Known {}

    record Submitted(Particulars particulars) implements Incoming {
        @Override
        public DossierStatus status() {
            return DossierStatus.SUBMITTED;
        }
    }

    record SupplementAtIntake(Particulars particulars, Set<String> asked, Instant answerBy)
            implements Incoming, AwaitingSupplement {
        @Override
        public DossierStatus status() {
            return DossierStatus.SUPPLEMENT_REQUIRED;
        }
    }

    record NotAccepted(Particulars particulars, NotAcceptedReason reason) implements Ended {
        @Override
        public DossierStatus status() {
            return DossierStatus.NOT_ACCEPTED;
        }
    }

    record Accepted(Particulars particulars) implements Open {
        @Override
        public DossierStatus status() {
            return DossierStatus.ACCEPTED;
        }
    }

    record InProcess(Particulars particulars) implements Open {
        @Override
        public DossierStatus status() {
            return DossierStatus.IN_PROCESS;
        }
    }

    record SupplementAtAppraisal(Particulars particulars, Set<String> asked, Instant answerBy)
            implements Open, AwaitingSupplement {
        @Override
        public DossierStatus status() {
            return DossierStatus.SUPPLEMENT_REQUIRED;
        }
    }

    /** @param agency code of the agency that asks for the money */
    record FinancialWait(Particulars particulars, String agency, long amountVnd) implements Open {
        @Override
        public DossierStatus status() {
            return DossierStatus.PAYMENT_REQUIRED;
        }
    }

    record Withdrawn(Particulars particulars) implements Ended {
        @Override
        public DossierStatus status() {
            return DossierStatus.WITHDRAWN;
        }
    }

    record Stopped(Particulars particulars, StopCause cause) implements Ended {
        @Override
        public DossierStatus status() {
            return DossierStatus.STOPPED;
        }
    }

    record ResultReady(Particulars particulars, Outcome outcome) implements Decided {
        @Override
        public DossierStatus status() {
            return DossierStatus.RESULT_READY;
        }
    }

    /** @param centre code of the centre that handed it out */
    record Returned(Particulars particulars, Outcome outcome, ReturnMethod method, String centre) implements Decided {
        @Override
        public DossierStatus status() {
            return DossierStatus.RETURNED;
        }
    }
}
