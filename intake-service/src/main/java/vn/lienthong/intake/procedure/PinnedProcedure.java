package vn.lienthong.intake.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.intake.IntakeProblem;
import vn.lienthong.intake.dossier.Submission;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.ProcedureRow;
import vn.lienthong.mirror.ProcedureRow.ApprovedProcess;
import vn.lienthong.mirror.ProcedureRow.PublishedVersion;

/**
 * The rules that a dossier is handled by for its whole life: version and process in force when it was handed in,
 * whatever is announced or approved since.
 *
 * @param version place of the version in the procedure's stream
 * @param processVersion place of the process's approval in the same stream
 */
public record PinnedProcedure(
        String code, int version, ProcedureVersion published, int processVersion, Process process) {
    /** The rules in force on a date; refused where there are none. */
    public static PinnedProcedure inForce(Catalog catalog, String code, LocalDate date) {
        ProcedureRow procedure = catalog.procedure(code).orElseThrow(() -> unknown(code));
        PublishedVersion version =
                procedure.versionOn(date).orElseThrow(() -> refused(IntakeProblem.PROCEDURE_NOT_IN_FORCE, code, date));
        ApprovedProcess process = procedure
                .processOn(date)
                .orElseThrow(() -> refused(IntakeProblem.PROCEDURE_NOT_RECEIVABLE, code, date));
        return of(procedure.code(), version, process);
    }

    /** The rules that a dossier was handed in under. */
    public static PinnedProcedure of(Catalog catalog, Submission submission) {
        return catalog.procedure(submission.procedure())
                .flatMap(procedure -> pinned(procedure, submission))
                .orElseThrow(() -> new Refused(IntakeProblem.CATALOG_NOT_HEARD, submission.procedure()));
    }

    private static PinnedProcedure of(String code, PublishedVersion version, ApprovedProcess process) {
        return new PinnedProcedure(
                code, version.streamVersion(), version.version(), process.streamVersion(), process.process());
    }

    private static Optional<PinnedProcedure> pinned(ProcedureRow procedure, Submission submission) {
        Optional<ApprovedProcess> process = procedure.processes().stream()
                .filter(approved -> approved.streamVersion() == submission.processVersion())
                .findFirst();
        return procedure.versions().stream()
                .filter(published -> published.streamVersion() == submission.procedureVersion())
                .findFirst()
                .flatMap(version -> process.map(approved -> of(procedure.code(), version, approved)));
    }

    Optional<Component> component(String componentCode) {
        return process.components().stream()
                .filter(component -> component.code().equals(componentCode))
                .findFirst();
    }

    /**
     * The papers without which it cannot be handed in. Data that an office can look up itself are not asked for; what is
     * needed later, or only in a case that nobody can tell from the request, the officer asks for.
     */
    List<Component> indispensable() {
        return process.components().stream()
                .filter(component -> component.required() && !component.replaceableByData())
                .filter(component -> isNeededAlways(component.details()))
                .toList();
    }

    private static boolean isNeededAlways(ComponentDetails details) {
        return details == null || (details.neededFor() == null && details.applies() == null);
    }

    private static Refused unknown(String code) {
        return new Refused(IntakeProblem.PROCEDURE_UNKNOWN, code).at("/procedure", "procedure.unknown");
    }

    private static Refused refused(IntakeProblem problem, String code, LocalDate date) {
        return new Refused(problem, code, date).at("/procedure", "procedure.not-usable");
    }
}
