package vn.lienthong.intake.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.intake.IntakeProblem;
import vn.lienthong.intake.dossier.Submission;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.ProcedureRow;
import vn.lienthong.mirror.ProcedureRow.PublishedVersion;

/**
 * The rules that a dossier is handled by for its whole life: the version in force when it was handed in, and the process
 * of that day.
 *
 * @param version place of the version in the procedure's stream
 */
public record PinnedProcedure(String code, int version, ProcedureVersion published, Process process) {
    /** The rules in force on a date; refused where there are none. */
    public static PinnedProcedure inForce(Catalog catalog, String code, LocalDate date) {
        ProcedureRow procedure = catalog.procedure(code).orElseThrow(() -> unknown(catalog, code));
        PublishedVersion version =
                procedure.versionOn(date).orElseThrow(() -> refused(IntakeProblem.PROCEDURE_NOT_IN_FORCE, code, date));
        Process process = procedure
                .processOn(date)
                .orElseThrow(() -> refused(IntakeProblem.PROCEDURE_NOT_RECEIVABLE, code, date));
        return new PinnedProcedure(code, version.streamVersion(), version.version(), process);
    }

    /** The rules that a dossier was handed in under. */
    public static PinnedProcedure of(Catalog catalog, Submission submission) {
        LocalDate date = LocalDate.ofInstant(submission.submittedAt(), WorkingCalendar.VIETNAM);
        return catalog.procedure(submission.procedure())
                .flatMap(procedure -> pinned(procedure, submission.procedureVersion(), date))
                .orElseThrow(() -> new Refused(IntakeProblem.CATALOG_NOT_HEARD, submission.procedure()));
    }

    private static Optional<PinnedProcedure> pinned(ProcedureRow procedure, int version, LocalDate date) {
        return procedure.versions().stream()
                .filter(published -> published.streamVersion() == version)
                .findFirst()
                .flatMap(published -> procedure
                        .processOn(date)
                        .map(process -> new PinnedProcedure(procedure.code(), version, published.version(), process)));
    }

    Optional<Component> component(String componentCode) {
        return process.components().stream()
                .filter(component -> component.code().equals(componentCode))
                .findFirst();
    }

    /** The papers without which it cannot be handed in. Data that an office can look up itself are not asked for. */
    List<Component> indispensable() {
        return process.components().stream()
                .filter(component -> component.required() && !component.replaceableByData())
                .toList();
    }

    private static Refused unknown(Catalog catalog, String code) {
        return new Refused(
                        catalog.procedures().isEmpty()
                                ? IntakeProblem.PROCEDURE_UNHEARD
                                : IntakeProblem.PROCEDURE_UNKNOWN,
                        code)
                .at("/procedure", "procedure.unknown");
    }

    private static Refused refused(IntakeProblem problem, String code, LocalDate date) {
        return new Refused(problem, code, date).at("/procedure", "procedure.not-usable");
    }
}
