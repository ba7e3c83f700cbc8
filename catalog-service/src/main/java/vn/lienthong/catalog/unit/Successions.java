package vn.lienthong.catalog.unit;

import vn.lienthong.events.catalog.UnitEvent.Succession;

/** What can follow from how a unit ended. */
public final class Successions {
    private Successions() {}

    /** Whether so many successors can follow. */
    public static boolean fits(Succession succession, int successors) {
        return switch (succession) {
            case FULL, RENAME, RENAME_OR_MERGE, REPARENT -> successors == 1;
            case PARTIAL, SPLIT -> successors > 1;
            case MOVED_OUT, DISSOLVED, ABOLISHED_LEVEL -> successors == 0;
        };
    }
}
