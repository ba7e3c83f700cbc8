package vn.lienthong.catalog.centre;

import static vn.lienthong.catalog.centre.CentreRejection.CENTRE_HAS_CLOSED;
import static vn.lienthong.catalog.centre.CentreRejection.CENTRE_NOT_RECORDED;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
            case Situation(RecordCentre c, NotRecorded _) -> OpeningAndClosing.recorded(c, Optional.empty());
            case Situation(RecordCentre c, Known known) -> OpeningAndClosing.recordedAgain(c, known);

            case Situation(DescribeCentre c, Known known) -> Rearranging.described(c, known);
            case Situation(ChangeServedUnits c, Known known) -> Rearranging.served(c, known);
            case Situation(ArrangeCentre c, Known known) -> Rearranging.arranged(c, known);

            case Situation(CloseCentre c, Open known) -> OpeningAndClosing.closed(c, known);
            case Situation(CloseCentre c, Closed known) when c.closing().equals(known.closing()) -> List.of();
            case Situation(CloseCentre c, Closed known) ->
                throw CENTRE_HAS_CLOSED.of(c.code(), known.closing().closedOn());

            case Situation(DescribeCentre c, NotRecorded _) -> throw CENTRE_NOT_RECORDED.of(c.code());
            case Situation(ChangeServedUnits c, NotRecorded _) -> throw CENTRE_NOT_RECORDED.of(c.code());
            case Situation(ArrangeCentre c, NotRecorded _) -> throw CENTRE_NOT_RECORDED.of(c.code());
            case Situation(CloseCentre c, NotRecorded _) -> throw CENTRE_NOT_RECORDED.of(c.code());
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
}
