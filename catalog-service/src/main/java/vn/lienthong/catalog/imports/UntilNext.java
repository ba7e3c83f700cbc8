package vn.lienthong.catalog.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;

/** Something that holds from its day until the next thing is said. @param to null = without end */
record UntilNext<T>(LocalDate from, LocalDate to, T value) {
    Span span() {
        return new Span(from, to);
    }

    /** Of it what lies within a time: on its first day what was said of a day before counts, too. */
    static <T> List<UntilNext<T>> within(Span time, NavigableMap<LocalDate, T> said) {
        return of(said).stream()
                .filter(each -> each.span().meets(time))
                .map(each -> each.cutTo(time))
                .toList();
    }

    private UntilNext<T> cutTo(Span time) {
        return new UntilNext<>(
                span().beginsBefore(time) ? time.from() : from, time.endsBefore(span()) ? time.to() : to, value);
    }

    /** In the order of their days. */
    static <T> List<UntilNext<T>> of(NavigableMap<LocalDate, T> said) {
        return said.entrySet().stream()
                .map(each -> new UntilNext<>(each.getKey(), said.higherKey(each.getKey()), each.getValue()))
                .toList();
    }
}
