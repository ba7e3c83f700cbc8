package vn.lienthong.catalog.procedure;

import vn.lienthong.chassis.decider.Rejection;

/** Why a process is not approved. */
public enum ProcedureRejection implements Rejection {
    PROCEDURE_UNKNOWN,
    PROCESS_WITHOUT_STEPS,
    STEP_NAMED_TWICE,
    STEP_AFTER_UNKNOWN,
    STEPS_IN_A_CIRCLE,
    FIXED_AGENCY_MISSING
}
