package vn.lienthong.mirror;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lienthong.events.catalog.ProcedureEvent.Decision;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;

/** A procedure with all that was ever announced of it, in the order of announcement. */
public record ProcedureRow(
        String code,
        UUID procedureId,
        List<PublishedVersion> versions,
        List<ApprovedProcess> processes,
        List<Repeal> repeals) {
    /**
     * @param streamVersion place in the procedure's stream: what a dossier pins
     * @param decision null where only its number is known
     * @param corrects the version that it puts right; null where it is a version of its own
     */
    public record PublishedVersion(int streamVersion, ProcedureVersion version, Decision decision, Integer corrects) {
        private boolean covers(LocalDate date) {
            return Validity.covers(version.validFrom(), version.validTo(), date);
        }

        private boolean corrects(PublishedVersion other) {
            return Objects.equals(corrects, other.streamVersion);
        }
    }

    public record ApprovedProcess(int streamVersion, Process process) {}

    /** @param from first day on which nothing is in force that was announced before */
    public record Repeal(int streamVersion, LocalDate from, Decision decision) {}

    /**
     * The version in force on a date; of several the one announced last, where what puts a version right stands where that
     * one stood.
     */
    public Optional<PublishedVersion> versionOn(LocalDate date) {
        return versions.stream()
                .filter(published -> published.covers(date))
                .filter(published -> !isCorrected(published))
                .filter(published -> repeals.stream()
                        .noneMatch(repeal -> isAfter(repeal, published) && !date.isBefore(repeal.from())))
                .max(Comparator.comparingInt(this::place));
    }

    /** First day on which a version is no longer in force, because of itself or of what was announced later. */
    public Optional<LocalDate> endOf(PublishedVersion published) {
        LocalDate from = published.version().validFrom();
        Stream<LocalDate> replaced = versions.stream()
                .filter(later -> place(later) > place(published) && !isCorrected(later))
                .map(later -> later.version().validFrom())
                .filter(Objects::nonNull)
                .filter(beginning -> from == null || beginning.isAfter(from));
        Stream<LocalDate> repealed =
                repeals.stream().filter(repeal -> isAfter(repeal, published)).map(Repeal::from);
        return Stream.of(Stream.ofNullable(published.version().validTo()), replaced, repealed)
                .flatMap(Stream::distinct)
                .min(LocalDate::compareTo);
    }

    private boolean isAfter(Repeal repeal, PublishedVersion published) {
        return repeal.streamVersion() > place(published);
    }

    /** Place in the stream of the version that it puts right at last, or its own. */
    private int place(PublishedVersion published) {
        return versions.stream()
                .filter(published::corrects)
                .findFirst()
                .map(this::place)
                .orElseGet(published::streamVersion);
    }

    /** Whether a later version puts it right. */
    public boolean isCorrected(PublishedVersion published) {
        return versions.stream().anyMatch(later -> later.corrects(published));
    }

    /** The internal process in force on a date; of several the one approved last. */
    public Optional<ApprovedProcess> processOn(LocalDate date) {
        return processes.stream()
                .filter(approved -> Validity.covers(
                        approved.process().validFrom(), approved.process().validTo(), date))
                .reduce((_, later) -> later);
    }

    ProcedureRow with(PublishedVersion published) {
        return new ProcedureRow(code, procedureId, and(versions, published), processes, repeals);
    }

    ProcedureRow with(ApprovedProcess approved) {
        return new ProcedureRow(code, procedureId, versions, and(processes, approved), repeals);
    }

    ProcedureRow with(Repeal repeal) {
        return new ProcedureRow(code, procedureId, versions, processes, and(repeals, repeal));
    }

    private static <T> List<T> and(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
