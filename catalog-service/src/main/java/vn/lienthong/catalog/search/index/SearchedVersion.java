package vn.lienthong.catalog.search.index;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.events.catalog.ProcedureEvent.ApplicantKind;
import vn.lienthong.events.catalog.ProcedureEvent.OnlineLevel;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;

/**
 * A version of a procedure that was announced.
 *
 * @param entry the code and the version's place in the procedure's stream
 * @param corrects place of the version that it puts right; null where it is a version of its own
 */
public record SearchedVersion(
        String entry, String code, int streamVersion, ProcedureVersion version, Integer corrects) {
    public SearchedVersion(String code, int streamVersion, ProcedureVersion version, Integer corrects) {
        this(entry(code, streamVersion), code, streamVersion, version, corrects);
    }

    public static String entry(String code, int streamVersion) {
        return code + "#" + streamVersion;
    }

    /** What people call it; empty where nothing was announced of it, as of the others. */
    List<String> keywords() {
        return details(ProcedureDetails::keywords);
    }

    List<String> lifeEvents() {
        return details(ProcedureDetails::lifeEvents);
    }

    List<ApplicantKind> applicants() {
        return details(ProcedureDetails::applicants);
    }

    /** Null where nothing was announced of it. */
    OnlineLevel onlineLevel() {
        return version.details() == null ? null : version.details().onlineLevel();
    }

    /** The names of what the applicant gets, in both languages. */
    List<String> results() {
        return details(ProcedureDetails::results).stream()
                .flatMap(result -> Stream.of(result.nameVi(), result.nameEn()))
                .toList();
    }

    private <T> List<T> details(Function<ProcedureDetails, List<T>> part) {
        return Optional.ofNullable(version.details()).map(part).orElse(List.of());
    }
}
