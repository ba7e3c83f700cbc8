package vn.lienthong.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.lienthong.events.catalog.UnitEvent.Share;
import vn.lienthong.mirror.Lineage.Trace;
import vn.lienthong.mirror.Lineage.Trace.Holding;

/** Held against a country whose every plot of land and every inhabitant is followed through its reforms. */
class LineageLawsTest {
    @Property(tries = 300)
    void no_territory_is_lost_on_the_way_to_any_day(@ForAll Random random) {
        ReformedCountry country = new ReformedCountry(random);

        for (LocalDate on : country.days()) {
            for (LocalDate day : country.days()) {
                for (UnitRow unit : country.unitsOn(on)) {
                    Trace trace = country.lineage().trace(unit, on, day);
                    Set<UnitRow> holders = country.holdersOn(day, country.territory(unit, on));

                    assertThat(trace.holdings()).extracting(Holding::unit).containsAll(holders);
                    assertThat(trace.ends()).isEmpty();
                    assertThat(trace.unlisted()).isEmpty();
                }
            }
        }
    }

    @Property(tries = 300)
    void what_is_said_to_be_the_whole_or_nothing_is_so(@ForAll Random random) {
        ReformedCountry country = new ReformedCountry(random);
        LocalDate first = country.days().getFirst();

        for (LocalDate day : country.days()) {
            for (UnitRow unit : country.unitsOn(first)) {
                List<Holding> holdings =
                        country.lineage().trace(unit, first, day).holdings();
                for (Holding holding : holdings) {
                    assertThat(country.share(unit, first, holding.unit(), day)).satisfies(truth -> {
                        if (holding.area() == Share.WHOLE || holding.area() == Share.NONE) {
                            assertThat(truth.area()).isEqualTo(holding.area());
                        }
                        if (holding.population() == Share.WHOLE || holding.population() == Share.NONE) {
                            assertThat(truth.population()).isEqualTo(holding.population());
                        }
                    });
                }
            }
        }
    }

    @Property(tries = 300)
    void forth_and_back_are_the_same_way(@ForAll Random random) {
        ReformedCountry country = new ReformedCountry(random);
        LocalDate first = country.days().getFirst();
        LocalDate last = country.days().getLast();

        for (UnitRow older : country.unitsOn(first)) {
            for (UnitRow younger : country.unitsOn(last)) {
                boolean forth = reaches(country.lineage().trace(older, first, last), younger);
                boolean back = reaches(country.lineage().trace(younger, last, first), older);

                assertThat(back).isEqualTo(forth);
            }
        }
    }

    private static boolean reaches(Trace trace, UnitRow unit) {
        return trace.holdings().stream().map(Holding::unit).anyMatch(unit::equals);
    }
}
