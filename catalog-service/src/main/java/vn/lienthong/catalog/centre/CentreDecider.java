package vn.lienthong.catalog.centre;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.catalog.centre.OneStopCentre.Closed;
import vn.lienthong.catalog.centre.OneStopCentre.NotRecorded;
import vn.lienthong.catalog.centre.OneStopCentre.Open;
import vn.lienthong.catalog.centre.OneStopCentre.Opening;
import vn.lienthong.chassis.decider.Decider;
import vn.lienthong.events.catalog.CentreEvent;
import vn.lienthong.events.catalog.CentreEvent.CentreClosed;
import vn.lienthong.events.catalog.CentreEvent.CentreOpened;

/** The register's word is not refused: what it did not say before is said anew. */
public final class CentreDecider implements Decider<RecordCentre, CentreEvent, OneStopCentre> {
    @Override
    public OneStopCentre initialState() {
        return new NotRecorded();
    }

    @Override
    public List<CentreEvent> decide(RecordCentre command, OneStopCentre centre) {
        Opening opening = command.opening();
        return switch (centre) {
            case Closed(Opening known, LocalDate closedOn)
            when opening.equals(known) && command.closedOn().equals(Optional.of(closedOn)) -> List.of();
            case Closed(Opening known, LocalDate _)
            when opening.equals(known) && command.closedOn().isPresent() -> closing(command);
            case Open(Opening known) when opening.equals(known) -> closing(command);
            case NotRecorded _, Open _, Closed _ -> openingAndClosing(command);
        };
    }

    @Override
    public OneStopCentre evolve(OneStopCentre centre, CentreEvent event) {
        return switch (event) {
            case CentreOpened opened -> new Open(opening(opened));
            case CentreClosed closed ->
                switch (centre) {
                    case NotRecorded nothing -> nothing;
                    case Open(Opening opening) -> new Closed(opening, closed.closedOn());
                    case Closed(Opening opening, LocalDate _) -> new Closed(opening, closed.closedOn());
                };
        };
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

    private static List<CentreEvent> openingAndClosing(RecordCentre command) {
        Opening opening = command.opening();
        List<CentreEvent> events = new ArrayList<>();
        events.add(new CentreOpened(
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
                command.recordedAt()));
        events.addAll(closing(command));
        return events;
    }

    private static List<CentreEvent> closing(RecordCentre command) {
        return command
                .closedOn()
                .<CentreEvent>map(day ->
                        new CentreClosed(command.centreId(), command.opening().code(), day, null, command.recordedAt()))
                .stream()
                .toList();
    }
}
