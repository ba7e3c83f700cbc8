package vn.lienthong.catalog.editing;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.catalog.Agencies;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.catalog.Procedures;
import vn.lienthong.catalog.editing.ProcedureEditing.EditedProcedure;
import vn.lienthong.catalog.procedure.GroupPapers;
import vn.lienthong.catalog.procedure.Procedure;
import vn.lienthong.catalog.procedure.ProcedureCommand;
import vn.lienthong.catalog.procedure.ProcessParts;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.chassis.web.command.Answer;
import vn.lienthong.chassis.web.command.CommandContexts;
import vn.lienthong.chassis.web.command.Idempotency;
import vn.lienthong.chassis.web.command.IfMatch;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.catalog.ProcedureCode;
import vn.lienthong.events.catalog.ProcedureEvent;
import vn.lienthong.events.catalog.ProcedureEvent.ProcessApproved;

/** Carries out what an editor asks of a procedure, and holds its process against the rest of the catalog. */
@Singleton
class ProcedureEdits {
    private final Procedures procedures;
    private final Agencies agencies;
    private final Jdbi jdbi;
    private final Idempotency idempotency;
    private final IfMatch ifMatch;
    private final CommandContexts contexts;

    ProcedureEdits(
            Procedures procedures,
            Agencies agencies,
            Jdbi jdbi,
            Idempotency idempotency,
            IfMatch ifMatch,
            CommandContexts contexts) {
        this.procedures = procedures;
        this.agencies = agencies;
        this.jdbi = jdbi;
        this.idempotency = idempotency;
        this.ifMatch = ifMatch;
        this.contexts = contexts;
    }

    /** {@code procedure-not-recorded} where nothing was ever said of it. */
    Response find(String code) {
        Handled<ProcedureEvent, Procedure> found =
                jdbi.withHandle(handle -> procedures.load(handle, ProcedureCommand.idOf(code)));
        if (found.version() == 0) {
            throw new Refused(CatalogProblem.PROCEDURE_NOT_RECORDED, code);
        }
        return Response.ok(EditedProcedure.of(ProcedureCode.newWay(code), found.state()))
                .tag(String.valueOf(found.version()))
                .build();
    }

    /**
     * {@code procedure-code-invalid} for what is no code of the national database.
     *
     * @param command of the code in the new way
     */
    Response carryOut(String written, Object form, BiFunction<String, Instant, ProcedureCommand> command) {
        String code = ProcedureCode.parse(written)
                .map(ProcedureCode::text)
                .orElseThrow(() -> new Refused(CatalogProblem.PROCEDURE_CODE_INVALID, written));
        OptionalInt expected = ifMatch.required();
        CommandContext context = contexts.ofRequest().withSubject(code);
        UUID id = ProcedureCommand.idOf(code);
        ProcedureCommand asked = command.apply(code, context.occurredAt());
        WithinBounds.require(asked);
        return idempotency.onceIfKeyed(
                form, procedures.reading(id, transaction -> handle(transaction, asked, expected, context)));
    }

    private Answer handle(
            GroupTransaction transaction, ProcedureCommand asked, OptionalInt expected, CommandContext context) {
        ProcedureCommand complete = new GroupPapers(code -> state(transaction, code)).addedTo(asked);
        Handled<ProcedureEvent, Procedure> handled = procedures.change(transaction, complete, expected, context);
        handled.appended().forEach(recorded -> {
            if (recorded.event() instanceof ProcessApproved approved) {
                new ProcessParts(agencies.register(transaction), code -> state(transaction, code))
                        .requireKnown(asked.code(), approved.process());
            }
        });
        return Answer.ok(handled.version(), EditedProcedure.of(asked.code(), handled.state()));
    }

    private Procedure state(GroupTransaction transaction, String code) {
        return procedures.in(transaction).find(ProcedureCommand.idOf(code)).state();
    }
}
