package vn.lienthong.catalog.procedure;

import vn.lienthong.chassis.decider.Rejection;

/** Why nothing is changed of a procedure. */
public enum ProcedureRejection implements Rejection {
    /** No version of it was ever announced. */
    PROCEDURE_NOT_PUBLISHED,
    DRAFT_UNKNOWN,
    VERSION_UNKNOWN,
    VERSION_ENDS_BEFORE_IT_BEGINS,
    /** It begins before a version that it would not leave a day, or ends while the one before would go on. */
    VERSIONS_OVERLAP,
    /** The office promises more time than the law gives it. */
    PROMISE_TOO_LONG,
    /** A time is told twice of a channel, or of one by which no dossier comes. */
    TIME_OF_NO_CHANNEL,
    /** From 1 July 2026 on whatever is only partly online says why (Decree 224/2026). */
    PARTIAL_WITHOUT_REASON,
    FEE_UNSOUND,
    NOTHING_TO_REPEAL,
    PROCESS_ENDS_BEFORE_IT_BEGINS,
    PROCESS_WITHOUT_STEPS,
    STEP_NAMED_TWICE,
    STEP_AFTER_UNKNOWN,
    STEPS_IN_A_CIRCLE,
    FIXED_AGENCY_MISSING,
    /** On some day no agency of the catalog is competent as what the step needs. */
    ROLE_UNKNOWN,
    CONDITION_UNREADABLE,
    /** It asks for a paper that is none of the components. */
    CONDITION_ON_UNKNOWN_COMPONENT,
    /** It asks for a channel by which no dossier comes. */
    CONDITION_ON_UNKNOWN_CHANNEL,
    STEP_NEVER_DONE,
    /** Every step has a condition, so that a dossier could be left with none. */
    PROCESS_MAY_BE_EMPTY,
    PROCESS_TAKES_TOO_LONG,
    COMPONENT_NAMED_TWICE,
    COMPONENT_FOR_UNKNOWN_STEP,
    GROUP_WITHOUT_BUNDLE,
    MEMBER_NAMED_TWICE,
    /** A member is no procedure of the catalog. */
    MEMBER_UNKNOWN,
    /** On some day of the group there is no version of a member. */
    MEMBER_NOT_IN_FORCE,
    MEMBER_STEP_UNKNOWN,
    /** The group does the steps of a member later than the member's own limit allows. */
    MEMBER_TAKES_TOO_LONG,
    FEED_UNKNOWN,
    /** What is handed on is no paper that the process of the member asks. */
    FED_PAPER_UNKNOWN,
    FEED_TOO_LATE
}
