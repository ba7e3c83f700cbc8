package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UntilNextTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = FIRST.plusDays(30);

    @Property(tries = 500)
    void within_a_time_each_day_has_what_was_said_last_and_no_other_day_has_anything(
            @ForAll("said") Map<LocalDate, String> words, @ForAll("times") Span time) {
        NavigableMap<LocalDate, String> said = new TreeMap<>(words);

        List<UntilNext<String>> pieces = UntilNext.within(time, said);

        FIRST.datesUntil(LAST).forEach(day -> {
            Map.Entry<LocalDate, String> last = time.meets(Span.ofDay(day)) ? said.floorEntry(day) : null;
            assertThat(pieces.stream().filter(piece -> piece.span().meets(Span.ofDay(day))))
                    .as("%s", day)
                    .extracting(UntilNext::value)
                    .isEqualTo(last == null ? List.of() : List.of(last.getValue()));
        });
    }

    /** Also where it repeats the one before: it counts whatever is said of an earlier day later. */
    @Property(tries = 300)
    void what_was_said_of_a_day_has_a_piece_that_begins_on_it(@ForAll("said") Map<LocalDate, String> words) {
        List<UntilNext<String>> pieces = UntilNext.within(Span.ALWAYS, new TreeMap<>(words));

        assertThat(pieces).extracting(UntilNext::from).containsExactlyElementsOf(new TreeMap<>(words).keySet());
        for (int at = 1; at < pieces.size(); at++) {
            assertThat(pieces.get(at).from()).isEqualTo(pieces.get(at - 1).to());
        }
    }

    @Provide
    Arbitrary<Map<LocalDate, String>> said() {
        return Arbitraries.maps(aDay(), Arbitraries.of("A", "B", "C")).ofMaxSize(8);
    }

    @Provide
    Arbitrary<Span> times() {
        return aDay().injectNull(0.2)
                .flatMap(from -> Arbitraries.integers()
                        .between(1, 20)
                        .map(days -> (from == null ? FIRST : from).plusDays(days))
                        .injectNull(0.2)
                        .map(to -> new Span(from, to)));
    }

    private static Arbitrary<LocalDate> aDay() {
        return Arbitraries.integers().between(0, 29).map(FIRST::plusDays);
    }
}
