package vn.lienthong.catalog.unit;

import static vn.lienthong.events.catalog.UnitEvent.Share.NONE;
import static vn.lienthong.events.catalog.UnitEvent.Share.PART;
import static vn.lienthong.events.catalog.UnitEvent.Share.UNKNOWN;
import static vn.lienthong.events.catalog.UnitEvent.Share.WHOLE;

import java.util.List;
import java.util.function.Function;
import vn.lienthong.events.catalog.UnitEvent.Part;
import vn.lienthong.events.catalog.UnitEvent.Share;
import vn.lienthong.events.catalog.UnitEvent.Succession;

/** What can follow from how a unit ended. */
public final class Successions {
    private static final List<Function<Part, Share>> SHARES = List.of(Part::area, Part::population);

    private Successions() {}

    /** Whether so many successors can follow. */
    public static boolean fits(Succession succession, int successors) {
        return switch (succession) {
            case FULL, RENAME, RENAME_OR_MERGE, REPARENT -> successors == 1;
            case PARTIAL, SPLIT -> successors > 1;
            case MOVED_OUT, DISSOLVED, ABOLISHED_LEVEL -> successors == 0;
        };
    }

    /**
     * Whether parts can be all parts of one unit: each of them is something, nothing is in two of them, and nothing in
     * none. Of what is not told anything can be.
     */
    static boolean addUp(List<Part> parts) {
        return switch (parts.size()) {
            case 0 -> true;
            case 1 -> isWhole(parts.getFirst());
            default ->
                parts.stream().noneMatch(part -> isWhole(part) || isNothing(part))
                        && areApart(parts)
                        && SHARES.stream().allMatch(share -> isComplete(parts, share));
        };
    }

    /** Whether parts can be some parts of one unit: nothing is in two of them. */
    static boolean areApart(List<Part> parts) {
        return SHARES.stream().allMatch(share -> {
            long wholes = count(parts, share, WHOLE);
            return wholes == 0 || wholes == 1 && count(parts, share, PART) == 0;
        });
    }

    private static boolean isComplete(List<Part> parts, Function<Part, Share> share) {
        return count(parts, share, WHOLE) > 0 || count(parts, share, UNKNOWN) > 0 || count(parts, share, PART) > 1;
    }

    private static boolean isWhole(Part part) {
        return part.area() == WHOLE && part.population() == WHOLE;
    }

    private static boolean isNothing(Part part) {
        return part.area() == NONE && part.population() == NONE;
    }

    private static long count(List<Part> parts, Function<Part, Share> share, Share value) {
        return parts.stream().map(share).filter(each -> each == value).count();
    }
}
