package vn.lienthong.intake.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.intake.dossier.Happened.ACCEPTED;
import static vn.lienthong.intake.dossier.Happened.CENTRE;
import static vn.lienthong.intake.dossier.Happened.COMMITTEE;
import static vn.lienthong.intake.dossier.Happened.DOSSIER;
import static vn.lienthong.intake.dossier.Happened.DUE;
import static vn.lienthong.intake.dossier.Happened.MONDAY;
import static vn.lienthong.intake.dossier.Happened.SUBMITTED;
import static vn.lienthong.intake.dossier.Happened.TUESDAY;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.events.Limit;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.deadline.ClockEvent;
import vn.lienthong.events.deadline.ClockEvent.ClockOverran;
import vn.lienthong.events.deadline.ClockEvent.ClockPaused;
import vn.lienthong.events.deadline.ClockEvent.ClockWarned;
import vn.lienthong.events.deadline.ClockEvent.PauseCause;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.events.routing.HandlingPlanEvent;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierDecided;
import vn.lienthong.events.routing.HandlingPlanEvent.StepOffered;
import vn.lienthong.events.routing.HandlingPlanEvent.StepTransferred;
import vn.lienthong.events.routing.HandlingPlanEvent.TransferReason;
import vn.lienthong.intake.testing.Folding;

class TimelineProjectionTest {
    private static final UUID LEG = UUID.randomUUID();

    @Test
    void each_event_is_one_entry_that_says_what_who_and_when() {
        Collection<TimelineEntry> entries =
                entries(Folding.stream(DossierEvent.class, DOSSIER, List.of(SUBMITTED, ACCEPTED)));
        assertThat(entries)
                .extracting(TimelineEntry::kind, TimelineEntry::at, TimelineEntry::agency, TimelineEntry::due)
                .containsExactlyInAnyOrder(
                        tuple("SUBMITTED", MONDAY, CENTRE, null), tuple("ACCEPTED", MONDAY, CENTRE, DUE));
    }

    @Test
    void steps_say_which_and_whose() {
        StepOffered offered =
                new StepOffered(DOSSIER, LEG, "civil-status", COMMITTEE, CENTRE, Limit.workingDays(3), DUE, MONDAY);
        DossierDecided decided = new DossierDecided(DOSSIER, Outcome.GRANTED, TUESDAY);
        assertThat(entries(Folding.stream(HandlingPlanEvent.class, DOSSIER, List.of(offered, decided))))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo("STEP_OFFERED");
                    assertThat(entry.step()).isEqualTo("civil-status");
                    assertThat(entry.agency()).isEqualTo(COMMITTEE);
                    assertThat(entry.due()).isEqualTo(DUE);
                });
    }

    @Test
    void a_step_in_hand_that_goes_on_with_a_successor_is_told_and_one_to_come_is_not() {
        assertThat(entries(Folding.stream(
                        HandlingPlanEvent.class, DOSSIER, List.of(transferred(true), transferred(false)))))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo("STEP_TRANSFERRED");
                    assertThat(entry.agency()).isEqualTo(COMMITTEE);
                });
    }

    private static HandlingPlanEvent transferred(boolean inHand) {
        return new StepTransferred(
                DOSSIER,
                LEG,
                "civil-status",
                inHand,
                "H26.002.00043",
                COMMITTEE,
                null,
                TransferReason.TRANSFERRED_BY_REORGANISATION,
                TUESDAY);
    }

    @Test
    void of_an_agencys_clock_only_its_lateness_is_told() {
        UUID legClock = UUID.randomUUID();
        List<ClockEvent> events = List.of(
                new ClockPaused(legClock, DOSSIER, PauseCause.APPLICANT, MONDAY),
                new ClockWarned(legClock, DOSSIER, COMMITTEE, DUE, MONDAY),
                new ClockOverran(legClock, DOSSIER, COMMITTEE, DUE, TUESDAY));
        assertThat(entries(Folding.stream(ClockEvent.class, legClock, events)))
                .extracting(TimelineEntry::kind)
                .containsExactly("CLOCK_OVERRAN");
        ClockEvent paused = new ClockPaused(DOSSIER, DOSSIER, PauseCause.APPLICANT, MONDAY);
        assertThat(entries(Folding.stream(ClockEvent.class, DOSSIER, List.of(paused))))
                .extracting(TimelineEntry::kind)
                .containsExactly("CLOCK_PAUSED");
    }

    private static Collection<TimelineEntry> entries(List<Recorded<?>> events) {
        return Folding.rows(new TimelineProjection(), events).values();
    }
}
