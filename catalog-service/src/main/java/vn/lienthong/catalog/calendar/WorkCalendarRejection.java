package vn.lienthong.catalog.calendar;

import vn.lienthong.chassis.decider.Rejection;

/** Why a calendar is not published: no due date could be counted by it, or nobody could tell by which. */
public enum WorkCalendarRejection implements Rejection {
    /** Hours change where none were published. */
    HOURS_NOT_PUBLISHED,
    PERIOD_ENDS_BEFORE_IT_BEGINS,
    OFFICE_HOURS_UNSOUND,
    SATURDAY_LIKE_DAY_OFF,
    ZONE_UNKNOWN,
    /** A time of a unit that is not in the scope, that ends before it begins, or meets another one of the unit. */
    SCOPE_TIMES_UNSOUND,
    /** Within the time the code passes to another unit. */
    SCOPE_CODE_PASSES_ON,
    /** The offices of a unit keep another calendar at the same time. */
    SCOPE_HELD
}
