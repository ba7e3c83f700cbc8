package vn.lienthong.catalog.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.centre.OneStopCentre.Opening;
import vn.lienthong.events.catalog.CentreEvent;
import vn.lienthong.events.catalog.CentreEvent.CentreClosed;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;
import vn.lienthong.events.catalog.CentreEvent.CentreOpened;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;
import vn.lienthong.testing.DeciderSpecification;

class CentreDeciderTest extends DeciderSpecification<RecordCentre, CentreEvent, OneStopCentre> {
    private static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T02:00:00Z");
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
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

    private static Opening centre(String served) {
        return new Opening(
                "H26.002.LP1",
                "Bộ phận Một cửa liên phường số 1",
                "Inter-ward One-Stop Centre 1",
                CentreKind.INTER_WARD,
                "00082",
                List.of(new ServedUnit(served, null, REFORM)),
                false,
                "Quận Hoàn Kiếm",
                21.02,
                105.85,
                "VN",
                null,
                LocalDate.of(2023, 1, 1),
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
        return new CentreClosed(ID, "H26.002.LP1", day, null, at);
    }
}
