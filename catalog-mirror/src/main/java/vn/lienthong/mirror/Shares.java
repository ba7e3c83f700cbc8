package vn.lienthong.mirror;

import static vn.lienthong.events.catalog.UnitEvent.Share.NONE;
import static vn.lienthong.events.catalog.UnitEvent.Share.PART;
import static vn.lienthong.events.catalog.UnitEvent.Share.UNKNOWN;
import static vn.lienthong.events.catalog.UnitEvent.Share.WHOLE;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lienthong.events.catalog.UnitEvent.Part;
import vn.lienthong.events.catalog.UnitEvent.Share;

/** How shares of land or people come together. */
final class Shares {
    private Shares() {}

    /** What a share of a share is. */
    static Share ofShare(Share first, Share second) {
        if (first == NONE || second == NONE) {
            return NONE;
        }
        if (first == UNKNOWN || second == UNKNOWN) {
            return UNKNOWN;
        }
        return first == PART || second == PART ? PART : WHOLE;
    }

    /**
     * What somebody got of a unit of whom it is not told: nothing, where somebody else got the whole.
     *
     * @param onlyNamed nothing was told but who got something: that is a part of the land, as far as anybody knows
     */
    static Part rest(List<Part> told, boolean onlyNamed) {
        return new Part(
                null, rest(told, Part::area, onlyNamed ? PART : UNKNOWN), rest(told, Part::population, UNKNOWN));
    }

    private static Share rest(List<Part> told, Function<Part, Share> shareOf, Share otherwise) {
        return told.stream().map(shareOf).anyMatch(WHOLE::equals) ? NONE : otherwise;
    }

    /** What one place got over all ways: the whole, where none of them led elsewhere. */
    static <T, P> Share together(P place, List<T> ways, Function<T, P> placeOf, Function<T, Share> shareOf) {
        Set<P> places = ways.stream()
                .filter(way -> shareOf.apply(way) != NONE)
                .map(placeOf)
                .collect(Collectors.toSet());
        if (places.equals(Set.of(place))) {
            return WHOLE;
        }
        Set<Share> here = ways.stream()
                .filter(way -> placeOf.apply(way).equals(place))
                .map(shareOf)
                .collect(Collectors.toSet());
        return List.of(WHOLE, PART, UNKNOWN).stream()
                .filter(here::contains)
                .findFirst()
                .orElse(NONE);
    }
}
