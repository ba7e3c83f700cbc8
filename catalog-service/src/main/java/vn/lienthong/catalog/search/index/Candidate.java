package vn.lienthong.catalog.search.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.lienthong.catalog.Letters;
import vn.lienthong.catalog.search.index.SearchedProcedure.HandlingProcess;
import vn.lienthong.events.Channel;
import vn.lienthong.events.catalog.ProcedureEvent.ApplicantKind;
import vn.lienthong.events.catalog.ProcedureEvent.OnlineLevel;

/** A procedure with the version that is in force on a day. */
public final class Candidate {
    private final IndexedProcedure procedure;
    private final IndexedVersion version;
    private final LocalDate day;

    Candidate(IndexedProcedure procedure, IndexedVersion version, LocalDate day) {
        this.procedure = procedure;
        this.version = version;
        this.day = day;
    }

    public String code() {
        return procedure.code();
    }

    /** The place of the version in the procedure's stream. */
    public int streamVersion() {
        return version.streamVersion();
    }

    /** The name of its field as the catalog writes it. */
    public String field() {
        return version.traits().field();
    }

    /** Those of a field. @param name in either language, with or without signs */
    public static Predicate<Candidate> ofField(String name) {
        String folded = Letters.plain(name);
        return candidate -> candidate.version.traits().foldedFields().contains(folded);
    }

    public Set<Level> levels() {
        return version.traits().levels();
    }

    public Set<Channel> channels() {
        return version.traits().channels();
    }

    public Set<ApplicantKind> applicants() {
        return version.traits().applicants();
    }

    /** Empty where nothing was announced of it. */
    public Optional<OnlineLevel> onlineLevel() {
        return Optional.ofNullable(version.traits().onlineLevel());
    }

    /** The steps by which every dossier of the day is handled; empty where no process is in force. */
    public Optional<List<SearchedProcedure.HandlingStep>> steps() {
        return procedure.processOn(day).map(HandlingProcess::steps);
    }

    IndexedProcedure procedure() {
        return procedure;
    }

    IndexedVersion version() {
        return version;
    }
}
