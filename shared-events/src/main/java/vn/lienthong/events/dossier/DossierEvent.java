package vn.lienthong.events.dossier;

import static vn.lienthong.events.Topics.DOSSIER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.events.Aggregate;
import vn.lienthong.events.Channel;
import vn.lienthong.events.EventType;
import vn.lienthong.events.Limit;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.catalog.ProcedureEvent.ClockEffect;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentKind;

/**
 * What has happened to a dossier. No event names a person: the applicant's data stay encrypted in intake, and what
 * officers write in free words stays there, too; events carry codes.
 */
@Aggregate(service = "intake", name = "dossier", topic = DOSSIER)
public sealed interface DossierEvent {
    UUID dossierId();

    /**
     * Handed in, national status 1.
     *
     * @param procedureVersion version of the procedure's stream that announced what was in force, pinned for the
     *     dossier's life
     * @param processVersion version of the procedure's stream that approved the process in force, pinned as well
     * @param residence code of the commune where the applicant lives
     * @param subjectPlace code of the commune where the land, house or business lies; null where there is none
     */
    @EventType("vn.lienthong.dossier.submitted.v1")
    record DossierSubmitted(
            UUID dossierId,
            String procedure,
            int procedureVersion,
            int processVersion,
            Channel channel,
            String centre,
            String residence,
            @Nullable String subjectPlace,
            List<SubmittedComponent> components,
            Instant submittedAt)
            implements DossierEvent {}

    /**
     * Complete and proper, national status 2: the receipt (Form 01) was given and the clock runs.
     *
     * @param code the dossier's code for life (Circular 01/2018, article 19)
     * @param procedureVersion version of the procedure's stream that announced what was in force at submission, pinned
     *     for the dossier's life; absent in events from before it was told
     * @param processVersion version of the procedure's stream that approved the process it is handled by
     * @param calendar code of the work calendar of the receiving centre
     * @param promisedDue the moment promised on the receipt
     * @param submittedAt when it was handed in: its codes of places mean the units of that day; absent in events from
     *     before it was told
     */
    @EventType("vn.lienthong.dossier.accepted.v1")
    record DossierAccepted(
            UUID dossierId,
            String code,
            String procedure,
            @Nullable Integer procedureVersion,
            int processVersion,
            String centre,
            String residence,
            @Nullable String subjectPlace,
            Limit limit,
            String calendar,
            Instant promisedDue,
            List<PromisedLeg> legs,
            @Nullable Instant submittedAt,
            Instant acceptedAt)
            implements DossierEvent {}

    /** Not accepted, national status 3 (Form 03). */
    @EventType("vn.lienthong.dossier.not-accepted.v1")
    record DossierNotAccepted(UUID dossierId, NotAcceptedReason reason, Instant notAcceptedAt)
            implements DossierEvent {}

    /** Handed to the first agency that handles it, national status 4; which others do, the handling plan tells. */
    @EventType("vn.lienthong.dossier.transferred.v1")
    record DossierTransferred(UUID dossierId, String agency, Instant transferredAt) implements DossierEvent {}

    /**
     * More is asked of the applicant, once and completely, national status 5 (Form 02).
     *
     * @param stage before acceptance no clock runs
     * @param clock what it does to the clock; null at intake
     * @param answerBy when the applicant's window closes
     */
    @EventType("vn.lienthong.dossier.supplement-requested.v1")
    record SupplementRequested(
            UUID dossierId,
            SupplementStage stage,
            String agency,
            List<SupplementItem> items,
            @Nullable ClockEffect clock,
            Instant answerBy,
            Instant requestedAt)
            implements DossierEvent {}

    /** The applicant completed the dossier. */
    @EventType("vn.lienthong.dossier.supplement-received.v1")
    record SupplementReceived(
            UUID dossierId, SupplementStage stage, List<SubmittedComponent> components, Instant receivedAt)
            implements DossierEvent {}

    /**
     * The applicant must pay before it goes on, national status 6.
     *
     * @param amountVnd in đồng
     */
    @EventType("vn.lienthong.dossier.financial-obligation-raised.v1")
    record FinancialObligationRaised(
            UUID dossierId, String agency, long amountVnd, boolean pausesClock, Instant raisedAt)
            implements DossierEvent {}

    /** Paid. */
    @EventType("vn.lienthong.dossier.financial-obligation-met.v1")
    record FinancialObligationMet(UUID dossierId, Instant metAt) implements DossierEvent {}

    /** Withdrawn by the applicant, national status 7. */
    @EventType("vn.lienthong.dossier.withdrawn.v1")
    record DossierWithdrawn(UUID dossierId, Instant withdrawnAt) implements DossierEvent {}

    /** Processing stopped, national status 8. */
    @EventType("vn.lienthong.dossier.stopped.v1")
    record DossierStopped(UUID dossierId, StopCause cause, Instant stoppedAt) implements DossierEvent {}

    /** The result is at the one-stop, national status 9. */
    @EventType("vn.lienthong.dossier.result-ready.v1")
    record ResultReady(UUID dossierId, Outcome outcome, Instant readyAt) implements DossierEvent {}

    /**
     * The result is in the applicant's hands, national status 10.
     *
     * @param centre where it was handed out
     */
    @EventType("vn.lienthong.dossier.result-returned.v1")
    record ResultReturned(UUID dossierId, ReturnMethod method, String centre, Outcome outcome, Instant returnedAt)
            implements DossierEvent {}

    /**
     * A paper that was handed in.
     *
     * @param code of the catalog's component
     */
    record SubmittedComponent(String code, ComponentKind kind, int quantity) {}

    /**
     * A step with its share of the promise.
     *
     * @param due when the step should be done if all before it are on time
     */
    record PromisedLeg(String step, String nameVi, String nameEn, Limit limit, List<String> after, Instant due) {}

    /** What is wrong with which paper. */
    record SupplementItem(String component, SupplementProblem problem) {}

    /** Whether the one-stop asks before acceptance or an agency while it examines the dossier. */
    enum SupplementStage {
        INTAKE,
        APPRAISAL
    }

    /** What is wrong with a paper. */
    enum SupplementProblem {
        MISSING,
        ILLEGIBLE,
        WRONG_KIND,
        EXPIRED,
        WRONG_DATA
    }

    /** Why a dossier is not accepted (Form 03). */
    enum NotAcceptedReason {
        OUTSIDE_COMPETENCE,
        NOT_ELIGIBLE,
        FORGED_OR_INVALID_PAPERS,
        DUPLICATE,
        OTHER
    }

    /** Why processing stopped without a result. */
    enum StopCause {
        /** The window for the supplement closed without an answer. */
        SUPPLEMENT_WINDOW_CLOSED,
        AGENCY_NOTICE
    }

    /** How the result reached the applicant. */
    enum ReturnMethod {
        COUNTER,
        POST,
        ONLINE,
        HOME_DELIVERY
    }
}
