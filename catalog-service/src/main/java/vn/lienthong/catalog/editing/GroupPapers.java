package vn.lienthong.catalog.editing;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import vn.lienthong.catalog.procedure.OnceOnly;
import vn.lienthong.catalog.procedure.Procedure;
import vn.lienthong.catalog.procedure.ProcedureCommand;
import vn.lienthong.catalog.procedure.ProcedureCommand.ApproveProcess;
import vn.lienthong.catalog.procedure.ProcedureCommand.CorrectVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.DiscardDraft;
import vn.lienthong.catalog.procedure.ProcedureCommand.DraftVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.PublishDraft;
import vn.lienthong.catalog.procedure.ProcedureCommand.RecordVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.RepealProcedure;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.Process;

/**
 * A group that names no papers asks those of its members on its first day, each once.
 *
 * @param procedures what was said of each, by its code
 */
record GroupPapers(Function<String, Procedure> procedures) {
    ProcedureCommand addedTo(ProcedureCommand asked) {
        return switch (asked) {
            case ApproveProcess c ->
                new ApproveProcess(c.code(), addedTo(c.process(), null), c.decision(), c.approvedAt());
            case DraftVersion c ->
                new DraftVersion(
                        c.code(),
                        c.draftId(),
                        c.version(),
                        addedTo(c.process(), c.version().validFrom()),
                        c.draftedAt());
            case CorrectVersion c ->
                new CorrectVersion(
                        c.code(),
                        c.corrects(),
                        c.version(),
                        addedTo(c.process(), c.version().validFrom()),
                        c.decision(),
                        c.correctedAt());
            case RecordVersion _, DiscardDraft _, PublishDraft _, RepealProcedure _ -> asked;
        };
    }

    /** @param notBefore the first day of the version with which it comes; null where it comes by itself */
    private Process addedTo(Process process, LocalDate notBefore) {
        if (process == null || process.group() == null || !process.components().isEmpty()) {
            return process;
        }
        LocalDate from = process.validFrom();
        boolean isLater = from != null && (notBefore == null || from.isAfter(notBefore));
        LocalDate firstDay = isLater ? from : notBefore;
        OnceOnly once = OnceOnly.of(process.group(), member -> papersOf(member, firstDay));
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

    private List<Component> papersOf(String procedure, LocalDate day) {
        return procedures
                .apply(procedure)
                .processOn(day)
                .map(Process::components)
                .orElse(List.of());
    }
}
