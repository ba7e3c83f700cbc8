package vn.lienthong.catalog.search.index;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What was found, the best first. */
public final class Hits {
    private static final int PLACE_BITS = 32;

    private final Candidate[] candidates;
    private final long[] places;
    private final Function<Candidate, List<Reason>> reasons;
    private final Function<Candidate, Optional<String>> correction;

    /** @param places see {@link #place}; in order */
    Hits(
            Candidate[] candidates,
            long[] places,
            Function<Candidate, List<Reason>> reasons,
            Function<Candidate, Optional<String>> correction) {
        this.candidates = candidates;
        this.places = places;
        this.reasons = reasons;
        this.correction = correction;
    }

    /** A number for each hit, by which they are sorted: how far it is from the best, then where among the candidates. */
    static long place(int distance, int candidate) {
        return (long) distance << PLACE_BITS | candidate;
    }

    public int count() {
        return places.length;
    }

    /** How far a hit is from one that could not be better; hits of the same distance are in the order of their codes. */
    public int distance(int hit) {
        return (int) (places[hit] >> PLACE_BITS);
    }

    /** How many come before a place in the order. */
    public int before(int distance, String code) {
        return (int) IntStream.range(0, count())
                .takeWhile(hit -> compare(hit, distance, code) < 0)
                .count();
    }

    /** How many come before a place in the order, or stand there. */
    public int upTo(int distance, String code) {
        return (int) IntStream.range(0, count())
                .takeWhile(hit -> compare(hit, distance, code) <= 0)
                .count();
    }

    private int compare(int hit, int distance, String code) {
        int byDistance = Integer.compare(distance(hit), distance);
        return byDistance != 0 ? byDistance : get(hit).code().compareTo(code);
    }

    public Candidate get(int hit) {
        return candidates[(int) places[hit]];
    }

    public List<Reason> because(int hit) {
        return reasons.apply(get(hit));
    }

    /** The question as it was probably meant; empty where the best hit has its words. */
    public Optional<String> didYouMean() {
        return count() == 0 ? Optional.empty() : correction.apply(get(0));
    }
}
