package vn.lienthong.catalog.posting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.lienthong.catalog.procedure.Versions;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.Fee;
import vn.lienthong.events.catalog.ProcedureEvent.Group;
import vn.lienthong.events.catalog.ProcedureEvent.Member;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.mirror.ProcedureRow;
import vn.lienthong.mirror.ProcedureRow.ApprovedProcess;
import vn.lienthong.mirror.ProcedureRow.PublishedVersion;
import vn.lienthong.mirror.Validity;

/**
 * What was announced of a procedure and is in force on a day.
 *
 * @param process empty where none was approved for the day
 */
record Announced(ProcedureRow procedure, PublishedVersion published, Optional<Process> process, LocalDate day) {
    /** Empty where no version is in force on the day. */
    static Optional<Announced> on(ProcedureRow procedure, LocalDate day) {
        return procedure
                .versionOn(day)
                .map(published -> new Announced(
                        procedure, published, procedure.processOn(day).map(ApprovedProcess::process), day));
    }

    ProcedureVersion version() {
        return published.version();
    }

    Optional<ProcedureDetails> details() {
        return Optional.ofNullable(version().details());
    }

    /** Whether something holds of the details; not where none were announced. */
    boolean detail(Predicate<ProcedureDetails> holds) {
        return details().filter(holds).isPresent();
    }

    List<Step> steps() {
        return process.map(Process::steps).orElse(List.of());
    }

    List<Component> components() {
        return process.map(Process::components).orElse(List.of());
    }

    /** What an interconnected group is made of. */
    Optional<Group> group() {
        return process.map(Process::group);
    }

    List<Member> members() {
        return group().map(Group::members).orElse(List.of());
    }

    /** The fees by case that are asked on the day. */
    List<Fee> fees() {
        return details().stream()
                .flatMap(details -> details.fees().stream())
                .filter(fee -> Validity.covers(fee.from(), fee.to(), day))
                .toList();
    }

    boolean saysTheSteps() {
        return isFilled(steps()) || isFilled(version().stepsNote());
    }

    boolean saysWhatIsPaid() {
        return isFilled(fees())
                || version().feeVnd() != null
                || isFilled(version().feeNote());
    }

    boolean needsPartialReason() {
        return detail(details -> Versions.mustTellWhyPartial(details, day));
    }

    boolean namesItsDecision() {
        return published.decision() != null || isFilled(version().announcingDecision());
    }

    static boolean isFilled(String text) {
        return text != null && !text.isBlank();
    }

    static boolean isFilled(Collection<?> items) {
        return items != null && !items.isEmpty();
    }
}
