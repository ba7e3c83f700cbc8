package vn.lienthong.chassis.inbox;

/** What became of the wish to give up a held record. */
public enum Discard {
    /** It is given up, now or already before; its stream has been tried again. */
    DONE,
    /** The stream holds no such record back. */
    NOT_HELD,
    /** It is an event behind others that its stream still holds back: given up now, it would take them with it. */
    NOT_IN_THE_WAY
}
