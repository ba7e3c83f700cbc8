package vn.lienthong.catalog.unit;

import vn.lienthong.chassis.decider.Rejection;

/** Why nothing is recorded of units, mostly because territory would be lost or be in two places. */
public enum UnitRejection implements Rejection {
    NOTHING_CHANGES,
    UNIT_NAMED_TWICE,
    /** On the day before, or it ends earlier. */
    UNIT_NOT_THERE,
    /** So many successors do not follow from how it ends. */
    SUCCESSION_UNFIT,
    PARTS_DO_NOT_ADD_UP,
    SUCCESSOR_MISSING,
    CODE_TAKEN,
    PARENT_MISSING,
    TERRITORY_FROM_NOWHERE,
    /** The unit above is no more, and nothing is said of this one. */
    UNITS_LEFT_BELOW,
    /** A unit is named that does not exist on the day. */
    UNIT_NAMED_MISSING,
    /** On some day another unit has the same code. */
    CODE_HELD,
    PARENT_NOT_ALWAYS_THERE,
    PARENT_OF_NO_HIGHER_LEVEL,
    /** It ends, and other units are still said to be below it. */
    UNITS_STAY_BELOW
}
