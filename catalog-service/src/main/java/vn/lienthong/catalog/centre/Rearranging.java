package vn.lienthong.catalog.centre;

import static vn.lienthong.catalog.centre.CentreRejection.CENTRE_NOT_OPEN_THEN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.catalog.centre.CentreCommand.ArrangeCentre;
import vn.lienthong.catalog.centre.CentreCommand.ChangeServedUnits;
import vn.lienthong.catalog.centre.CentreCommand.DescribeCentre;
import vn.lienthong.catalog.centre.OneStopCentre.Closing;
import vn.lienthong.catalog.centre.OneStopCentre.Description;
import vn.lienthong.catalog.centre.OneStopCentre.Known;
import vn.lienthong.catalog.centre.OneStopCentre.Later;
import vn.lienthong.catalog.centre.OneStopCentre.Reception;
import vn.lienthong.events.catalog.CentreEvent;
import vn.lienthong.events.catalog.CentreEvent.CentreDescribed;
import vn.lienthong.events.catalog.CentreEvent.DesksArranged;
import vn.lienthong.events.catalog.CentreEvent.ReceptionArranged;
import vn.lienthong.events.catalog.CentreEvent.ServedUnitsChanged;

/** What becomes of a centre that is open: its name and place, for whom it receives, and how. */
final class Rearranging {
    private Rearranging() {}

    /** What counts on the day anyway is said, too: so it stays, whatever is said of an earlier day. */
    static List<CentreEvent> described(DescribeCentre command, Known known) {
        Description description = command.description();
        requireOpen(known, command.from(), command);
        SoundOpening.requirePlace(description, command.code());
        if (description.equals(known.later().descriptions().get(command.from()))) {
            return List.of();
        }
        return List.of(new CentreDescribed(
                command.centreId(),
                command.code(),
                command.from(),
                description.nameVi(),
                description.nameEn(),
                description.address(),
                description.latitude(),
                description.longitude(),
                description.phone(),
                command.legalBasis(),
                command.describedAt()));
    }

    static List<CentreEvent> served(ChangeServedUnits command, Known known) {
        ServedUnitsChanged change = new ServedUnitsChanged(
                command.centreId(),
                command.code(),
                command.from(),
                command.added(),
                command.removed(),
                command.legalBasis(),
                command.changedAt());
        if (isSaid(change, known.later())) {
            return List.of();
        }
        requireOpen(known, command.from(), command);
        SoundService.require(change, known.serves());
        return List.of(change);
    }

    /** Whether it is what was said last of its day. */
    private static boolean isSaid(ServedUnitsChanged change, Later later) {
        return later.serviceChanges().stream()
                .filter(known -> known.from().equals(change.from()))
                .reduce((_, last) -> last)
                .filter(last ->
                        last.added().equals(change.added()) && last.removed().equals(change.removed()))
                .isPresent();
    }

    static List<CentreEvent> arranged(ArrangeCentre command, Known known) {
        requireOpen(known, command.from(), command);
        Later later = known.later();
        SoundArrangement.require(command, later);
        List<CentreEvent> events = new ArrayList<>();
        // what is said of a day counts from it whatever is said of an earlier day afterwards
        if (command.reception() != null
                && !command.reception().equals(later.receptions().get(command.from()))) {
            events.add(reception(command));
        }
        if (command.desks() != null && !command.desks().equals(later.desks().get(command.from()))) {
            events.add(new DesksArranged(
                    command.centreId(),
                    command.code(),
                    command.from(),
                    command.desks(),
                    command.legalBasis(),
                    command.arrangedAt()));
        }
        return events;
    }

    private static CentreEvent reception(ArrangeCentre command) {
        Reception reception = command.reception();
        return new ReceptionArranged(
                command.centreId(),
                command.code(),
                command.from(),
                reception.agencies(),
                reception.channels(),
                reception.onlineDayAndNight(),
                reception.weekly(),
                command.legalBasis(),
                command.arrangedAt());
    }

    private static void requireOpen(Known known, LocalDate day, CentreCommand command) {
        LocalDate openedOn = known.opening().openedOn();
        boolean isOpen = (openedOn == null || !day.isBefore(openedOn))
                && known.end().map(Closing::closedOn).map(day::isBefore).orElse(true);
        if (!isOpen) {
            throw CENTRE_NOT_OPEN_THEN.of(command.code(), day);
        }
    }
}
