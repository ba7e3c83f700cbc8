package vn.lienthong.catalog.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.lienthong.catalog.centre.CentreCommand.DescribeCentre;
import vn.lienthong.catalog.centre.OneStopCentre.Description;
import vn.lienthong.catalog.centre.OneStopCentre.Known;
import vn.lienthong.catalog.centre.OneStopCentre.Later;
import vn.lienthong.catalog.centre.OneStopCentre.Opening;
import vn.lienthong.events.catalog.CentreEvent;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;

/** Held against a calendar in which it was written down, day by day, what the centre is called. */
class DescriptionLawsTest {
    private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 30;

    private final CentreDecider decider = new CentreDecider();

    /** From the day so many days after the first it is called that. */
    private record Said(int day, String name) {}

    @Property(tries = 500)
    void on_each_day_counts_what_was_said_last_of_it_or_of_the_last_day_before_it(
            @ForAll("sayings") List<Said> sayings) {
        OneStopCentre centre = after(recorded(), decider.initialState());
        String[] saidOf = new String[DAYS];
        for (Said said : sayings) {
            saidOf[said.day()] = said.name();
            centre = after(describe(said), centre);
        }

        for (int day = 0; day < DAYS; day++) {
            Later later = ((Known) centre).later();
            assertThat(later.descriptionOn(FIRST.plusDays(day)).map(Description::nameVi))
                    .as("%d", day)
                    .isEqualTo(called(saidOf, day));
        }
    }

    @Provide
    Arbitrary<List<Said>> sayings() {
        return Combinators.combine(Arbitraries.integers().between(0, DAYS - 1), Arbitraries.of("A", "B", "C"))
                .as(Said::new)
                .list()
                .ofMaxSize(12);
    }

    /** Empty before the first day of which something was said. */
    private static Optional<String> called(String[] saidOf, int day) {
        return IntStream.rangeClosed(0, day)
                .mapToObj(before -> saidOf[day - before])
                .filter(Objects::nonNull)
                .findFirst();
    }

    private OneStopCentre after(CentreCommand command, OneStopCentre centre) {
        List<CentreEvent> events = decider.decide(command, centre);
        OneStopCentre after = decider.replay(centre, events);
        assertThat(decider.decide(command, after)).as("said again").isEmpty();
        return after;
    }

    private static DescribeCentre describe(Said said) {
        return new DescribeCentre("H26.TT", FIRST.plusDays(said.day()), description(said.name()), "1/QĐ", NOW);
    }

    private static Description description(String name) {
        return new Description(name, name, name, null, null, null);
    }

    private static RecordCentre recorded() {
        Opening opening = new Opening(
                "H26.TT",
                "A",
                "A",
                CentreKind.COMMUNAL,
                "00070",
                List.of(),
                false,
                "A",
                null,
                null,
                "VN",
                null,
                FIRST,
                null);
        return new RecordCentre(opening, Optional.empty(), NOW);
    }
}
