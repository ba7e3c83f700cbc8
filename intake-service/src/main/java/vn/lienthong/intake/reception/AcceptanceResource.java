package vn.lienthong.intake.reception;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.chassis.web.command.Answer;
import vn.lienthong.chassis.web.command.CommandContexts;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.events.dossier.DossierEvent.NotAcceptedReason;
import vn.lienthong.intake.DossierAnswer;
import vn.lienthong.intake.DossierCommands;
import vn.lienthong.intake.Dossiers;
import vn.lienthong.intake.access.Capacity;
import vn.lienthong.intake.dossier.Dossier;
import vn.lienthong.intake.dossier.Dossier.Known;
import vn.lienthong.intake.dossier.DossierCommand.AcceptDossier;
import vn.lienthong.intake.dossier.DossierCommand.RefuseAcceptance;
import vn.lienthong.intake.dossier.Receipt;
import vn.lienthong.intake.receipt.ReceiptBook;
import vn.lienthong.mirror.Catalog;

/** The centre's judgement of what was handed in online: accepted with a receipt, or not accepted. */
@Path("/dossiers/{dossierId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AcceptanceResource {
    private final DossierCommands commands;
    private final Dossiers dossiers;
    private final ReceiptBook receipts;
    private final HeardCatalog catalogs;
    private final CommandContexts contexts;
    private final SecretOnReceipt secret;

    AcceptanceResource(
            DossierCommands commands,
            Dossiers dossiers,
            ReceiptBook receipts,
            HeardCatalog catalogs,
            CommandContexts contexts,
            SecretOnReceipt secret) {
        this.commands = commands;
        this.dossiers = dossiers;
        this.receipts = receipts;
        this.catalogs = catalogs;
        this.contexts = contexts;
        this.secret = secret;
    }

    record NonAcceptance(@NotNull NotAcceptedReason reason) {}

    @POST
    @Path("/acceptance")
    @RolesAllowed(Roles.RECEIVING_OFFICER)
    @Operation(summary = "Accept: the code is given and the date is promised (Form 01)")
    @APIResponseSchema(value = DossierAnswer.class, responseCode = "200")
    public Response accept(UUID dossierId) {
        Catalog catalog = catalogs.get();
        CommandContext context = contexts.ofRequest();
        return secret.putOn(
                commands.carryOut(
                        dossierId,
                        null,
                        (transaction, dossier, version) -> accept(transaction, catalog, dossier, version, context),
                        Capacity.RECEIVING_OFFICER),
                dossierId);
    }

    @POST
    @Path("/non-acceptance")
    @RolesAllowed(Roles.RECEIVING_OFFICER)
    @Operation(summary = "Refuse to accept (Form 03)")
    @APIResponseSchema(value = DossierAnswer.class, responseCode = "200")
    public Response refuse(UUID dossierId, @NotNull @Valid NonAcceptance refusal) {
        return commands.carryOut(
                dossierId,
                refusal,
                (_, now) -> new RefuseAcceptance(dossierId, refusal.reason(), now),
                Capacity.RECEIVING_OFFICER);
    }

    private Answer accept(
            GroupTransaction transaction, Catalog catalog, Known dossier, OptionalInt version, CommandContext context) {
        return dossier.particulars()
                .receipt()
                .map(receipt -> acceptAgain(transaction, dossier, receipt, version, context))
                .orElseGet(() -> acceptNow(transaction, catalog, dossier, version, context));
    }

    /** The receipt was given: another would only use up a code. */
    private Answer acceptAgain(
            GroupTransaction transaction, Known dossier, Receipt receipt, OptionalInt version, CommandContext context) {
        UUID dossierId = dossier.particulars().dossierId();
        int at = dossiers.in(transaction)
                .handle(dossierId, new AcceptDossier(dossierId, receipt), version, context)
                .version();
        return Answer.ok(at, DossierAnswer.of(dossier, at));
    }

    private Answer acceptNow(
            GroupTransaction transaction, Catalog catalog, Known dossier, OptionalInt version, CommandContext context) {
        UUID dossierId = dossier.particulars().dossierId();
        ReceiptBook.Written written = receipts.write(
                transaction, receipts.draft(catalog, dossier.particulars().submission(), context.occurredAt()));
        Handled<DossierEvent, Dossier> handled = dossiers.in(transaction)
                .handle(
                        dossierId,
                        new AcceptDossier(dossierId, written.receipt()),
                        version,
                        context.withSubject(written.receipt().code()));
        return Answer.ok(
                handled.version(),
                DossierAnswer.of((Known) handled.state(), handled.version(), written.form(), written.explanation()));
    }
}
