package vn.lienthong.catalog.procedure;

import static vn.lienthong.catalog.procedure.ProcedureRejection.DRAFT_UNKNOWN;
import static vn.lienthong.catalog.procedure.ProcedureRejection.NOTHING_TO_REPEAL;
import static vn.lienthong.catalog.procedure.ProcedureRejection.PROCEDURE_NOT_PUBLISHED;

import java.util.List;
import java.util.UUID;
import vn.lienthong.catalog.procedure.Procedure.AnnouncedVersion;
import vn.lienthong.catalog.procedure.Procedure.Draft;
import vn.lienthong.catalog.procedure.Procedure.Repeal;
import vn.lienthong.catalog.procedure.ProcedureCommand.ApproveProcess;
import vn.lienthong.catalog.procedure.ProcedureCommand.CorrectVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.DiscardDraft;
import vn.lienthong.catalog.procedure.ProcedureCommand.DraftVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.PublishDraft;
import vn.lienthong.catalog.procedure.ProcedureCommand.RecordVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.RepealProcedure;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Decider;
import vn.lienthong.events.catalog.ProcedureEvent;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureCorrected;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDraftDiscarded;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDrafted;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedurePublished;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureRepealed;
import vn.lienthong.events.catalog.ProcedureEvent.ProcessApproved;

/** The life of a procedure: prepared, announced, put right, replaced, abolished. What holds already is not said again. */
public final class ProcedureDecider implements Decider<ProcedureCommand, ProcedureEvent, Procedure> {
    @Override
    public Procedure initialState() {
        return Procedure.NOTHING;
    }

    @Override
    public List<ProcedureEvent> decide(ProcedureCommand command, Procedure procedure) {
        List<ProcedureEvent> events = switch (command) {
            case RecordVersion c -> Announcing.recorded(c, procedure);
            case DraftVersion c -> drafted(c, procedure);
            case DiscardDraft c -> {
                requireDraft(c.code(), c.draftId(), procedure);
                yield List.of(new ProcedureDraftDiscarded(c.procedureId(), c.code(), c.draftId(), c.discardedAt()));
            }
            case PublishDraft c ->
                procedure.wasPublished(c.draftId(), c.decision())
                        ? List.of()
                        : Announcing.published(
                                c, c.completed(requireDraft(c.code(), c.draftId(), procedure)), procedure);
            case CorrectVersion c -> Correcting.corrected(c, procedure);
            case RepealProcedure c -> repealed(c, procedure);
            case ApproveProcess c -> {
                requirePublished(c.code(), procedure);
                yield Approving.of(c, procedure).approved(c.process());
            }
        };
        Pairings.requireSound(procedure, replay(procedure, events));
        return events;
    }

    @Override
    public Procedure evolve(Procedure before, ProcedureEvent event) {
        Procedure next = before.next();
        int number = next.events();
        return switch (event) {
            case ProcedureDrafted e -> next.with(e.draftId(), new Draft(e.version(), e.process()));
            case ProcedureDraftDiscarded e -> next.withoutDraft(e.draftId());
            case ProcedurePublished e ->
                next.with(new AnnouncedVersion(number, e.version(), e.decision(), null, e.draftId()))
                        .withoutDraft(e.draftId());
            case ProcedureCorrected e ->
                next.with(new AnnouncedVersion(number, e.version(), e.decision(), e.corrects(), null));
            case ProcedureRepealed e -> next.with(new Repeal(number, e.from(), e.decision()));
            case ProcessApproved e -> next.with(e.process());
        };
    }

    private static List<ProcedureEvent> drafted(DraftVersion command, Procedure procedure) {
        Draft draft = new Draft(command.version(), command.process());
        return draft.equals(procedure.drafts().get(command.draftId()))
                ? List.of()
                : List.of(new ProcedureDrafted(
                        command.procedureId(),
                        command.code(),
                        command.draftId(),
                        command.version(),
                        command.process(),
                        command.draftedAt()));
    }

    private static List<ProcedureEvent> repealed(RepealProcedure command, Procedure procedure) {
        requirePublished(command.code(), procedure);
        if (procedure.wasRepealed(command.from(), command.decision())) {
            return List.of();
        }
        if (procedure.timeline().meeting(new Period(command.from(), null)).isEmpty()) {
            throw new CommandRejected(
                    NOTHING_TO_REPEAL,
                    "Nothing of procedure %s is in force from %s on".formatted(command.code(), command.from()),
                    command.code(),
                    command.from());
        }
        return List.of(new ProcedureRepealed(
                command.procedureId(), command.code(), command.from(), command.decision(), command.repealedAt()));
    }

    private static void requirePublished(String code, Procedure procedure) {
        if (!procedure.isPublished()) {
            throw new CommandRejected(
                    PROCEDURE_NOT_PUBLISHED, "Procedure %s was never published".formatted(code), code);
        }
    }

    private static Draft requireDraft(String code, UUID draftId, Procedure procedure) {
        Draft draft = procedure.drafts().get(draftId);
        if (draft == null) {
            throw new CommandRejected(
                    DRAFT_UNKNOWN, "Procedure %s has no draft %s".formatted(code, draftId), code, draftId);
        }
        return draft;
    }
}
