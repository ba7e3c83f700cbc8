package vn.lienthong.catalog.calendar;

import vn.lienthong.chassis.decider.Rejection;

/** Why a calendar is not published: no due date could be counted by it. */
public enum WorkCalendarRejection implements Rejection {
    OFFICE_HOURS_UNSOUND,
    SATURDAY_LIKE_DAY_OFF,
    ZONE_UNKNOWN
}
