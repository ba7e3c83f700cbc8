package vn.lienthong.catalog.centre;

import static vn.lienthong.catalog.centre.CentreRejection.CENTRE_CLOSES_BEFORE_IT_OPENS;
import static vn.lienthong.catalog.centre.CentreRejection.CENTRE_HAS_CLOSED;
import static vn.lienthong.catalog.centre.CentreRejection.CENTRE_NOT_OPEN_THEN;
import static vn.lienthong.catalog.centre.CentreRejection.CENTRE_NOT_RECORDED;
import static vn.lienthong.catalog.centre.CentreRejection.DESK_FOR_OTHER_AGENCY;
import static vn.lienthong.catalog.centre.CentreRejection.DESK_NAMED_TWICE;
import static vn.lienthong.catalog.centre.CentreRejection.NOTHING_ARRANGED;
import static vn.lienthong.catalog.centre.CentreRejection.NO_SERVED_UNIT_CHANGES;
import static vn.lienthong.catalog.centre.CentreRejection.ONLINE_NOT_OFFERED;
import static vn.lienthong.catalog.centre.CentreRejection.PLACE_INCOMPLETE;
import static vn.lienthong.catalog.centre.CentreRejection.RECEPTION_HOURS_UNSOUND;
import static vn.lienthong.catalog.centre.CentreRejection.SERVED_TIMES_UNSOUND;
import static vn.lienthong.catalog.centre.CentreRejection.UNIT_NOT_SERVED;
import static vn.lienthong.catalog.centre.CentreRejection.UNIT_SERVED_ALREADY;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.centre.CentreCommand.ArrangeCentre;
import vn.lienthong.catalog.centre.CentreCommand.ChangeServedUnits;
import vn.lienthong.catalog.centre.CentreCommand.CloseCentre;
import vn.lienthong.catalog.centre.CentreCommand.DescribeCentre;
import vn.lienthong.catalog.centre.OneStopCentre.Closing;
import vn.lienthong.catalog.centre.OneStopCentre.Description;
import vn.lienthong.catalog.centre.OneStopCentre.Opening;
import vn.lienthong.catalog.centre.OneStopCentre.Reception;
import vn.lienthong.events.Channel;
import vn.lienthong.events.catalog.CentreEvent;
import vn.lienthong.events.catalog.CentreEvent.CentreClosed;
import vn.lienthong.events.catalog.CentreEvent.CentreDescribed;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;
import vn.lienthong.events.catalog.CentreEvent.CentreOpened;
import vn.lienthong.events.catalog.CentreEvent.Desk;
import vn.lienthong.events.catalog.CentreEvent.DesksArranged;
import vn.lienthong.events.catalog.CentreEvent.ReceptionArranged;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;
import vn.lienthong.events.catalog.CentreEvent.ServedUnitsChanged;
import vn.lienthong.events.catalog.WorkCalendarEvent.OfficeHours;
import vn.lienthong.testing.DeciderSpecification;

class CentreDeciderTest extends DeciderSpecification<CentreCommand, CentreEvent, OneStopCentre> {
    private static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T02:00:00Z");
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final LocalDate LATER = LocalDate.of(2027, 1, 1);
    private static final LocalDate OPENED_ON = LocalDate.of(2023, 1, 1);
    private static final String CODE = "H26.002.LP1";
    private static final Reception RECEPTION = new Reception(
            List.of("H26.00082"),
            List.of(Channel.COUNTER, Channel.ONLINE),
            true,
            Map.of(DayOfWeek.SATURDAY, List.of(hours("08:00", "11:00"))));
    private static final Desk DESK = new Desk("Q1", "Quầy", "Desk", List.of("H26.00082"), List.of("Hộ tịch"));
    private static final Description MOVED =
            new Description("Trung tâm mới", "New Centre", "Phường Cửa Nam", 21.03, 105.84, "19001009");
    private static final Opening CENTRE = centre("00082");
    private static final Opening ELSEWHERE = centre("00070");
    private static final UUID ID = open(CENTRE).centreId();

    private final CentreEvent opened = opened(CENTRE, MONDAY);
    private final CentreEvent closed = closed(REFORM, MONDAY);

    CentreDeciderTest() {
        super(new CentreDecider());
    }

    @Test
    void a_centre_is_opened() {
        given().when(open(CENTRE)).then(opened(CENTRE, TUESDAY));
    }

    @Test
    void a_centre_of_the_past_is_opened_and_closed() {
        given().when(closed(CENTRE, REFORM)).then(opened(CENTRE, TUESDAY), closed(REFORM, TUESDAY));
    }

    @Test
    void the_same_again_says_nothing() {
        given(opened).when(open(CENTRE)).thenNothing();
        given(opened, closed).when(closed(CENTRE, REFORM)).thenNothing();
    }

    @Test
    void a_centre_is_closed() {
        given(opened).when(closed(CENTRE, REFORM)).then(closed(REFORM, TUESDAY));
    }

    @Test
    void another_area_is_said_anew() {
        given(opened).when(open(ELSEWHERE)).then(opened(ELSEWHERE, TUESDAY));
        given(opened).when(closed(ELSEWHERE, REFORM)).then(opened(ELSEWHERE, TUESDAY), closed(REFORM, TUESDAY));
        given(opened, closed).when(closed(ELSEWHERE, REFORM)).then(opened(ELSEWHERE, TUESDAY), closed(REFORM, TUESDAY));
    }

    @Test
    void another_closing_day_is_said_anew() {
        LocalDate later = REFORM.plusDays(1);
        given(opened, closed).when(closed(CENTRE, later)).then(closed(later, TUESDAY));
        given(opened, closed, closed(later, MONDAY)).when(closed(CENTRE, later)).thenNothing();
    }

    @Test
    void a_centre_that_is_not_closed_after_all_is_opened_again() {
        given(opened, closed).when(open(CENTRE)).then(opened(CENTRE, TUESDAY));
    }

    @Test
    void the_basis_of_a_closing_is_kept_when_the_register_says_it_again() {
        CentreEvent closedByAct = new CentreClosed(ID, CODE, REFORM, "9/QĐ", MONDAY);

        given(opened, closedByAct)
                .when(closed(ELSEWHERE, REFORM))
                .then(opened(ELSEWHERE, TUESDAY), new CentreClosed(ID, CODE, REFORM, "9/QĐ", TUESDAY));
        given(opened, closedByAct).when(closed(CENTRE, REFORM)).thenNothing();
    }

    @Test
    void what_cannot_be_of_an_opening_is_refused() {
        given().when(open(with(List.of(), 21.0, null))).thenRejected(PLACE_INCOMPLETE);
        given().when(open(with(List.of(served(REFORM, REFORM)), 21.0, 105.8))).thenRejected(SERVED_TIMES_UNSOUND);
        given().when(open(with(List.of(served(null, null), served(REFORM, null)), null, null)))
                .thenRejected(SERVED_TIMES_UNSOUND);
        given().when(closed(CENTRE, OPENED_ON)).thenRejected(CENTRE_CLOSES_BEFORE_IT_OPENS);
        given(opened).when(closed(CENTRE, OPENED_ON)).thenRejected(CENTRE_CLOSES_BEFORE_IT_OPENS);
    }

    @Test
    void a_centre_is_closed_by_an_act_once() {
        CentreEvent closedByAct = new CentreClosed(ID, CODE, REFORM, "9/QĐ", TUESDAY);

        given(opened).when(close(REFORM)).then(closedByAct);
        given(opened, closedByAct).when(close(REFORM)).thenNothing();
        given(opened, closedByAct).when(close(REFORM.plusDays(1))).thenRejected(CENTRE_HAS_CLOSED);
        given(opened).when(close(OPENED_ON)).thenRejected(CENTRE_CLOSES_BEFORE_IT_OPENS);
        given().when(close(REFORM)).thenRejected(CENTRE_NOT_RECORDED);
    }

    @Test
    void units_are_served_more_and_less_from_a_day_on() {
        CentreEvent changed = served(LATER, List.of("00097"), List.of("00082"), TUESDAY);
        CentreEvent unended = opened(with(List.of(served(null, null)), null, null), MONDAY);

        given(unended).when(serve(LATER, List.of("00097"), List.of("00082"))).then(changed);
        given(unended, changed)
                .when(serve(LATER, List.of("00097"), List.of("00082")))
                .thenNothing();
        given(unended, changed)
                .when(serve(LATER, List.of("00082"), List.of()))
                .then(served(LATER, List.of("00082"), List.of(), TUESDAY));
        given(unended)
                .when(serve(LATER, List.of("00082"), List.of("00082")))
                .then(served(LATER, List.of("00082"), List.of("00082"), TUESDAY));
    }

    @Test
    void what_is_not_served_cannot_end_nor_what_is_begin() {
        CentreEvent unended = opened(with(List.of(served(null, null)), null, null), MONDAY);

        given(unended).when(serve(LATER, List.of("00082"), List.of())).thenRejected(UNIT_SERVED_ALREADY);
        given(unended).when(serve(LATER, List.of(), List.of("00097"))).thenRejected(UNIT_NOT_SERVED);
        given(unended).when(serve(LATER, List.of(), List.of())).thenRejected(NO_SERVED_UNIT_CHANGES);
        given(unended)
                .when(serve(OPENED_ON.minusDays(1), List.of("00097"), List.of()))
                .thenRejected(CENTRE_NOT_OPEN_THEN);
        given(opened, closed).when(serve(REFORM, List.of("00097"), List.of())).thenRejected(CENTRE_NOT_OPEN_THEN);
        given().when(serve(LATER, List.of("00097"), List.of())).thenRejected(CENTRE_NOT_RECORDED);
    }

    @Test
    void reception_and_desks_are_arranged_each_for_itself() {
        CentreEvent received = received(OPENED_ON, RECEPTION, TUESDAY);
        CentreEvent atDesks = atDesks(OPENED_ON, TUESDAY, DESK);

        given(opened).when(arrange(OPENED_ON, RECEPTION, null)).then(received);
        given(opened).when(arrange(OPENED_ON, null, List.of(DESK))).then(atDesks);
        given(opened).when(arrange(OPENED_ON, RECEPTION, List.of(DESK))).then(received, atDesks);
        given(opened, received, atDesks)
                .when(arrange(OPENED_ON, RECEPTION, List.of(DESK)))
                .thenNothing();
        given(opened, received, atDesks).when(arrange(LATER, null, List.of())).then(atDesks(LATER, TUESDAY));
        given(opened, closed, received)
                .when(arrange(OPENED_ON, RECEPTION, List.of(DESK)))
                .then(atDesks);
    }

    @Test
    void what_is_said_of_a_day_counts_from_it_whatever_is_said_of_an_earlier_one_later() {
        CentreEvent earlier = atDesks(OPENED_ON, MONDAY, DESK);

        given(opened, earlier).when(arrange(LATER, null, List.of(DESK))).then(atDesks(LATER, TUESDAY, DESK));
        given(opened, received(OPENED_ON, RECEPTION, MONDAY))
                .when(arrange(LATER, RECEPTION, null))
                .then(received(LATER, RECEPTION, TUESDAY));
        given(opened, earlier, atDesks(LATER, MONDAY, DESK))
                .when(arrange(LATER, null, List.of(DESK)))
                .thenNothing();
    }

    @Test
    void an_arrangement_stays_when_the_opening_is_said_anew_and_when_it_closes() {
        CentreEvent received = received(OPENED_ON, RECEPTION, MONDAY);

        given(opened, received, closed, opened(ELSEWHERE, MONDAY))
                .when(arrange(OPENED_ON, RECEPTION, null))
                .thenNothing();
    }

    @Test
    void a_centre_is_called_otherwise_and_moves_from_a_day_on() {
        CentreEvent moved = described(LATER, MOVED, MONDAY);

        given(opened).when(describe(LATER, MOVED)).then(described(LATER, MOVED, TUESDAY));
        given(opened, moved)
                .when(describe(LATER.minusDays(1), MOVED))
                .then(described(LATER.minusDays(1), MOVED, TUESDAY));
        given(opened, moved)
                .when(describe(LATER, CENTRE.description()))
                .then(described(LATER, CENTRE.description(), TUESDAY));
        given(opened, closed(LATER, MONDAY))
                .when(describe(LATER.minusDays(1), MOVED))
                .then(described(LATER.minusDays(1), MOVED, TUESDAY));
    }

    @Test
    void what_was_said_of_a_day_is_not_said_again_but_stays_when_something_is_said_of_an_earlier_one() {
        CentreEvent moved = described(LATER, MOVED, MONDAY);

        given(opened, moved).when(describe(LATER, MOVED)).thenNothing();
        given(opened).when(describe(LATER, CENTRE.description())).then(described(LATER, CENTRE.description(), TUESDAY));
        given(opened, moved)
                .when(describe(LATER.plusYears(1), MOVED))
                .then(described(LATER.plusYears(1), MOVED, TUESDAY));
        given(opened, moved, closed(LATER.plusYears(1), MONDAY), opened(ELSEWHERE, MONDAY))
                .when(describe(LATER, MOVED))
                .thenNothing();
    }

    @Test
    void what_a_centre_cannot_be_called_or_stand_is_refused() {
        Description halfPlaced = new Description("Tên", "Name", "Phố", null, 105.84, null);

        given(opened).when(describe(LATER, halfPlaced)).thenRejected(PLACE_INCOMPLETE);
        given(opened).when(describe(OPENED_ON.minusDays(1), MOVED)).thenRejected(CENTRE_NOT_OPEN_THEN);
        given(opened, closed).when(describe(REFORM, MOVED)).thenRejected(CENTRE_NOT_OPEN_THEN);
        given().when(describe(LATER, MOVED)).thenRejected(CENTRE_NOT_RECORDED);
    }

    @Test
    void an_arrangement_that_cannot_be_is_refused() {
        given(opened).when(arrange(OPENED_ON, null, null)).thenRejected(NOTHING_ARRANGED);
        given(opened).when(arrange(OPENED_ON.minusDays(1), RECEPTION, null)).thenRejected(CENTRE_NOT_OPEN_THEN);
        given(opened, closed).when(arrange(REFORM, RECEPTION, null)).thenRejected(CENTRE_NOT_OPEN_THEN);
        given().when(arrange(OPENED_ON, RECEPTION, null)).thenRejected(CENTRE_NOT_RECORDED);
        given(opened)
                .when(arrange(OPENED_ON, new Reception(null, List.of(Channel.COUNTER), true, null), null))
                .thenRejected(ONLINE_NOT_OFFERED);
        given(opened).when(arrange(OPENED_ON, null, List.of(DESK, DESK))).thenRejected(DESK_NAMED_TWICE);
    }

    @Test
    void hours_that_meet_are_sound_and_hours_that_overlap_are_not() {
        Reception meeting = hours(List.of(hours("13:00", "16:00"), hours("08:00", "13:00")));

        given(opened).when(arrange(OPENED_ON, meeting, null)).then(received(OPENED_ON, meeting, TUESDAY));
        for (List<OfficeHours> unsound : List.of(
                List.of(hours("08:00", "12:00"), hours("11:59", "13:00")),
                List.of(hours("08:00", "08:00")),
                List.of(hours("12:00", "08:00")),
                List.<OfficeHours>of())) {
            given(opened).when(arrange(OPENED_ON, hours(unsound), null)).thenRejected(RECEPTION_HOURS_UNSOUND);
        }
        given(opened)
                .when(arrange(OPENED_ON, new Reception(null, List.of(Channel.COUNTER), false, Map.of()), null))
                .thenRejected(RECEPTION_HOURS_UNSOUND);
    }

    @Test
    void a_desk_receives_for_agencies_of_its_centre_at_all_times() {
        Desk ofAnother = new Desk("Q2", "Quầy", "Desk", List.of("H26.00099"), null);
        Reception ofAll = new Reception(null, List.of(Channel.COUNTER), false, null);
        CentreEvent received = received(OPENED_ON, RECEPTION, MONDAY);

        given(opened, received).when(arrange(LATER, null, List.of(ofAnother))).thenRejected(DESK_FOR_OTHER_AGENCY);
        given(opened, received)
                .when(arrange(LATER, ofAll, List.of(ofAnother)))
                .then(received(LATER, ofAll, TUESDAY), atDesks(LATER, TUESDAY, ofAnother));
        given(opened, received(OPENED_ON, ofAll, MONDAY), atDesks(LATER, MONDAY, ofAnother))
                .when(arrange(OPENED_ON, RECEPTION, null))
                .thenRejected(DESK_FOR_OTHER_AGENCY);
    }

    private static CentreCommand close(LocalDate day) {
        return new CloseCentre(CODE, new Closing(day, "9/QĐ"), TUESDAY);
    }

    private static CentreCommand describe(LocalDate from, Description description) {
        return new DescribeCentre(CODE, from, description, "12/QĐ", TUESDAY);
    }

    private static CentreEvent described(LocalDate from, Description it, Instant at) {
        return new CentreDescribed(
                ID,
                CODE,
                from,
                it.nameVi(),
                it.nameEn(),
                it.address(),
                it.latitude(),
                it.longitude(),
                it.phone(),
                "12/QĐ",
                at);
    }

    private static CentreCommand serve(LocalDate from, List<String> added, List<String> removed) {
        return new ChangeServedUnits(CODE, from, added, removed, "12/QĐ", TUESDAY);
    }

    private static CentreEvent served(LocalDate from, List<String> added, List<String> removed, Instant at) {
        return new ServedUnitsChanged(ID, CODE, from, added, removed, "12/QĐ", at);
    }

    private static CentreCommand arrange(LocalDate from, Reception reception, List<Desk> desks) {
        return new ArrangeCentre(CODE, from, reception, desks, "12/QĐ", TUESDAY);
    }

    private static CentreEvent received(LocalDate from, Reception it, Instant at) {
        return new ReceptionArranged(
                ID, CODE, from, it.agencies(), it.channels(), it.onlineDayAndNight(), it.weekly(), "12/QĐ", at);
    }

    private static CentreEvent atDesks(LocalDate from, Instant at, Desk... desks) {
        return new DesksArranged(ID, CODE, from, List.of(desks), "12/QĐ", at);
    }

    private static Reception hours(List<OfficeHours> monday) {
        return new Reception(null, List.of(Channel.COUNTER), false, Map.of(DayOfWeek.MONDAY, monday));
    }

    private static OfficeHours hours(String from, String to) {
        return new OfficeHours(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static ServedUnit served(LocalDate from, LocalDate to) {
        return new ServedUnit("00082", from, to);
    }

    private static Opening centre(String served) {
        return with(List.of(new ServedUnit(served, null, REFORM)), 21.02, 105.85);
    }

    private static Opening with(List<ServedUnit> serves, Double latitude, Double longitude) {
        return new Opening(
                CODE,
                "Bộ phận Một cửa liên phường số 1",
                "Inter-ward One-Stop Centre 1",
                CentreKind.INTER_WARD,
                "00082",
                serves,
                false,
                "Quận Hoàn Kiếm",
                latitude,
                longitude,
                "VN",
                null,
                OPENED_ON,
                "61/2018/NĐ-CP");
    }

    private static RecordCentre open(Opening opening) {
        return new RecordCentre(opening, Optional.empty(), TUESDAY);
    }

    private static RecordCentre closed(Opening opening, LocalDate day) {
        return new RecordCentre(opening, Optional.of(day), TUESDAY);
    }

    private static CentreEvent opened(Opening it, Instant at) {
        return new CentreOpened(
                ID,
                it.code(),
                it.nameVi(),
                it.nameEn(),
                it.kind(),
                it.unit(),
                it.serves(),
                it.provinceWide(),
                it.address(),
                it.latitude(),
                it.longitude(),
                it.calendar(),
                it.phone(),
                it.openedOn(),
                it.legalBasis(),
                at);
    }

    private static CentreEvent closed(LocalDate day, Instant at) {
        return new CentreClosed(ID, CODE, day, null, at);
    }
}
