package vn.lienthong.catalog.procedure;

import static vn.lienthong.catalog.procedure.Procedure.periodOf;
import static vn.lienthong.catalog.procedure.ProcedureRejection.VERSION_UNKNOWN;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.lienthong.catalog.procedure.Procedure.AnnouncedVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.CorrectVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.RecordVersion;
import vn.lienthong.catalog.procedure.Timeline.Span;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.catalog.ProcedureEvent;
import vn.lienthong.events.catalog.ProcedureEvent.Decision;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureCorrected;

/**
 * How a version is put right. The right one stands where the other stood, ended by what has ended that one. Of the
 * versions beside it none may come back because of it, and none may lose all its days.
 */
final class Correcting {
    private Correcting() {}

    /** What the editor says, with a process of its own where it has one. */
    static List<ProcedureEvent> corrected(CorrectVersion command, Procedure procedure) {
        AnnouncedVersion known = procedure.announced(command.corrects()).orElseThrow(() -> unknown(command));
        ProcedureCorrected right = right(command, known);
        boolean isSaid = procedure.wasCorrected(right);
        if (!isSaid && procedure.timeline().of(known.number()).isEmpty()) {
            throw unknown(command);
        }
        Stream<ProcedureEvent> correction = isSaid || right.version().equals(known.version())
                ? Stream.empty()
                : Stream.of(sound(right, known, procedure));
        Approving approving =
                new Approving(right.procedureId(), right.code(), right.decision(), right.correctedAt(), procedure);
        return Stream.concat(correction, approving.approvedWith(right.version(), command.process()).stream())
                .toList();
    }

    /** What the national database says otherwise than it did. */
    static ProcedureCorrected recorded(RecordVersion command, AnnouncedVersion known, Procedure procedure) {
        boolean sameDecision = Objects.equals(
                known.version().announcingDecision(), command.version().announcingDecision());
        Decision stands = sameDecision ? known.decision() : null;
        ProcedureCorrected right = new ProcedureCorrected(
                command.procedureId(),
                command.code(),
                known.number(),
                command.version(),
                command.decision() == null ? stands : command.decision(),
                command.publishedAt());
        return sound(right, known, procedure);
    }

    private static ProcedureCorrected right(CorrectVersion command, AnnouncedVersion known) {
        Decision own = command.decision();
        String number = own == null ? known.version().announcingDecision() : own.number();
        return new ProcedureCorrected(
                command.procedureId(),
                command.code(),
                known.number(),
                Versions.announcedBy(number, command.version()),
                own == null ? known.decision() : own,
                command.correctedAt());
    }

    private static ProcedureCorrected sound(ProcedureCorrected right, AnnouncedVersion known, Procedure procedure) {
        Versions.requireSound(right.version());
        Period period = periodOf(right.version());
        int place = procedure.place(known);
        for (AnnouncedVersion other : procedure.others(known)) {
            boolean isEarlier = procedure.place(other) < place;
            Period first = isEarlier ? other.period() : period;
            Period second = isEarlier ? period : other.period();
            if (first.overlaps(second) && (!first.beginsBefore(second) || first.endsAfter(second))) {
                throw Announcing.overlap(new Span(other.number(), other.period()));
            }
        }
        return right;
    }

    private static CommandRejected unknown(CorrectVersion command) {
        return new CommandRejected(
                VERSION_UNKNOWN,
                "Procedure %s has no version %d in force at any time".formatted(command.code(), command.corrects()),
                command.code(),
                command.corrects());
    }
}
