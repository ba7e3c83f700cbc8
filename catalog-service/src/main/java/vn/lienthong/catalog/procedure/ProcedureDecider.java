package vn.lienthong.catalog.procedure;

import static vn.lienthong.catalog.procedure.ProcedureRejection.PROCEDURE_UNKNOWN;

import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.catalog.procedure.Procedure.Published;
import vn.lienthong.catalog.procedure.Procedure.Unpublished;
import vn.lienthong.catalog.procedure.ProcedureCommand.ApproveProcess;
import vn.lienthong.catalog.procedure.ProcedureCommand.PublishVersion;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Decider;
import vn.lienthong.events.catalog.ProcedureEvent;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureCorrected;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDraftDiscarded;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDrafted;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedurePublished;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureRepealed;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.ProcessApproved;

/** What is in force for the whole of its period is not announced again. */
public final class ProcedureDecider implements Decider<ProcedureCommand, ProcedureEvent, Procedure> {
    private record Situation(ProcedureCommand command, Procedure procedure) {}

    @Override
    public Procedure initialState() {
        return new Unpublished();
    }

    @Override
    public List<ProcedureEvent> decide(ProcedureCommand command, Procedure procedure) {
        return switch (new Situation(command, procedure)) {
            case Situation(PublishVersion c, Unpublished _) -> published(c);
            case Situation(PublishVersion c, Published known) ->
                Period.isInForce(c.version(), known.versions(), ProcedureDecider::periodOf) ? List.of() : published(c);

            case Situation(ApproveProcess c, Unpublished _) ->
                throw new CommandRejected(PROCEDURE_UNKNOWN, "Procedure %s was never published".formatted(c.code()));
            case Situation(ApproveProcess c, Published known) ->
                Period.isInForce(c.process(), known.processes(), ProcedureDecider::periodOf) ? List.of() : approved(c);
        };
    }

    @Override
    public Procedure evolve(Procedure procedure, ProcedureEvent event) {
        Published known = switch (procedure) {
            case Unpublished _ -> new Published(List.of(), List.of());
            case Published published -> published;
        };
        return switch (event) {
            case ProcedurePublished e -> new Published(and(known.versions(), e.version()), known.processes());
            case ProcessApproved e -> new Published(known.versions(), and(known.processes(), e.process()));
            case ProcedureDrafted _, ProcedureDraftDiscarded _, ProcedureCorrected _, ProcedureRepealed _ -> known;
        };
    }

    private static List<ProcedureEvent> published(PublishVersion command) {
        return List.of(new ProcedurePublished(
                command.procedureId(), command.code(), command.version(), null, null, command.publishedAt()));
    }

    private static List<ProcedureEvent> approved(ApproveProcess command) {
        Steps.requireSound(command.code(), command.process().steps());
        return List.of(new ProcessApproved(
                command.procedureId(), command.code(), command.process(), null, command.approvedAt()));
    }

    private static Period periodOf(ProcedureVersion version) {
        return new Period(version.validFrom(), version.validTo());
    }

    private static Period periodOf(Process process) {
        return new Period(process.validFrom(), process.validTo());
    }

    private static <T> List<T> and(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
