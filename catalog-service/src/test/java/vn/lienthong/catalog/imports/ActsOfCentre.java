package vn.lienthong.catalog.imports;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import vn.lienthong.catalog.centre.CentreCommand;
import vn.lienthong.catalog.centre.CentreCommand.ArrangeCentre;
import vn.lienthong.catalog.centre.CentreCommand.ChangeServedUnits;
import vn.lienthong.catalog.centre.CentreCommand.CloseCentre;
import vn.lienthong.catalog.centre.CentreCommand.DescribeCentre;
import vn.lienthong.catalog.centre.OneStopCentre.Closing;
import vn.lienthong.catalog.centre.OneStopCentre.Description;
import vn.lienthong.catalog.centre.OneStopCentre.Reception;
import vn.lienthong.events.Channel;
import vn.lienthong.events.catalog.CentreEvent.Desk;

/** What may happen to a centre. */
final class ActsOfCentre {
    static final String CENTRE = "H26.00010.TT";

    private ActsOfCentre() {}

    static Arbitrary<Act> centre() {
        Arbitrary<Reception> receptions = Combinators.combine(
                        Arbitraries.of(Channel.class).set().ofMinSize(1),
                        Arbitraries.of(List.of("H26.01"), List.of("H26.01", "H26.02"))
                                .injectNull(0.4),
                        Arbitraries.of(true, false))
                .as((channels, agencies, saturdays) -> new Reception(
                        agencies,
                        channels.stream().sorted().toList(),
                        channels.contains(Channel.ONLINE),
                        saturdays ? Map.of(DayOfWeek.SATURDAY, List.of(ActsOfOffices.morning())) : null));
        Arbitrary<CentreCommand> arrange = Combinators.combine(
                        Likely.aDay(), receptions.injectNull(0.3), desks(), Likely.text())
                .as((from, reception, desks, basis) ->
                        new ArrangeCentre(CENTRE, from, reception, desks, basis, Act.NOW));
        Arbitrary<CentreCommand> describe = Combinators.combine(Likely.aDay(), Likely.text(), Likely.text())
                .as((from, name, basis) -> new DescribeCentre(
                        CENTRE, from, new Description(name, name, name, 21.5, 105.25, null), basis, Act.NOW));
        Arbitrary<CentreCommand> serve = Combinators.combine(Likely.aDay(), Arbitraries.of(true, false), Likely.text())
                .as((from, more, basis) -> new ChangeServedUnits(
                        CENTRE,
                        from,
                        more ? List.of("00011") : List.of(),
                        more ? List.of() : List.of("00011"),
                        basis,
                        Act.NOW));
        Arbitrary<CentreCommand> close =
                Likely.aDay().map(day -> new CloseCentre(CENTRE, new Closing(day.plusYears(3), "9/QĐ"), Act.NOW));
        return Arbitraries.frequencyOf(
                        Tuple.of(4, arrange), Tuple.of(3, describe), Tuple.of(2, serve), Tuple.of(1, close))
                .map(command -> Act.told(catalog -> catalog.centres, command.centreId(), CENTRE, command));
    }

    private static Arbitrary<List<Desk>> desks() {
        return Combinators.combine(
                        Likely.text(),
                        Arbitraries.of(List.of("H26.01"), List.of("H26.02")).injectNull(0.5))
                .as((name, agencies) -> new Desk("Q1", name, name, agencies, List.of("Hộ tịch")))
                .list()
                .ofMaxSize(1);
    }
}
