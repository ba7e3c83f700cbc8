package vn.lienthong.catalog.imports;

/** What becomes of an entry of a file. */
public enum Fate {
    /** Of this thing, in this time, the catalog said nothing. */
    ADDED,
    CHANGED,
    /** What was in force without end has one now. */
    REPEALED,
    UNCHANGED,
    /** It cannot be right; nothing of the file is recorded. */
    REFUSED,
    /** It may be right; a person has to look, and until then it has no effect. */
    QUARANTINED
}
