package vn.lienthong.intake.reception;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.inject.Singleton;
import java.util.OptionalInt;
import java.util.UUID;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.chassis.transaction.Step;
import vn.lienthong.chassis.web.command.Answer;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.Channel;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.intake.DossierAnswer;
import vn.lienthong.intake.Dossiers;
import vn.lienthong.intake.access.Submitters;
import vn.lienthong.intake.applicant.Applicants;
import vn.lienthong.intake.dossier.Dossier;
import vn.lienthong.intake.dossier.Dossier.Known;
import vn.lienthong.intake.dossier.DossierCommand;
import vn.lienthong.intake.dossier.DossierCommand.ReceiveDossier;
import vn.lienthong.intake.dossier.DossierCommand.SubmitDossier;
import vn.lienthong.intake.dossier.Submission;
import vn.lienthong.intake.receipt.ReceiptBook;
import vn.lienthong.intake.secrecy.DossierSeal;
import vn.lienthong.mirror.Catalog;

/** Takes a dossier and, in the same transaction, the applicant's data. */
@Singleton
class Counter {
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
    private final Submissions submissions;
    private final Dossiers dossiers;
    private final Applicants applicants;
    private final Submitters submitters;
    private final ReceiptBook receipts;

    Counter(
            Submissions submissions,
            Dossiers dossiers,
            Applicants applicants,
            Submitters submitters,
            ReceiptBook receipts) {
        this.submissions = submissions;
        this.dossiers = dossiers;
        this.applicants = applicants;
        this.submitters = submitters;
        this.receipts = receipts;
    }

    /**
     * Checks and encrypts at once what is handed in; the rest is done in the transaction. A refusal waits until then,
     * too, for a repeated command gets its first answer whatever has changed since.
     */
    Step<Answer> take(Catalog catalog, SubmissionRequest request, CommandContext context) {
        try {
            return taking(catalog, request, context);
        } catch (Refused refused) {
            return _ -> {
                throw refused;
            };
        }
    }

    private Step<Answer> taking(Catalog catalog, SubmissionRequest request, CommandContext context) {
        Submission submission = submissions.checked(catalog, request, context.occurredAt());
        UUID dossierId = ids.generate();
        DossierSeal.Secret applicant = applicants.seal(dossierId, request.applicant());
        return submission.channel() == Channel.ONLINE
                ? transaction -> {
                    applicants.keep(transaction, dossierId, applicant);
                    return takeOnline(transaction, dossierId, submission, context);
                }
                : new AtCounter(
                        dossierId, receipts.draft(catalog, submission, context.occurredAt()), applicant, context);
    }

    private Answer takeOnline(
            GroupTransaction transaction, UUID dossierId, Submission submission, CommandContext context) {
        submitters.remember(transaction.handle(), dossierId, context.actor());
        Known dossier = handle(transaction, new SubmitDossier(dossierId, submission), context);
        return Answer.created(path(dossierId), 1, DossierAnswer.of(dossier, 1));
    }

    /** Accepted at once: with a receipt. */
    private final class AtCounter implements Step<Answer> {
        private final UUID dossierId;
        private final ReceiptBook.Draft draft;
        private final DossierSeal.Secret applicant;
        private final CommandContext context;

        AtCounter(UUID dossierId, ReceiptBook.Draft draft, DossierSeal.Secret applicant, CommandContext context) {
            this.dossierId = dossierId;
            this.draft = draft;
            this.applicant = applicant;
            this.context = context;
        }

        @Override
        public void announce(GroupTransaction transaction) {
            receipts.announce(transaction, draft.submission().centre(), context.occurredAt());
        }

        @Override
        public Answer carryOut(GroupTransaction transaction) {
            ReceiptBook.Written written = receipts.write(transaction, draft);
            applicants.keep(transaction, dossierId, applicant);
            Known dossier = handle(
                    transaction,
                    new ReceiveDossier(dossierId, draft.submission(), written.receipt()),
                    context.withSubject(written.receipt().code()));
            return Answer.created(
                    path(dossierId), 2, DossierAnswer.of(dossier, 2, written.form(), written.explanation()));
        }
    }

    private Known handle(GroupTransaction transaction, DossierCommand command, CommandContext context) {
        Handled<DossierEvent, Dossier> handled =
                dossiers.in(transaction).handle(command.dossierId(), command, OptionalInt.of(0), context);
        return (Known) handled.state();
    }

    private static String path(UUID dossierId) {
        return "/dossiers/" + dossierId;
    }
}
