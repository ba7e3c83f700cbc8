package vn.lienthong.catalog.centre;

import static vn.lienthong.catalog.centre.CentreRejection.CALENDAR_NAMED_MISSING;
import static vn.lienthong.catalog.centre.CentreRejection.SEAT_MISSING;
import static vn.lienthong.catalog.centre.CentreRejection.SERVED_CODE_PASSES_ON;
import static vn.lienthong.catalog.centre.CentreRejection.UNIT_OF_OTHER_PROVINCE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.lienthong.catalog.agency.CompetenceRegister;
import vn.lienthong.catalog.centre.CentreCommand.ArrangeCentre;
import vn.lienthong.catalog.centre.CentreCommand.ChangeServedUnits;
import vn.lienthong.catalog.centre.CentreCommand.CloseCentre;
import vn.lienthong.catalog.centre.CentreCommand.DescribeCentre;
import vn.lienthong.catalog.centre.OneStopCentre.Known;
import vn.lienthong.catalog.centre.OneStopCentre.Opening;
import vn.lienthong.catalog.unit.UnitRegister;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.catalog.CentreEvent.Desk;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;

/**
 * What a centre names besides itself has to exist on the day.
 *
 * @param isCalendar whether office hours were published under a code
 */
public record Surroundings(UnitRegister units, CompetenceRegister agencies, Predicate<String> isCalendar) {
    /** @throws CommandRejected where a command brought the centre to name what it cannot */
    public void require(CentreCommand command, Known centre) {
        switch (command) {
            case RecordCentre c -> {
                requirePlace(c.opening());
                centre.serves().forEach(served -> requireServable(served, centre.opening()));
            }
            case ChangeServedUnits c ->
                centre.serves().stream()
                        .filter(served ->
                                c.from().equals(served.from()) && c.added().contains(served.unit()))
                        .forEach(served -> requireServable(served, centre.opening()));
            case ArrangeCentre c -> named(c).distinct().forEach(agency -> agencies.requireExisting(agency, c.from()));
            case DescribeCentre _, CloseCentre _ -> {}
        }
    }

    private void requirePlace(Opening opening) {
        if (!units.exists(opening.unit(), opening.openedOn())) {
            throw SEAT_MISSING.of(opening.code(), opening.unit(), Objects.toString(opening.openedOn(), "…"));
        }
        if (!isCalendar.test(opening.calendar())) {
            throw CALENDAR_NAMED_MISSING.of(opening.code(), opening.calendar());
        }
    }

    private void requireServable(ServedUnit served, Opening opening) {
        LocalDate from = served.from() != null ? served.from() : opening.openedOn();
        units.requireExisting(List.of(served.unit()), from);
        if (from == null) {
            return; // on what day its code is meant is not known either
        }
        units.passesOn(served.unit(), from, served.to()).ifPresent(day -> {
            throw SERVED_CODE_PASSES_ON.of(opening.code(), served.unit(), day);
        });
        Optional<String> own = units.provinceOfPlace(opening.unit(), opening.openedOn(), from);
        Optional<String> other = units.provinceOf(served.unit(), from);
        if (own.isPresent() && other.isPresent() && !own.equals(other)) {
            throw UNIT_OF_OTHER_PROVINCE.of(opening.code(), served.unit(), from);
        }
    }

    private static Stream<String> named(ArrangeCentre command) {
        Stream<String> ofCentre = command.reception() == null
                ? Stream.empty()
                : each(command.reception().agencies());
        Stream<String> ofDesks = Stream.ofNullable(command.desks())
                .flatMap(Collection::stream)
                .map(Desk::agencies)
                .flatMap(Surroundings::each);
        return Stream.concat(ofCentre, ofDesks);
    }

    private static Stream<String> each(List<String> codesOrNull) {
        return Stream.ofNullable(codesOrNull).flatMap(Collection::stream);
    }
}
