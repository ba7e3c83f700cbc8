package vn.lienthong.catalog.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.lienthong.events.catalog.UnitEvent.Share;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.Lineage;
import vn.lienthong.mirror.Lineage.Trace;
import vn.lienthong.mirror.Lineage.Trace.Holding;
import vn.lienthong.mirror.UnitRow;

/** Whatever acts and files are recorded, in any order of their days, the units and their lineage stay whole. */
class ReformLawsTest {
    private static final List<LocalDate> DAYS = RandomReforms.days();

    @Property(tries = 300)
    void on_each_day_a_code_means_at_most_one_unit(@ForAll Random random) {
        Catalog catalog = new RandomReforms(random).catalog();

        for (LocalDate day : DAYS) {
            assertThat(unitsOn(catalog, day)).extracting(UnitRow::code).doesNotHaveDuplicates();
        }
    }

    @Property(tries = 300)
    void no_territory_is_lost_or_given_twice(@ForAll Random random) {
        Catalog catalog = new RandomReforms(random).catalog();

        for (LocalDate on : DAYS) {
            for (LocalDate day : DAYS.subList(DAYS.indexOf(on), DAYS.size())) {
                for (UnitRow unit : unitsOn(catalog, on)) {
                    Trace trace = new Lineage(catalog).trace(unit, on, day);

                    assertThat(trace.ends()).isEmpty();
                    assertThat(isWhole(trace.holdings(), Holding::area)).isTrue();
                    assertThat(isWhole(trace.holdings(), Holding::population)).isTrue();
                }
            }
        }
    }

    @Property(tries = 300)
    void forth_and_back_tell_the_same(@ForAll Random random) {
        Catalog catalog = new RandomReforms(random).catalog();
        Lineage lineage = new Lineage(catalog);

        for (LocalDate on : DAYS) {
            for (LocalDate day : DAYS.subList(DAYS.indexOf(on), DAYS.size())) {
                List<UnitRow> younger = unitsOn(catalog, day);
                for (UnitRow unit : unitsOn(catalog, on)) {
                    for (Holding holding : lineage.trace(unit, on, day).holdings()) {
                        assertThat(lineage.trace(holding.unit(), day, on).holdings())
                                .contains(new Holding(unit, holding.area(), holding.population()));
                    }
                }
                for (UnitRow unit : younger) {
                    for (Holding holding : lineage.trace(unit, day, on).holdings()) {
                        assertThat(lineage.trace(holding.unit(), on, day).holdings())
                                .contains(new Holding(unit, holding.area(), holding.population()));
                    }
                }
            }
        }
    }

    /** Otherwise the laws would hold of countries in which nothing happens. */
    @Test
    void enough_is_recorded_and_enough_is_refused() {
        List<RandomReforms> reforms = LongStream.range(0, 100)
                .mapToObj(seed -> new RandomReforms(new Random(seed)))
                .toList();

        assertThat(reforms.stream().mapToInt(RandomReforms::acts).sum()).isGreaterThan(100);
        assertThat(reforms.stream().mapToInt(RandomReforms::files).sum()).isGreaterThan(100);
        assertThat(reforms.stream().mapToInt(RandomReforms::refused).sum()).isGreaterThan(100);
    }

    /** Of something that was not told anything may be the rest. */
    private static boolean isWhole(List<Holding> holdings, Function<Holding, Share> shareOf) {
        List<Share> shares = holdings.stream().map(shareOf).toList();
        long wholes = shares.stream().filter(Share.WHOLE::equals).count();
        long parts = shares.stream().filter(Share.PART::equals).count();
        return wholes == 1 && parts == 0 || wholes == 0 && (parts > 1 || shares.contains(Share.UNKNOWN));
    }

    private static List<UnitRow> unitsOn(Catalog catalog, LocalDate day) {
        return catalog.units().stream()
                .filter(unit -> unit.existsOn(day) && !unit.code().equals("01"))
                .toList();
    }
}
