package vn.lienthong.catalog.procedure;

import static vn.lienthong.catalog.procedure.Procedure.periodOf;
import static vn.lienthong.catalog.procedure.ProcedureRejection.VERSIONS_OVERLAP;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.catalog.procedure.Procedure.AnnouncedVersion;
import vn.lienthong.catalog.procedure.Procedure.Draft;
import vn.lienthong.catalog.procedure.ProcedureCommand.PublishDraft;
import vn.lienthong.catalog.procedure.ProcedureCommand.RecordVersion;
import vn.lienthong.catalog.procedure.Timeline.Span;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.catalog.ProcedureEvent;
import vn.lienthong.events.catalog.ProcedureEvent.Decision;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedurePublished;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;

/** How a version is announced: by a decision on a draft, or as the national database says. */
final class Announcing {
    private Announcing() {}

    static List<ProcedureEvent> published(PublishDraft command, Draft draft, Procedure procedure) {
        Decision decision = command.decision();
        ProcedureVersion version = Versions.announcedBy(decision.number(), draft.version());
        Versions.requireSound(version);
        requireRoom(periodOf(version), procedure.timeline());
        ProcedureEvent announcement = new ProcedurePublished(
                command.procedureId(), command.code(), version, decision, command.draftId(), command.publishedAt());
        Approving approving =
                new Approving(command.procedureId(), command.code(), decision, command.publishedAt(), procedure);
        return Stream.concat(Stream.of(announcement), approving.approvedWith(version, draft.process()).stream())
                .toList();
    }

    static List<ProcedureEvent> recorded(RecordVersion command, Procedure procedure) {
        ProcedureVersion version = command.version();
        Versions.requireSound(version);
        Optional<AnnouncedVersion> sameBeginning = procedure.timeline().spans().stream()
                .filter(span -> span.period().beginsWith(periodOf(version)))
                .findFirst()
                .flatMap(span -> procedure.announced(span.version()));
        if (sameBeginning.isEmpty()) {
            requireRoom(periodOf(version), procedure.timeline());
            return List.of(new ProcedurePublished(
                    command.procedureId(), command.code(), version, command.decision(), null, command.publishedAt()));
        }
        AnnouncedVersion known = sameBeginning.orElseThrow();
        boolean sameDecision = command.decision() == null || command.decision().equals(known.decision());
        return sameDecision && saysTheSame(version, known, procedure)
                ? List.of()
                : List.of(Correcting.recorded(command, known, procedure));
    }

    /** As it was announced, or as it is in force since a later version ended it. */
    private static boolean saysTheSame(ProcedureVersion version, AnnouncedVersion known, Procedure procedure) {
        return version.equals(known.version())
                || procedure
                        .timeline()
                        .of(known.number())
                        .filter(span -> version.equals(Versions.during(span.period(), known.version())))
                        .isPresent();
    }

    /** Whatever it meets must have begun before, and end with it at the latest: then the new one replaces it. */
    private static void requireRoom(Period period, Timeline timeline) {
        timeline.meeting(period).stream()
                .filter(span ->
                        !span.period().beginsBefore(period) || span.period().endsAfter(period))
                .findFirst()
                .ifPresent(span -> {
                    throw overlap(span);
                });
    }

    static CommandRejected overlap(Span other) {
        return new CommandRejected(
                VERSIONS_OVERLAP,
                "Version %d is in force then".formatted(other.version()),
                other.version(),
                Objects.toString(other.period().from(), "…"),
                Objects.toString(other.period().to(), "…"));
    }
}
