package vn.lienthong.catalog.centre;

import static vn.lienthong.catalog.centre.CentreRejection.CENTRE_CLOSES_BEFORE_IT_OPENS;
import static vn.lienthong.catalog.centre.CentreRejection.CENTRE_HAS_CLOSED;
import static vn.lienthong.catalog.centre.CentreRejection.CENTRE_NOT_OPEN_THEN;
import static vn.lienthong.catalog.centre.CentreRejection.CENTRE_NOT_RECORDED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.lienthong.catalog.centre.CentreCommand.ArrangeCentre;
import vn.lienthong.catalog.centre.CentreCommand.ChangeServedUnits;
import vn.lienthong.catalog.centre.CentreCommand.CloseCentre;
import vn.lienthong.catalog.centre.CentreCommand.DescribeCentre;
import vn.lienthong.catalog.centre.OneStopCentre.Closed;
import vn.lienthong.catalog.centre.OneStopCentre.Closing;
import vn.lienthong.catalog.centre.OneStopCentre.Description;
import vn.lienthong.catalog.centre.OneStopCentre.Known;
import vn.lienthong.catalog.centre.OneStopCentre.Later;
import vn.lienthong.catalog.centre.OneStopCentre.NotRecorded;
import vn.lienthong.catalog.centre.OneStopCentre.Open;
import vn.lienthong.catalog.centre.OneStopCentre.Opening;
import vn.lienthong.catalog.centre.OneStopCentre.Reception;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Decider;
import vn.lienthong.events.catalog.CentreEvent;
import vn.lienthong.events.catalog.CentreEvent.CentreClosed;
import vn.lienthong.events.catalog.CentreEvent.CentreDescribed;
import vn.lienthong.events.catalog.CentreEvent.CentreOpened;
import vn.lienthong.events.catalog.CentreEvent.DesksArranged;
import vn.lienthong.events.catalog.CentreEvent.ReceptionArranged;
import vn.lienthong.events.catalog.CentreEvent.ServedUnitsChanged;

/** What was not said before is said anew, where it can be so. */
public final class CentreDecider implements Decider<CentreCommand, CentreEvent, OneStopCentre> {
    private record Situation(CentreCommand command, OneStopCentre centre) {}

    @Override
    public OneStopCentre initialState() {
        return new NotRecorded();
    }

    @Override
    public List<CentreEvent> decide(CentreCommand command, OneStopCentre centre) {
        return switch (new Situation(command, centre)) {
            case Situation(RecordCentre c, NotRecorded _) -> openingAndClosing(c, Optional.empty());
            case Situation(RecordCentre c, Known known) -> recordedAgain(c, known);

            case Situation(DescribeCentre c, Known known) -> described(c, known);
            case Situation(ChangeServedUnits c, Known known) -> served(c, known);
            case Situation(ArrangeCentre c, Known known) -> arranged(c, known);

            case Situation(CloseCentre c, Open known) -> closed(c, known);
            case Situation(CloseCentre c, Closed known) when c.closing().equals(known.closing()) -> List.of();
            case Situation(CloseCentre c, Closed known) ->
                throw rejected(CENTRE_HAS_CLOSED, c, known.closing().closedOn());

            case Situation(DescribeCentre c, NotRecorded _) -> throw rejected(CENTRE_NOT_RECORDED, c);
            case Situation(ChangeServedUnits c, NotRecorded _) -> throw rejected(CENTRE_NOT_RECORDED, c);
            case Situation(ArrangeCentre c, NotRecorded _) -> throw rejected(CENTRE_NOT_RECORDED, c);
            case Situation(CloseCentre c, NotRecorded _) -> throw rejected(CENTRE_NOT_RECORDED, c);
        };
    }

    @Override
    public OneStopCentre evolve(OneStopCentre centre, CentreEvent event) {
        return switch (event) {
            case CentreOpened e -> new Open(opening(e), centre instanceof Known known ? known.later() : Later.NOTHING);
            case CentreClosed e ->
                centre instanceof Known known
                        ? new Closed(known.opening(), known.later(), new Closing(e.closedOn(), e.legalBasis()))
                        : centre;
            case CentreDescribed e -> with(centre, later -> later.and(e.from(), description(e)));
            case ServedUnitsChanged e -> with(centre, later -> later.and(e));
            case ReceptionArranged e ->
                with(
                        centre,
                        later -> later.and(
                                e.from(),
                                new Reception(e.agencies(), e.channels(), e.onlineDayAndNight(), e.weekly())));
            case DesksArranged e -> with(centre, later -> later.and(e.from(), e.desks()));
        };
    }

    private static OneStopCentre with(OneStopCentre centre, UnaryOperator<Later> change) {
        return switch (centre) {
            case NotRecorded nothing -> nothing;
            case Open(Opening opening, Later later) -> new Open(opening, change.apply(later));
            case Closed(Opening opening, Later later, Closing closing) ->
                new Closed(opening, change.apply(later), closing);
        };
    }

    private static List<CentreEvent> recordedAgain(RecordCentre command, Known known) {
        Optional<LocalDate> closedOn = known.end().map(Closing::closedOn);
        boolean isReopened = closedOn.isPresent() && command.closedOn().isEmpty();
        if (!command.opening().equals(known.opening()) || isReopened) {
            return openingAndClosing(command, known.end());
        }
        return command.closedOn().equals(closedOn) ? List.of() : closing(command, known.end());
    }

    /** What counts on the day anyway is said, too: so it stays, whatever is said of an earlier day. */
    private static List<CentreEvent> described(DescribeCentre command, Known known) {
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

    private static List<CentreEvent> served(ChangeServedUnits command, Known known) {
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

    private static List<CentreEvent> arranged(ArrangeCentre command, Known known) {
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

    private static List<CentreEvent> closed(CloseCentre command, Open known) {
        requireClosesLater(known.opening(), command.closing().closedOn(), command);
        return List.of(new CentreClosed(
                command.centreId(),
                command.code(),
                command.closing().closedOn(),
                command.closing().legalBasis(),
                command.closedAt()));
    }

    private static List<CentreEvent> openingAndClosing(RecordCentre command, Optional<Closing> known) {
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

    private static Opening opening(CentreOpened e) {
        return new Opening(
                e.code(),
                e.nameVi(),
                e.nameEn(),
                e.kind(),
                e.unit(),
                e.serves(),
                e.provinceWide(),
                e.address(),
                e.latitude(),
                e.longitude(),
                e.calendar(),
                e.phone(),
                e.openedOn(),
                e.legalBasis());
    }

    private static Description description(CentreDescribed e) {
        return new Description(e.nameVi(), e.nameEn(), e.address(), e.latitude(), e.longitude(), e.phone());
    }

    private static void requireClosesLater(Opening opening, LocalDate closedOn, CentreCommand command) {
        if (opening.openedOn() != null && !closedOn.isAfter(opening.openedOn())) {
            throw rejected(CENTRE_CLOSES_BEFORE_IT_OPENS, command, opening.openedOn());
        }
    }

    private static void requireOpen(Known known, LocalDate day, CentreCommand command) {
        LocalDate openedOn = known.opening().openedOn();
        boolean isOpen = (openedOn == null || !day.isBefore(openedOn))
                && known.end().map(Closing::closedOn).map(day::isBefore).orElse(true);
        if (!isOpen) {
            throw rejected(CENTRE_NOT_OPEN_THEN, command, day);
        }
    }

    private static CommandRejected rejected(CentreRejection rejection, CentreCommand command, Object... facts) {
        return rejection.of(command.code(), facts);
    }
}
