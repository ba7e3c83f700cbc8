package vn.lienthong.catalog.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param versions in the order of announcement, those too that were put right since
 * @param processes in the order of approval; of several that cover a day the last counts
 * @param drafts what is prepared and holds for nobody yet, by id
 */
public record Procedure(
        int events, List<Announced> versions, List<Process> processes, List<Repeal> repeals, Map<UUID, Draft> drafts) {
    static final Procedure NOTHING = new Procedure(0, List.of(), List.of(), List.of(), Map.of());

    /**
     * @param number place of the version in the procedure's stream
     * @param decision null where it is not known
     * @param corrects number of the version that it puts right; null where it is a version of its own
     */
    public record Announced(int number, ProcedureVersion version, Decision decision, Integer corrects) {
        Period period() {
            return periodOf(version);
        }

        boolean corrects(Announced other) {
            return Objects.equals(corrects, other.number);
        }
    }

    /** @param number place of the repeal in the procedure's stream */
    public record Repeal(int number, LocalDate from, Decision decision) {}

    /** @param process null where the process stays as it is */
    public record Draft(ProcedureVersion version, Process process) {}

    /** Whether it was ever announced. */
    public boolean isPublished() {
        return !versions.isEmpty();
    }

    /** The process in force on a day, of several the one approved last. @param day null = whenever */
    public Optional<Process> processOn(LocalDate day) {
        return processes.stream()
                .filter(process -> day == null || periodOf(process).covers(day))
                .reduce((_, later) -> later);
    }

    /** Which version is in force when. */
    public Timeline timeline() {
        return Timeline.of(versions, repeals);
    }

    /** The versions as they are in force, each on the days that the others leave it, in order of time. */
    public List<ProcedureVersion> inForce() {
        return timeline().spans().stream()
                .map(span -> Versions.during(
                        span.period(), announced(span.version()).orElseThrow().version()))
                .toList();
    }

    /** The periods of the versions that count beside one, as they were announced. */
    List<Announced> others(Announced one) {
        return versions.stream()
                .filter(some -> !some.equals(one))
                .filter(some -> versions.stream().noneMatch(later -> later.corrects(some)))
                .toList();
    }

    /** The number of the version that this one puts right at last, or its own: where it stands in time. */
    int place(Announced version) {
        return version.corrects() == null
                ? version.number()
                : announced(version.corrects()).map(this::place).orElseGet(version::number);
    }

    Optional<Announced> announced(int number) {
        return versions.stream().filter(some -> some.number() == number).findFirst();
    }

    /** The versions that are in force at some time of the period. */
    List<ProcedureVersion> inForceDuring(Period period) {
        return timeline().meeting(period).stream()
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
