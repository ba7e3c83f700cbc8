package vn.lienthong.catalog.procedure;

import static vn.lienthong.catalog.procedure.Procedure.periodOf;
import static vn.lienthong.catalog.procedure.ProcedureRejection.DRAFT_UNKNOWN;
import static vn.lienthong.catalog.procedure.ProcedureRejection.NOTHING_TO_REPEAL;
import static vn.lienthong.catalog.procedure.ProcedureRejection.PROCEDURE_NOT_PUBLISHED;
import static vn.lienthong.catalog.procedure.ProcedureRejection.VERSIONS_OVERLAP;
import static vn.lienthong.catalog.procedure.ProcedureRejection.VERSION_UNKNOWN;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lienthong.catalog.procedure.Procedure.Announced;
import vn.lienthong.catalog.procedure.Procedure.Draft;
import vn.lienthong.catalog.procedure.Procedure.Repeal;
import vn.lienthong.catalog.procedure.ProcedureCommand.ApproveProcess;
import vn.lienthong.catalog.procedure.ProcedureCommand.CorrectVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.DiscardDraft;
import vn.lienthong.catalog.procedure.ProcedureCommand.DraftVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.PublishDraft;
import vn.lienthong.catalog.procedure.ProcedureCommand.RecordVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.RepealProcedure;
import vn.lienthong.catalog.procedure.Timeline.Span;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Decider;
import vn.lienthong.events.catalog.ProcedureEvent;
import vn.lienthong.events.catalog.ProcedureEvent.Decision;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureCorrected;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDraftDiscarded;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDrafted;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedurePublished;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureRepealed;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.ProcessApproved;

/** The life of a procedure: prepared, announced, put right, replaced, abolished. What holds already is not said again. */
public final class ProcedureDecider implements Decider<ProcedureCommand, ProcedureEvent, Procedure> {
    @Override
    public Procedure initialState() {
        return Procedure.NOTHING;
    }

    @Override
    public List<ProcedureEvent> decide(ProcedureCommand command, Procedure procedure) {
        return switch (command) {
            case RecordVersion c -> recorded(c, procedure);
            case DraftVersion c -> drafted(c, procedure);
            case DiscardDraft c -> {
                requireDraft(c.code(), c.draftId(), procedure);
                yield List.of(new ProcedureDraftDiscarded(c.procedureId(), c.code(), c.draftId(), c.discardedAt()));
            }
            case PublishDraft c -> published(c, procedure);
            case CorrectVersion c -> corrected(c, procedure);
            case RepealProcedure c -> repealed(c, procedure);
            case ApproveProcess c -> approved(c, procedure);
        };
    }

    @Override
    public Procedure evolve(Procedure before, ProcedureEvent event) {
        int number = before.events() + 1;
        return switch (event) {
            case ProcedureDrafted e ->
                with(before, and(before.drafts(), e.draftId(), new Draft(e.version(), e.process())));
            case ProcedureDraftDiscarded e -> with(before, without(before.drafts(), e.draftId()));
            case ProcedurePublished e ->
                new Procedure(
                        number,
                        and(before.versions(), new Announced(number, e.version(), e.decision(), null)),
                        before.processes(),
                        before.repeals(),
                        e.draftId() == null ? before.drafts() : without(before.drafts(), e.draftId()));
            case ProcedureCorrected e ->
                new Procedure(
                        number,
                        and(before.versions(), new Announced(number, e.version(), e.decision(), e.corrects())),
                        before.processes(),
                        before.repeals(),
                        before.drafts());
            case ProcedureRepealed e ->
                new Procedure(
                        number,
                        before.versions(),
                        before.processes(),
                        and(before.repeals(), new Repeal(number, e.from(), e.decision())),
                        before.drafts());
            case ProcessApproved e ->
                new Procedure(
                        number,
                        before.versions(),
                        and(before.processes(), e.process()),
                        before.repeals(),
                        before.drafts());
        };
    }

    private static List<ProcedureEvent> recorded(RecordVersion command, Procedure procedure) {
        ProcedureVersion version = command.version();
        Versions.requireSound(version);
        Optional<Announced> sameBeginning = procedure.timeline().spans().stream()
                .filter(span -> span.period().beginsWith(periodOf(version)))
                .findFirst()
                .flatMap(span -> procedure.announced(span.version()));
        if (sameBeginning.isEmpty()) {
            requireRoom(periodOf(version), procedure.timeline());
            return List.of(new ProcedurePublished(
                    command.procedureId(), command.code(), version, null, null, command.publishedAt()));
        }
        Announced known = sameBeginning.orElseThrow();
        if (saysTheSame(version, known, procedure)) {
            return List.of();
        }
        return List.of(correction(
                command.procedureId(),
                command.code(),
                known,
                version,
                Objects.equals(known.version().announcingDecision(), version.announcingDecision())
                        ? known.decision()
                        : null,
                procedure,
                command.publishedAt()));
    }

    /** As it was announced, or as it is in force since a later version ended it. */
    private static boolean saysTheSame(ProcedureVersion version, Announced known, Procedure procedure) {
        return version.equals(known.version())
                || procedure
                        .timeline()
                        .of(known.number())
                        .filter(span -> version.equals(Versions.during(span.period(), known.version())))
                        .isPresent();
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

    private static List<ProcedureEvent> published(PublishDraft command, Procedure procedure) {
        Draft draft = requireDraft(command.code(), command.draftId(), procedure);
        Decision decision = command.decision();
        ProcedureVersion version = Versions.announcedBy(decision.number(), draft.version());
        Versions.requireSound(version);
        requireRoom(periodOf(version), procedure.timeline());
        ProcedureEvent announcement = new ProcedurePublished(
                command.procedureId(), command.code(), version, decision, command.draftId(), command.publishedAt());
        if (draft.process() == null) {
            procedure.processes().stream()
                    .filter(process -> periodOf(process).overlaps(periodOf(version)))
                    .filter(process -> Period.isInForce(process, procedure.processes(), Procedure::periodOf))
                    .forEach(process -> LimitsOfSteps.requireWithin(version, process));
            return List.of(announcement);
        }
        Process process = Processes.notBefore(version.validFrom(), draft.process());
        Processes.requireSound(process);
        LimitsOfSteps.requireWithin(version, process);
        return List.of(
                announcement,
                new ProcessApproved(command.procedureId(), command.code(), process, decision, command.publishedAt()));
    }

    private static List<ProcedureEvent> corrected(CorrectVersion command, Procedure procedure) {
        Announced known = procedure
                .announced(command.corrects())
                .filter(announced -> procedure.timeline().of(announced.number()).isPresent())
                .orElseThrow(() -> new CommandRejected(
                        VERSION_UNKNOWN,
                        "Procedure %s has no version %d in force at any time"
                                .formatted(command.code(), command.corrects()),
                        command.code(),
                        command.corrects()));
        Decision decision = command.decision() != null ? command.decision() : known.decision();
        ProcedureVersion version = command.decision() != null
                ? Versions.announcedBy(decision.number(), command.version())
                : Versions.announcedBy(known.version().announcingDecision(), command.version());
        if (version.equals(known.version())) {
            return List.of();
        }
        return List.of(correction(
                command.procedureId(), command.code(), known, version, decision, procedure, command.correctedAt()));
    }

    /**
     * It stands where the version stood that it puts right, ended by what has ended that one. Of the versions beside it
     * none may come back because of it, and none may lose all its days.
     */
    private static ProcedureCorrected correction(
            UUID id,
            String code,
            Announced known,
            ProcedureVersion version,
            Decision decision,
            Procedure procedure,
            Instant at) {
        Versions.requireSound(version);
        Period period = periodOf(version);
        int place = procedure.place(known);
        for (Announced other : procedure.others(known)) {
            boolean isEarlier = procedure.place(other) < place;
            Period first = isEarlier ? other.period() : period;
            Period second = isEarlier ? period : other.period();
            if (first.overlaps(second) && (!first.beginsBefore(second) || first.endsAfter(second))) {
                throw overlap(new Span(other.number(), other.period()));
            }
        }
        return new ProcedureCorrected(id, code, known.number(), version, decision, at);
    }

    private static List<ProcedureEvent> repealed(RepealProcedure command, Procedure procedure) {
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

    private static List<ProcedureEvent> approved(ApproveProcess command, Procedure procedure) {
        if (!procedure.isPublished()) {
            throw new CommandRejected(
                    PROCEDURE_NOT_PUBLISHED,
                    "Procedure %s was never published".formatted(command.code()),
                    command.code());
        }
        Process process = command.process();
        if (Period.isInForce(process, procedure.processes(), Procedure::periodOf)) {
            return List.of();
        }
        Processes.requireSound(process);
        procedure.inForceDuring(periodOf(process)).forEach(version -> LimitsOfSteps.requireWithin(version, process));
        return List.of(new ProcessApproved(
                command.procedureId(), command.code(), process, command.decision(), command.approvedAt()));
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

    private static CommandRejected overlap(Span other) {
        return new CommandRejected(
                VERSIONS_OVERLAP,
                "Version %d is in force then".formatted(other.version()),
                other.version(),
                Objects.toString(other.period().from(), "…"),
                Objects.toString(other.period().to(), "…"));
    }

    private static Draft requireDraft(String code, UUID draftId, Procedure procedure) {
        Draft draft = procedure.drafts().get(draftId);
        if (draft == null) {
            throw new CommandRejected(
                    DRAFT_UNKNOWN, "Procedure %s has no draft %s".formatted(code, draftId), code, draftId);
        }
        return draft;
    }

    private static Procedure with(Procedure before, Map<UUID, Draft> drafts) {
        return new Procedure(before.events() + 1, before.versions(), before.processes(), before.repeals(), drafts);
    }

    private static <K, V> Map<K, V> and(Map<K, V> some, K key, V value) {
        Map<K, V> all = new HashMap<>(some);
        all.put(key, value);
        return Map.copyOf(all);
    }

    private static <K, V> Map<K, V> without(Map<K, V> some, K key) {
        Map<K, V> left = new HashMap<>(some);
        left.remove(key);
        return Map.copyOf(left);
    }

    private static <T> List<T> and(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
