package vn.lienthong.catalog.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.catalog.procedure.Procedure.Draft;
import vn.lienthong.catalog.procedure.ProcedureCommand.ApproveProcess;
import vn.lienthong.catalog.procedure.ProcedureCommand.CorrectVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.DiscardDraft;
import vn.lienthong.catalog.procedure.ProcedureCommand.DraftVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.PublishDraft;
import vn.lienthong.catalog.procedure.ProcedureCommand.RecordVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.RepealProcedure;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;

/**
 * A group that names no papers asks those of its members on its first day, each once. They are gathered when it is approved,
 * by itself or with a version: as long as it is only prepared, its members may change.
 *
 * @param procedures what was said of each, by its code
 */
public record GroupPapers(Function<String, Procedure> procedures) {
    public ProcedureCommand addedTo(ProcedureCommand asked) {
        return switch (asked) {
            case ApproveProcess c -> {
                LocalDate firstDay = procedures.apply(c.code()).firstDayOf(c.process());
                yield new ApproveProcess(
                        c.code(), complete(c.process(), firstDay, c.approvedAt()), c.decision(), c.approvedAt());
            }
            case CorrectVersion c ->
                new CorrectVersion(
                        c.code(),
                        c.corrects(),
                        c.version(),
                        completeWith(c.version(), c.process(), c.correctedAt()),
                        c.decision(),
                        c.correctedAt());
            case PublishDraft c -> {
                Draft draft = procedures.apply(c.code()).drafts().get(c.draftId());
                yield draft == null ? c : c.with(completeWith(draft.version(), draft.process(), c.publishedAt()));
            }
            case DraftVersion _, RecordVersion _, DiscardDraft _, RepealProcedure _ -> asked;
        };
    }

    private Process completeWith(ProcedureVersion version, Process process, Instant now) {
        return process == null
                ? null
                : complete(
                        process,
                        Processes.notBefore(version.validFrom(), process).validFrom(),
                        now);
    }

    private Process complete(Process process, LocalDate firstDay, Instant now) {
        if (process.group() == null || !process.components().isEmpty()) {
            return process;
        }
        LocalDate day = firstDay == null ? knownDay(process, now) : firstDay;
        OnceOnly once = OnceOnly.of(process.group(), member -> papersOf(member, day));
        return new Process(
                process.validFrom(),
                process.validTo(),
                once.components(),
                process.policy(),
                process.bundle(),
                process.steps(),
                process.handling(),
                process.group());
    }

    /** Of one that begins before the data do: today, or its last day where it has ended. */
    private static LocalDate knownDay(Process process, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.VIETNAM);
        LocalDate end = process.validTo();
        return end == null || today.isBefore(end) ? today : end.minusDays(1);
    }

    private List<Component> papersOf(String procedure, LocalDate day) {
        return procedures
                .apply(procedure)
                .processOn(day)
                .map(Process::components)
                .orElse(List.of());
    }
}
