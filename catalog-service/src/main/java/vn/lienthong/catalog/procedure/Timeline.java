package vn.lienthong.catalog.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.catalog.procedure.Procedure.AnnouncedVersion;
import vn.lienthong.catalog.procedure.Procedure.Repeal;

/**
 * Which version of a procedure is in force when. Never two at a time: what is announced takes its days from what was
 * announced before.
 *
 * @param spans in order of time
 */
public record Timeline(List<Span> spans) {
    private static final Timeline EMPTY = new Timeline(List.of());

    /** @param version place of the version in the procedure's stream, as dossiers pin it */
    public record Span(int version, Period period) {}

    /**
     * What was announced and abolished, in that order. What puts another version right counts in the place of that one: so
     * it is ended by what has ended the other.
     */
    static Timeline of(List<AnnouncedVersion> versions, List<Repeal> repeals) {
        Timeline timeline = EMPTY;
        List<Repeal> open = new ArrayList<>(repeals);
        for (AnnouncedVersion first : versions) {
            while (!open.isEmpty() && open.getFirst().number() < first.number()) {
                timeline = timeline.until(open.removeFirst().from());
            }
            if (first.corrects() == null) {
                AnnouncedVersion right = lastWord(first, versions);
                timeline = timeline.with(right.number(), right.period());
            }
        }
        for (Repeal repeal : open) {
            timeline = timeline.until(repeal.from());
        }
        return timeline;
    }

    private static AnnouncedVersion lastWord(AnnouncedVersion version, List<AnnouncedVersion> versions) {
        AnnouncedVersion last = version;
        for (AnnouncedVersion later : versions) {
            last = later.corrects(last) ? later : last;
        }
        return last;
    }

    private Timeline with(int version, Period period) {
        return without(period).and(new Span(version, period));
    }

    private Timeline until(LocalDate day) {
        return without(new Period(day, null));
    }

    List<Span> meeting(Period period) {
        return spans.stream().filter(span -> span.period().overlaps(period)).toList();
    }

    Optional<Span> of(int version) {
        return spans.stream().filter(span -> span.version() == version).findFirst();
    }

    /** Those days of a period on which this one has a version in force and the other has none. */
    List<Period> daysWithout(Timeline other, Period during) {
        List<Period> days = meeting(during).stream()
                .map(span -> span.period().common(during))
                .toList();
        for (Span theirs : other.spans) {
            days = Period.without(days, theirs.period());
        }
        return days;
    }

    private Timeline without(Period taken) {
        List<Span> left = new ArrayList<>();
        for (Span span : spans) {
            span.period().without(taken).forEach(rest -> left.add(new Span(span.version(), rest)));
        }
        return new Timeline(left);
    }

    private Timeline and(Span span) {
        Comparator<LocalDate> byDay = Comparator.nullsFirst(Comparator.naturalOrder());
        return new Timeline(Stream.concat(spans.stream(), Stream.of(span))
                .sorted(Comparator.comparing(some -> some.period().from(), byDay))
                .toList());
    }
}
