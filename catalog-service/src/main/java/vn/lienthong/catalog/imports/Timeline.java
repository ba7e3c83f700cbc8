package vn.lienthong.catalog.imports;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What counts of things that were said one after the other: of several that cover a day, the one that was said last.
 *
 * @param cut the same thing for another span
 */
record Timeline<T>(Function<T, Span> spanOf, BiFunction<T, Span, T> cut) {
    /** The pieces that count, in the order of their days; no two meet. */
    List<T> of(List<T> said) {
        List<T> pieces = new ArrayList<>();
        for (T next : said) {
            List<T> left = pieces.stream()
                    .flatMap(piece -> without(piece, spanOf.apply(next)))
                    .toList();
            pieces = new ArrayList<>(left);
            pieces.add(next);
        }
        pieces.sort(Comparator.comparing(piece -> spanOf.apply(piece).from(), nullsFirst(naturalOrder())));
        return pieces;
    }

    /** The piece of just that span; where there is none, the last that meets it. */
    Optional<T> at(Span span, List<T> said) {
        List<T> meeting = of(said).stream()
                .filter(piece -> spanOf.apply(piece).meets(span))
                .toList();
        return meeting.stream()
                .filter(piece -> spanOf.apply(piece).equals(span))
                .findFirst()
                .or(() -> meeting.reversed().stream().findFirst());
    }

    private Stream<T> without(T piece, Span later) {
        Span span = spanOf.apply(piece);
        if (!span.meets(later)) {
            return Stream.of(piece);
        }
        Stream<T> before = span.beginsBefore(later)
                ? Stream.of(cut.apply(piece, new Span(span.from(), later.from())))
                : Stream.of();
        Stream<T> after =
                later.endsBefore(span) ? Stream.of(cut.apply(piece, new Span(later.to(), span.to()))) : Stream.of();
        return Stream.concat(before, after);
    }
}
