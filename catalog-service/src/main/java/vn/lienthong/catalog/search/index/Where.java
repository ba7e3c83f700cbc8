package vn.lienthong.catalog.search.index;

/** Where in a procedure something of a question was found. */
public enum Where {
    /** Its code, whole or the beginning. */
    CODE(1),
    NAME(1),
    /** The English gloss. */
    GLOSS(0.98),
    /** What people call it, by the version itself. */
    KEYWORD(0.93),
    /** It belongs to an event of a life that the question speaks of. */
    LIFE_EVENT(0.84),
    /** What the applicant gets. */
    RESULT(0.82),
    FIELD(0.58),
    /** Who is responsible, as it was announced; words count there only side by side, for alone they name nobody. */
    AGENCY(0.56);

    private final float worth;

    Where(double worth) {
        this.worth = (float) worth;
    }

    /** From 0 to 1: how much it says for the procedure. */
    float worth() {
        return worth;
    }
}
