package vn.lienthong.catalog.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.catalog.agency.Agency.Change;
import vn.lienthong.catalog.agency.Agency.Competence;
import vn.lienthong.catalog.agency.Agency.Delegation;
import vn.lienthong.catalog.agency.Agency.Ended;
import vn.lienthong.catalog.agency.Agency.Known;

/** What an agency is competent for, one period after the other from its first day to its last. */
record Competences(List<Span> spans) {
    /** @param from null = since before the data begin; @param to first day no more, null = without end */
    record Span(LocalDate from, LocalDate to, Competence competence) {
        boolean meets(Span other) {
            return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
        }

        boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }

        private boolean startsBeforeEndOf(Span other) {
            return from == null || other.to == null || from.isBefore(other.to);
        }
    }

    static Competences of(Known agency) {
        LocalDate end = agency instanceof Ended ended ? ended.end().validTo() : null;
        LocalDate from = agency.beginning().validFrom();
        Competence competence = agency.beginning().competence();
        List<Span> spans = new ArrayList<>();
        for (Change change : agency.later().changes()) {
            spans.add(new Span(from, earlier(change.from(), end), competence));
            from = change.from();
            competence = change.competence();
        }
        spans.add(new Span(from, end, competence));
        return new Competences(spans.stream().filter(Competences::hasDays).toList());
    }

    /** Those that reach into a delegation's time. */
    Stream<Span> during(Delegation delegation) {
        Span time = new Span(delegation.from(), delegation.until(), null);
        return delegation.hasDays() ? spans.stream().filter(time::meets) : Stream.empty();
    }

    /** What it is competent for on a day of its time. */
    Competence on(LocalDate day) {
        return spans.stream()
                .filter(span -> span.covers(day))
                .map(Span::competence)
                .findFirst()
                .orElseGet(() -> new Competence(List.of(), List.of(), null));
    }

    /** Whether just this holds from that day on already. */
    boolean isSaid(Change change) {
        return spans.stream()
                .anyMatch(span ->
                        change.from().equals(span.from()) && span.competence().equals(change.competence()));
    }

    private static boolean hasDays(Span span) {
        return span.from() == null || span.to() == null || span.from().isBefore(span.to());
    }

    private static LocalDate earlier(LocalDate one, LocalDate orNull) {
        return orNull != null && orNull.isBefore(one) ? orNull : one;
    }
}
