package vn.lienthong.intake;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.chassis.web.command.Answer;
import vn.lienthong.chassis.web.command.CommandContexts;
import vn.lienthong.chassis.web.command.Idempotency;
import vn.lienthong.chassis.web.command.IfMatch;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.intake.access.Capacity;
import vn.lienthong.intake.access.DossierAccess;
import vn.lienthong.intake.dossier.Dossier;
import vn.lienthong.intake.dossier.Dossier.Known;
import vn.lienthong.intake.dossier.DossierCommand;

/** The way of every command on an existing dossier: seen by the caller, allowed to him, at the version he knows, once. */
@Singleton
public class DossierCommands {
    private final Dossiers dossiers;
    private final DossierAccess access;
    private final Idempotency idempotency;
    private final IfMatch ifMatch;
    private final CommandContexts contexts;

    DossierCommands(
            Dossiers dossiers,
            DossierAccess access,
            Idempotency idempotency,
            IfMatch ifMatch,
            CommandContexts contexts) {
        this.dossiers = dossiers;
        this.access = access;
        this.idempotency = idempotency;
        this.ifMatch = ifMatch;
        this.contexts = contexts;
    }

    /** Makes the command of what the dossier is now. */
    @FunctionalInterface
    public interface Making {
        DossierCommand of(Known dossier, Instant now);
    }

    /** What is done with an existing dossier in the command's transaction. */
    @FunctionalInterface
    public interface Doing {
        Answer on(GroupTransaction transaction, Known dossier, OptionalInt version);
    }

    /** Carries out a command and answers with the new state. */
    public Response carryOut(UUID dossierId, Object body, Making command, Capacity... capacities) {
        CommandContext context = contexts.ofRequest();
        return carryOut(
                dossierId,
                body,
                (transaction, dossier, version) -> {
                    Handled<DossierEvent, Dossier> handled = dossiers.in(transaction)
                            .handle(dossierId, command.of(dossier, context.occurredAt()), version, context);
                    return Answer.ok(handled.version(), DossierAnswer.of((Known) handled.state(), handled.version()));
                },
                capacities);
    }

    /** Carries out what needs the transaction or another answer. */
    public Response carryOut(UUID dossierId, Object body, Doing doing, Capacity... capacities) {
        OptionalInt version = ifMatch.required();
        return idempotency.onceIfKeyed(body, dossiers.reading(dossierId, transaction -> {
            Known dossier = access.see(
                            transaction.reading(), dossiers.in(transaction).find(dossierId))
                    .dossier();
            access.require(transaction.reading(), dossier, capacities);
            return doing.on(transaction, dossier, version);
        }));
    }
}
