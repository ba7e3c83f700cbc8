package vn.lienthong.catalog.calendar;

import vn.lienthong.chassis.decider.Rejection;

/** Why a calendar is not published: no due date could be counted by it. */
public enum WorkCalendarRejection implements Rejection {
    /** Hours change where none were published. */
    HOURS_NOT_PUBLISHED,
    PERIOD_ENDS_BEFORE_IT_BEGINS,
    OFFICE_HOURS_UNSOUND,
    SATURDAY_LIKE_DAY_OFF,
    ZONE_UNKNOWN
}
