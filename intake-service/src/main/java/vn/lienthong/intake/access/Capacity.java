package vn.lienthong.intake.access;

/** In what capacity somebody acts on a dossier. */
public enum Capacity {
    /** Receiving officer of the centre where it was handed in. */
    RECEIVING_OFFICER,
    /** Handler of an agency that holds one of its legs. */
    LEG_HANDLER,
    /** Leader of the centre, or of an agency that holds one of its legs. */
    LEADER,
    /** The citizen who handed it in online. */
    SUBMITTER
}
