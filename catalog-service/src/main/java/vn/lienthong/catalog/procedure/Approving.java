package vn.lienthong.catalog.procedure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lienthong.catalog.procedure.ProcedureCommand.ApproveProcess;
import vn.lienthong.events.catalog.ProcedureEvent;
import vn.lienthong.events.catalog.ProcedureEvent.Decision;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.ProcessApproved;

/** How a process is approved, by itself or with a version. */
record Approving(UUID id, String code, Decision decision, Instant at, Procedure procedure) {
    static Approving of(ApproveProcess command, Procedure procedure) {
        return new Approving(
                command.procedureId(), command.code(), command.decision(), command.approvedAt(), procedure);
    }

    List<ProcedureEvent> approved(Process process) {
        if (procedure.isInForce(process)) {
            return List.of();
        }
        Processes.requireSound(process);
        return List.of(new ProcessApproved(id, code, process, decision, at));
    }

    /** That of a version holds for nothing before it. @param process null = it stays as it is */
    List<ProcedureEvent> approvedWith(ProcedureVersion version, Process process) {
        return process == null ? List.of() : approved(Processes.notBefore(version.validFrom(), process));
    }
}
