package vn.lienthong.catalog.imports;

import java.time.LocalDate;

/**
 * When something is in force, half-open.
 *
 * @param from null = without bound
 * @param to first day no more; null = without bound
 */
record Span(LocalDate from, LocalDate to) {
    static final Span ALWAYS = new Span(null, null);

    static Span ofDay(LocalDate day) {
        return new Span(day, day.plusDays(1));
    }

    boolean meets(Span other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    boolean hasEnd() {
        return to != null;
    }

    boolean beginsBefore(Span other) {
        return other.from != null && (from == null || from.isBefore(other.from));
    }

    boolean endsBefore(Span other) {
        return to != null && (other.to == null || to.isBefore(other.to));
    }

    private boolean startsBeforeEndOf(Span other) {
        return from == null || other.to == null || from.isBefore(other.to);
    }
}
