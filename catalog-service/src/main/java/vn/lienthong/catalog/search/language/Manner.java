package vn.lienthong.catalog.search.language;

/** How a word that was typed stands for a word of the catalog. */
public enum Manner {
    /** It is that word. */
    SAME(1),
    /** But for its signs, all of which were typed. */
    OTHER_SIGNS(0.86),
    /** The keyboard's Vietnamese was off. */
    KEYSTROKES(0.94),
    /** Typed without the space between. */
    JOINED(0.94),
    /** Another form of an English word. */
    FORM(0.85),
    BEGINNING(0.8),
    /** Of a word that is one itself, but may not be complete. */
    LONGER(0.35),
    /** As it sounds somewhere. */
    SOUND(0.72),
    /** Of a word that is one itself, but sounds like another. */
    HOMOPHONE(0.5),
    SLIP_OF_FINGERS(0.74),
    SLIP(0.66),
    TWO_SLIPS(0.55);

    private final float quality;

    Manner(double quality) {
        this.quality = (float) quality;
    }

    /** From 0 to 1: how sure it is that the word is meant. */
    public float quality() {
        return quality;
    }

    /** Whether something else was typed than was meant. */
    public boolean isMistake() {
        return switch (this) {
            case SAME, OTHER_SIGNS, FORM, BEGINNING, LONGER -> false;
            case KEYSTROKES, JOINED, SOUND, HOMOPHONE, SLIP_OF_FINGERS, SLIP, TWO_SLIPS -> true;
        };
    }
}
