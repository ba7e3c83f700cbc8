package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimelineTest {
    private record Said(String what, Span span) {}

    private static final Timeline<Said> TIMELINE =
            new Timeline<>(Said::span, (said, span) -> new Said(said.what(), span));
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 12;

    @Example
    void what_is_said_later_of_a_part_leaves_the_rest() {
        assertThat(TIMELINE.of(List.of(said("old", null, null), said("new", 3, 5))))
                .containsExactly(said("old", null, 3), said("new", 3, 5), said("old", 5, null));
    }

    @Property
    void on_each_day_the_last_word_counts_and_only_one(@ForAll("sayings") List<Said> said) {
        List<Said> pieces = TIMELINE.of(said);
        for (int day = -1; day <= DAYS + 1; day++) {
            Span today = Span.ofDay(FIRST.plusDays(day));
            Optional<String> last = said.reversed().stream()
                    .filter(each -> each.span().meets(today))
                    .map(Said::what)
                    .findFirst();
            assertThat(pieces.stream()
                            .filter(piece -> piece.span().meets(today))
                            .map(Said::what))
                    .isEqualTo(last.stream().toList());
        }
    }

    @Property
    void the_pieces_said_again_are_the_same_pieces(@ForAll("sayings") List<Said> said) {
        List<Said> pieces = TIMELINE.of(said);
        assertThat(TIMELINE.of(pieces)).isEqualTo(pieces);
        assertThat(pieces)
                .allSatisfy(piece -> assertThat(TIMELINE.at(piece.span(), said)).contains(piece));
    }

    @Provide
    Arbitrary<List<Said>> sayings() {
        Arbitrary<Integer> day = Arbitraries.integers().between(0, DAYS).injectNull(0.2);
        return Combinators.combine(Arbitraries.strings().alpha().ofLength(3), day, day)
                .filter((what, from, to) -> from == null || to == null || from < to)
                .as(TimelineTest::said)
                .list()
                .ofMaxSize(6);
    }

    private static Said said(String what, Integer from, Integer to) {
        return new Said(what, new Span(day(from), day(to)));
    }

    private static LocalDate day(Integer number) {
        return number == null ? null : FIRST.plusDays(number);
    }
}
