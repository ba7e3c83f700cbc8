package vn.lienthong.catalog.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.catalog.procedure.Timeline.Span;
import vn.lienthong.events.catalog.ProcedureEvent.Decision;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;

/**
 * All that was said of a procedure so far.
 *
 * @param events how many events its stream has
 * @param timeline which of the versions is in force when
 * @param versions in the order of announcement, those too that were put right since
 * @param processes in the order of approval; of several that cover a day the last counts
 * @param drafts what is prepared and holds for nobody yet, by id
 */
public record Procedure(
        int events,
        Timeline timeline,
        List<Announced> versions,
        List<Process> processes,
        List<Repeal> repeals,
        Map<UUID, Draft> drafts) {
    static final Procedure NOTHING = new Procedure(0, Timeline.EMPTY, List.of(), List.of(), List.of(), Map.of());

    /** @param number place of the version in the procedure's stream @param decision null where it is not known */
    public record Announced(int number, ProcedureVersion version, Decision decision) {
        Period period() {
            return periodOf(version);
        }
    }

    public record Repeal(LocalDate from, Decision decision) {}

    /** @param process null where the process stays as it is */
    public record Draft(ProcedureVersion version, Process process) {}

    /** Whether it was ever announced. */
    public boolean isPublished() {
        return !versions.isEmpty();
    }

    Optional<Announced> announced(int number) {
        return versions.stream().filter(some -> some.number() == number).findFirst();
    }

    /** The versions that are in force at some time of the period. */
    List<ProcedureVersion> inForceDuring(Period period) {
        return timeline.meeting(period).stream()
                .map(Span::version)
                .distinct()
                .flatMap(number -> announced(number).stream())
                .map(Announced::version)
                .toList();
    }

    static Period periodOf(ProcedureVersion version) {
        return new Period(version.validFrom(), version.validTo());
    }

    static Period periodOf(Process process) {
        return new Period(process.validFrom(), process.validTo());
    }
}
