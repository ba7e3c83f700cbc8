package vn.lienthong.catalog.unit;

import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Rejection;

/** Why nothing is recorded of units, mostly because territory would be lost or be in two places. */
public enum UnitRejection implements Rejection {
    NOTHING_CHANGES,
    UNIT_NAMED_TWICE,
    /** On the day before, or it ends earlier. */
    UNIT_NOT_THERE,
    /** It is recorded to end on a later day. */
    ENDS_ALREADY,
    ENDS_BEFORE_IT_BEGINS,
    /** So many successors do not follow from how it ends. */
    SUCCESSION_UNFIT,
    PARTS_DO_NOT_ADD_UP,
    /** The parts are told of others than the successors, or of one twice. */
    PARTS_OF_OTHERS,
    SUCCESSOR_MISSING,
    /** On the day on which a unit ends, its successor is not there. */
    SUCCESSOR_ABSENT,
    /** What it says that it was made of was not so by the word of the other unit. */
    ORIGIN_CONTRADICTED,
    CODE_TAKEN,
    /** Its code has not as many digits as those of its level have. */
    CODE_OF_OTHER_LEVEL,
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
    UNITS_STAY_BELOW;

    /** @param facts what the texts name, the code of the unit first */
    void unless(boolean condition, Object... facts) {
        if (!condition) {
            throw new CommandRejected(this, "Unit %s: %s".formatted(facts[0], this), facts);
        }
    }
}
