package vn.lienthong.intake.reception;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.inject.Singleton;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.chassis.web.command.Answer;
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

    Answer take(Handle handle, Catalog catalog, SubmissionRequest request, CommandContext context) {
        Submission submission = submissions.checked(catalog, request, context.occurredAt());
        UUID dossierId = ids.generate();
        applicants.keep(handle, dossierId, request.applicant());
        return submission.channel() == Channel.ONLINE
                ? takeOnline(handle, dossierId, submission, context)
                : takeAtCounter(handle, catalog, dossierId, submission, context);
    }

    private Answer takeOnline(Handle handle, UUID dossierId, Submission submission, CommandContext context) {
        submitters.remember(handle, dossierId, context.actor());
        Known dossier = handle(handle, new SubmitDossier(dossierId, submission), context);
        return Answer.created(path(dossierId), 1, DossierAnswer.of(dossier, 1));
    }

    private Answer takeAtCounter(
            Handle handle, Catalog catalog, UUID dossierId, Submission submission, CommandContext context) {
        ReceiptBook.Written written = receipts.write(handle, catalog, submission, context.occurredAt());
        Known dossier = handle(
                handle,
                new ReceiveDossier(dossierId, submission, written.receipt()),
                context.withSubject(written.receipt().code()));
        return Answer.created(path(dossierId), 2, DossierAnswer.of(dossier, 2, written.form(), written.explanation()));
    }

    private Known handle(Handle handle, DossierCommand command, CommandContext context) {
        Handled<DossierEvent, Dossier> handled =
                dossiers.handle(handle, command.dossierId(), command, OptionalInt.of(0), context);
        return (Known) handled.state();
    }

    private static String path(UUID dossierId) {
        return "/dossiers/" + dossierId;
    }
}
