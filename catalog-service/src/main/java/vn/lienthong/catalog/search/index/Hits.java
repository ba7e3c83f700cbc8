package vn.lienthong.catalog.search.index;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What was found, the best first. */
public final class Hits {
    private static final int PLACE_BITS = 32;

    private final InForce inForce;
    private final long[] places;
    private final IntFunction<List<Reason>> reasons;
    private final IntFunction<Optional<String>> correction;

    /** @param places see {@link #place}; in order */
    Hits(InForce inForce, long[] places, IntFunction<List<Reason>> reasons, IntFunction<Optional<String>> correction) {
        this.inForce = inForce;
        this.places = places;
        this.reasons = reasons;
        this.correction = correction;
    }

    /** A number for each hit, by which they are sorted: how far it is from the best, then which it is. */
    static long place(int distance, int version) {
        return (long) distance << PLACE_BITS | version;
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
        return inForce.get((int) places[hit]);
    }

    public List<Reason> because(int hit) {
        return reasons.apply((int) places[hit]);
    }

    /** The question as it was probably meant; empty where the best hit has its words. */
    public Optional<String> didYouMean() {
        return count() == 0 ? Optional.empty() : correction.apply((int) places[0]);
    }
}
