package vn.lienthong.routing.plan;

/** Where a leg stands, in one word: how lists and answers tell it. */
public enum LegStatus {
    WAITING,
    UNRESOLVED,
    OFFERED,
    ACCEPTED,
    COMPLETED,
    CANCELLED
}
