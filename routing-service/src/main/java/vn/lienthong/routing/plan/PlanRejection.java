package vn.lienthong.routing.plan;

import vn.lienthong.chassis.decider.Rejection;

/** Why a command on a handling plan may be refused. */
public enum PlanRejection implements Rejection {
    /** No such dossier was routed. */
    PLAN_UNKNOWN,
    LEG_UNKNOWN,
    /** The procedure has no steps, or steps that wait for each other or for one that does not exist. */
    STEPS_IN_NO_ORDER,
    /** Steps before it are open, or no agency is known to be competent. */
    LEG_NOT_OFFERED,
    /** Completed before it was accepted. */
    LEG_NOT_ACCEPTED,
    /** It has an agency already, or its turn has not come. */
    LEG_NOT_UNRESOLVED,
    /** Completed or cancelled. */
    LEG_CLOSED,
    /** The leg is another agency's. */
    LEG_OF_ANOTHER_AGENCY
}
