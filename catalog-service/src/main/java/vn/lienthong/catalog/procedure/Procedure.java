package vn.lienthong.catalog.procedure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lienthong.events.catalog.ProcedureEvent.Decision;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureCorrected;
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
        int events,
        List<AnnouncedVersion> versions,
        List<Process> processes,
        List<Repeal> repeals,
        Map<UUID, Draft> drafts) {
    static final Procedure NOTHING = new Procedure(0, List.of(), List.of(), List.of(), Map.of());

    /**
     * @param number place of the version in the procedure's stream
     * @param decision null where it is not known
     * @param corrects number of the version that it puts right; null where it is a version of its own
     * @param draftId the draft that it was; null where there was none
     */
    public record AnnouncedVersion(
            int number, ProcedureVersion version, Decision decision, Integer corrects, UUID draftId) {
        Period period() {
            return periodOf(version);
        }

        AnnouncedVersion during(Period days) {
            return new AnnouncedVersion(number, Versions.during(days, version), decision, corrects, draftId);
        }

        boolean corrects(AnnouncedVersion other) {
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

    /** Whether a draft was announced by just this decision, and nothing was prepared under its id since. */
    boolean wasPublished(UUID draftId, Decision decision) {
        return !drafts.containsKey(draftId)
                && versions.stream()
                        .anyMatch(version -> draftId.equals(version.draftId()) && decision.equals(version.decision()));
    }

    /** Whether a version was put right just so already. */
    boolean wasCorrected(ProcedureCorrected right) {
        return versions.stream()
                .filter(version -> Objects.equals(version.corrects(), right.corrects()))
                .anyMatch(version -> version.version().equals(right.version())
                        && Objects.equals(version.decision(), right.decision()));
    }

    /** Whether it was abolished on that day by just this decision. */
    boolean wasRepealed(LocalDate from, Decision decision) {
        return repeals.stream().anyMatch(repeal -> repeal.from().equals(from) && decision.equals(repeal.decision()));
    }

    /** Whether it is the last word on all its days. */
    boolean isInForce(Process process) {
        int place = processes.lastIndexOf(process);
        return place >= 0 && daysOf(place).equals(List.of(periodOf(process)));
    }

    /** The days on which a process is in force: those that none approved later has taken. @param place among all */
    List<Period> daysOf(int place) {
        List<Period> days = List.of(periodOf(processes.get(place)));
        for (Process later : processes.subList(place + 1, processes.size())) {
            days = Period.without(days, periodOf(later));
        }
        return days;
    }

    /** The process in force on a day, of several the one approved last. */
    public Optional<Process> processOn(LocalDate day) {
        return processes.stream()
                .filter(process -> periodOf(process).covers(day))
                .reduce((_, later) -> later);
    }

    /** Which version is in force when. */
    public Timeline timeline() {
        return Timeline.of(versions, repeals);
    }

    /** The versions as they are in force, each on the days that the others leave it, in order of time. */
    public List<AnnouncedVersion> inForce() {
        return timeline().spans().stream()
                .map(span -> announced(span.version()).orElseThrow().during(span.period()))
                .toList();
    }

    /** The periods of the versions that count beside one, as they were announced. */
    List<AnnouncedVersion> others(AnnouncedVersion one) {
        return versions.stream()
                .filter(some -> !some.equals(one))
                .filter(some -> versions.stream().noneMatch(later -> later.corrects(some)))
                .toList();
    }

    /** The number of the version that this one puts right at last, or its own: where it stands in time. */
    int place(AnnouncedVersion version) {
        return version.corrects() == null
                ? version.number()
                : announced(version.corrects()).map(this::place).orElseGet(version::number);
    }

    Optional<AnnouncedVersion> announced(int number) {
        return versions.stream().filter(some -> some.number() == number).findFirst();
    }

    /** The first day of a process on which there is a version to be handled by it; null = since before the data begin. */
    LocalDate firstDayOf(Process process) {
        Period period = periodOf(process);
        return timeline().meeting(period).stream()
                .findFirst()
                .map(span -> span.period().common(period))
                .orElse(period)
                .from();
    }

    /** One event later. */
    Procedure next() {
        return new Procedure(events + 1, versions, processes, repeals, drafts);
    }

    Procedure with(AnnouncedVersion version) {
        return new Procedure(events, and(versions, version), processes, repeals, drafts);
    }

    Procedure with(Process process) {
        return new Procedure(events, versions, and(processes, process), repeals, drafts);
    }

    Procedure with(Repeal repeal) {
        return new Procedure(events, versions, processes, and(repeals, repeal), drafts);
    }

    Procedure with(UUID draftId, Draft draft) {
        Map<UUID, Draft> all = new HashMap<>(drafts);
        all.put(draftId, draft);
        return new Procedure(events, versions, processes, repeals, Map.copyOf(all));
    }

    /** @param draftId null = as it is */
    Procedure withoutDraft(UUID draftId) {
        Map<UUID, Draft> left = new HashMap<>(drafts);
        left.remove(draftId);
        return new Procedure(events, versions, processes, repeals, Map.copyOf(left));
    }

    static Period periodOf(ProcedureVersion version) {
        return new Period(version.validFrom(), version.validTo());
    }

    static Period periodOf(Process process) {
        return new Period(process.validFrom(), process.validTo());
    }

    private static <T> List<T> and(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
