package vn.lienthong.catalog.search;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.lienthong.catalog.search.index.Candidate;
import vn.lienthong.catalog.search.index.Level;
import vn.lienthong.catalog.search.index.SearchIndex;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.Channel;
import vn.lienthong.events.catalog.ProcedureEvent.ApplicantKind;
import vn.lienthong.events.catalog.ProcedureEvent.OnlineLevel;

/** Which procedures are wanted; null = any. What was not announced of a procedure is not what is wanted of it. */
record Filter(
        String field,
        Level level,
        String lifeEvent,
        String agency,
        String place,
        Channel channel,
        OnlineLevel onlineLevel,
        ApplicantKind applicant) {
    /** {@code invalid-parameter} for a life event, an agency or a place that is not known. */
    Predicate<Candidate> in(SearchIndex index, Responsibilities responsibilities) {
        return Stream.of(
                        wanted(level, wanted -> candidate -> candidate.levels().contains(wanted)),
                        wanted(
                                channel,
                                wanted -> candidate -> candidate.channels().contains(wanted)),
                        wanted(
                                applicant,
                                wanted -> candidate -> candidate.applicants().contains(wanted)),
                        wanted(
                                onlineLevel,
                                wanted -> candidate ->
                                        candidate.onlineLevel().stream().anyMatch(wanted::equals)),
                        wanted(field, Candidate::ofField),
                        wanted(lifeEvent, wanted -> ledToBy(index, wanted)),
                        wanted(agency, responsibilities::of),
                        wanted(place, responsibilities::in))
                .flatMap(Optional::stream)
                .reduce(_ -> true, Predicate::and);
    }

    private static <T> Optional<Predicate<Candidate>> wanted(T value, Function<T, Predicate<Candidate>> choice) {
        return Optional.ofNullable(value).map(choice);
    }

    private static Predicate<Candidate> ledToBy(SearchIndex index, String lifeEvent) {
        return index.ledToBy(lifeEvent)
                .orElseThrow(() ->
                        new Refused(CommonProblem.INVALID_PARAMETER).inParameter("lifeEvent", "parameter.life-event"));
    }
}
