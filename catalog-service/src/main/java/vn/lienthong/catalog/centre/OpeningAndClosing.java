package vn.lienthong.catalog.centre;

import static vn.lienthong.catalog.centre.CentreRejection.CENTRE_CLOSES_BEFORE_IT_OPENS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.catalog.centre.CentreCommand.CloseCentre;
import vn.lienthong.catalog.centre.OneStopCentre.Closing;
import vn.lienthong.catalog.centre.OneStopCentre.Known;
import vn.lienthong.catalog.centre.OneStopCentre.Open;
import vn.lienthong.catalog.centre.OneStopCentre.Opening;
import vn.lienthong.events.catalog.CentreEvent;
import vn.lienthong.events.catalog.CentreEvent.CentreClosed;
import vn.lienthong.events.catalog.CentreEvent.CentreOpened;

/** From when until when a centre is open, as the register or a decision says. */
final class OpeningAndClosing {
    private OpeningAndClosing() {}

    static List<CentreEvent> recordedAgain(RecordCentre command, Known known) {
        Optional<LocalDate> closedOn = known.end().map(Closing::closedOn);
        boolean isReopened = closedOn.isPresent() && command.closedOn().isEmpty();
        if (!command.opening().equals(known.opening()) || isReopened) {
            return recorded(command, known.end());
        }
        return command.closedOn().equals(closedOn) ? List.of() : closing(command, known.end());
    }

    static List<CentreEvent> recorded(RecordCentre command, Optional<Closing> known) {
        Opening opening = command.opening();
        SoundOpening.require(opening);
        CentreEvent opened = new CentreOpened(
                command.centreId(),
                opening.code(),
                opening.nameVi(),
                opening.nameEn(),
                opening.kind(),
                opening.unit(),
                opening.serves(),
                opening.provinceWide(),
                opening.address(),
                opening.latitude(),
                opening.longitude(),
                opening.calendar(),
                opening.phone(),
                opening.openedOn(),
                opening.legalBasis(),
                command.recordedAt());
        return Stream.concat(Stream.of(opened), closing(command, known).stream())
                .toList();
    }

    /** The register tells no basis of a closing: the one that was told of the same day stands. */
    private static List<CentreEvent> closing(RecordCentre command, Optional<Closing> known) {
        command.closedOn().ifPresent(day -> requireClosesLater(command.opening(), day, command));
        return command
                .closedOn()
                .<CentreEvent>map(day -> new CentreClosed(
                        command.centreId(),
                        command.code(),
                        day,
                        known.filter(closing -> closing.closedOn().equals(day))
                                .map(Closing::legalBasis)
                                .orElse(null),
                        command.recordedAt()))
                .stream()
                .toList();
    }

    static List<CentreEvent> closed(CloseCentre command, Open known) {
        requireClosesLater(known.opening(), command.closing().closedOn(), command);
        return List.of(new CentreClosed(
                command.centreId(),
                command.code(),
                command.closing().closedOn(),
                command.closing().legalBasis(),
                command.closedAt()));
    }

    private static void requireClosesLater(Opening opening, LocalDate closedOn, CentreCommand command) {
        if (opening.openedOn() != null && !closedOn.isAfter(opening.openedOn())) {
            throw CENTRE_CLOSES_BEFORE_IT_OPENS.of(command.code(), opening.openedOn());
        }
    }
}
