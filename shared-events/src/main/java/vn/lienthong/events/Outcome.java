package vn.lienthong.events;

/** What came of a step or of a whole dossier. */
public enum Outcome {
    GRANTED,
    /** Some members of an interconnected group were granted, others refused. */
    PARTLY_GRANTED,
    /** Refused on its merits; the refusal notice (Form 03) is the result. */
    REFUSED
}
