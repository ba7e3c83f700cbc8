package vn.lienthong.calendar;

/**
 * A date that differs from its weekday.
 *
 * @param name as the public knows it, in Vietnamese
 * @param legalBasis the act or notice that makes the day special
 */
public record SpecialDay(Kind kind, String name, String legalBasis) {
    /** Why the date is special. */
    public enum Kind {
        /** Public holiday (Labour Code 2019 Art. 112). */
        HOLIDAY,
        /** Day off in lieu of a holiday that fell on a day of rest, nghỉ bù (Art. 111). */
        COMPENSATORY_OFF,
        /** Day off exchanged for a day of rest that is worked, hoán đổi. */
        SWAPPED_OFF,
        /** Day of rest that is worked in exchange, làm bù. */
        SWAPPED_WORK
    }

    public boolean isWorked() {
        return kind == Kind.SWAPPED_WORK;
    }
}
