package vn.lienthong.deadline.clock;

import vn.lienthong.chassis.decider.Rejection;

/** Why a clock may refuse a command. */
public enum ClockRejection implements Rejection {
    CLOCK_UNKNOWN,
    /** Only the agency whose time it was explains and apologises. */
    CLOCK_OF_ANOTHER_AGENCY,
    NOT_LATE,
    /** The new date lies in the past, before the first one, or outside working time. */
    NEW_DUE_UNFIT,
    EXPLANATION_MISSING,
    /** A new appointment may be made at most once (Decree 61/2018, article 19.9). */
    APOLOGY_ISSUED
}
