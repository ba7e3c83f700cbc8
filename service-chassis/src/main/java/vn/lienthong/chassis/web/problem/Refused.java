package vn.lienthong.chassis.web.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A request that is refused for a reason with a code. Carries no stack trace: nothing is broken. */
public final class Refused extends RuntimeException {
    private final ProblemCode code;
    private final List<Object> facts;
    private final List<Place> places;
    private final Duration retryAfter;
    private final transient Map<String, Object> extensions;

    /** Refuses; the facts fill the places of the code's detail and never are a person's data. */
    public Refused(ProblemCode code, Object... facts) {
        this(code, List.of(facts), List.of(), null, Map.of());
    }

    private Refused(
            ProblemCode code,
            List<Object> facts,
            List<Place> places,
            Duration retryAfter,
            Map<String, Object> extensions) {
        super(code.code(), null, false, false);
        this.code = code;
        this.facts = facts;
        this.places = places;
        this.retryAfter = retryAfter;
        this.extensions = extensions;
    }

    /** The same refusal, naming a field of the body by its JSON Pointer and what is wrong with it by a text's key. */
    public Refused at(String pointer, String textKey, Object... facts) {
        return with(new Place(pointer, null, textKey, List.of(facts)));
    }

    /** The same refusal, naming a query parameter or header and what is wrong with it by a text's key. */
    public Refused inParameter(String name, String textKey, Object... facts) {
        return with(new Place(null, name, textKey, List.of(facts)));
    }

    /** The same refusal, to be tried again after a while. */
    public Refused retryAfter(Duration wait) {
        return new Refused(code, facts, places, wait, extensions);
    }

    /** The same refusal, with a member of its own (RFC 9457, section 3.2) that is written as JSON. */
    public Refused carrying(String member, Object value) {
        return new Refused(code, facts, places, retryAfter, Map.of(member, value));
    }

    public ProblemCode code() {
        return code;
    }

    List<Object> facts() {
        return facts;
    }

    List<Place> places() {
        return places;
    }

    Map<String, Object> extensions() {
        return extensions;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    Refused with(Place place) {
        return new Refused(
                code, facts, Stream.concat(places.stream(), Stream.of(place)).toList(), retryAfter, extensions);
    }

    record Place(String pointer, String parameter, String textKey, List<Object> facts) {}
}
