package vn.lienthong.mirror;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;

/** A procedure with all that was ever announced of it, in the order of announcement. */
public record ProcedureRow(
        String code, UUID procedureId, List<PublishedVersion> versions, List<ApprovedProcess> processes) {
    /** @param streamVersion place in the procedure's stream: what a dossier pins */
    public record PublishedVersion(int streamVersion, ProcedureVersion version) {}

    public record ApprovedProcess(int streamVersion, Process process) {}

    /** The version in force on a date; of several the one announced last. */
    public Optional<PublishedVersion> versionOn(LocalDate date) {
        return versions.stream()
                .filter(published -> Validity.covers(
                        published.version().validFrom(), published.version().validTo(), date))
                .reduce((_, later) -> later);
    }

    /** The internal process in force on a date; of several the one approved last. */
    public Optional<Process> processOn(LocalDate date) {
        return processes.stream()
                .map(ApprovedProcess::process)
                .filter(process -> Validity.covers(process.validFrom(), process.validTo(), date))
                .reduce((_, later) -> later);
    }

    /** Whether a dossier can be handed in for it on a date: a version and a process to handle it by are in force. */
    public boolean isReceivableOn(LocalDate date) {
        return versionOn(date).isPresent() && processOn(date).isPresent();
    }

    /** How often anything was announced of it: grows with every change. */
    public int announcements() {
        return versions.size() + processes.size();
    }

    ProcedureRow with(PublishedVersion published) {
        return new ProcedureRow(
                code,
                procedureId,
                Stream.concat(versions.stream(), Stream.of(published)).toList(),
                processes);
    }

    ProcedureRow with(ApprovedProcess approved) {
        return new ProcedureRow(
                code,
                procedureId,
                versions,
                Stream.concat(processes.stream(), Stream.of(approved)).toList());
    }
}
