package vn.lienthong.intake.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.intake.dossier.Happened.COMMITTEE;
import static vn.lienthong.intake.dossier.Happened.DOSSIER;
import static vn.lienthong.intake.dossier.Happened.MONDAY;
import static vn.lienthong.intake.dossier.Happened.TUESDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.events.Limit;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.deadline.ClockEvent;
import vn.lienthong.events.deadline.ClockEvent.ApologyIssued;
import vn.lienthong.events.deadline.ClockEvent.ClockEnd;
import vn.lienthong.events.deadline.ClockEvent.ClockKind;
import vn.lienthong.events.deadline.ClockEvent.ClockPaused;
import vn.lienthong.events.deadline.ClockEvent.ClockRestarted;
import vn.lienthong.events.deadline.ClockEvent.ClockStarted;
import vn.lienthong.events.deadline.ClockEvent.ClockStopped;
import vn.lienthong.events.deadline.ClockEvent.LateReason;
import vn.lienthong.events.deadline.ClockEvent.PauseCause;
import vn.lienthong.events.deadline.ClockEvent.Timeliness;
import vn.lienthong.intake.testing.Folding;

class ClockLineProjectionTest {
    private static final UUID LEG_CLOCK = UUID.randomUUID();
    private static final Instant FRIDAY = Instant.parse("2026-11-06T10:00:00Z");
    private static final Instant LATER = FRIDAY.plus(Duration.ofDays(7));

    @Test
    void the_due_date_is_that_of_the_dossiers_own_clock() {
        assertThat(line(clock(DOSSIER, started(DOSSIER, FRIDAY)), clock(LEG_CLOCK, started(LEG_CLOCK, TUESDAY)))
                        .due())
                .isEqualTo(FRIDAY);
    }

    @Test
    void while_the_applicant_is_awaited_nothing_is_due() {
        ClockEvent paused = new ClockPaused(DOSSIER, DOSSIER, PauseCause.APPLICANT, MONDAY);
        ClockEvent restarted = new ClockRestarted(DOSSIER, DOSSIER, TUESDAY, FRIDAY, LATER);
        assertThat(line(clock(DOSSIER, started(DOSSIER, FRIDAY), paused)).due()).isNull();
        assertThat(line(clock(DOSSIER, started(DOSSIER, FRIDAY), paused, restarted))
                        .due())
                .isEqualTo(LATER);
    }

    @Test
    void a_stopped_clock_says_how_it_went() {
        ClockEvent stopped =
                new ClockStopped(DOSSIER, DOSSIER, COMMITTEE, ClockEnd.FINISHED, Timeliness.EARLY, 2, FRIDAY, TUESDAY);
        assertThat(line(clock(DOSSIER, started(DOSSIER, FRIDAY), stopped)))
                .isEqualTo(new ClockLine(DOSSIER, FRIDAY, null, Timeliness.EARLY));
    }

    @Test
    void clocks_may_speak_in_any_order() {
        List<Recorded<?>> dossier = clock(DOSSIER, started(DOSSIER, FRIDAY), apology(DOSSIER, FRIDAY));
        List<Recorded<?>> leg = clock(LEG_CLOCK, started(LEG_CLOCK, TUESDAY), apology(LEG_CLOCK, LATER));
        assertThat(Folding.mixtures(dossier, leg))
                .hasSize(6)
                .allSatisfy(mixed -> assertThat(Folding.rows(new ClockLineProjection(), mixed))
                        .containsEntry(DOSSIER, new ClockLine(DOSSIER, FRIDAY, LATER, null)));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static ClockLine line(List<Recorded<?>>... clocks) {
        List<Recorded<?>> all = new ArrayList<>();
        List.of(clocks).forEach(all::addAll);
        return Folding.rows(new ClockLineProjection(), all).get(DOSSIER);
    }

    private static List<Recorded<?>> clock(UUID clockId, ClockEvent... events) {
        return Folding.stream(ClockEvent.class, clockId, List.of(events));
    }

    private static ClockEvent started(UUID clockId, Instant due) {
        return new ClockStarted(
                clockId,
                DOSSIER,
                ClockKind.DOSSIER,
                null,
                null,
                COMMITTEE,
                COMMITTEE,
                Limit.workingDays(3),
                "VN",
                MONDAY,
                TUESDAY,
                due);
    }

    private static ClockEvent apology(UUID clockId, Instant newDue) {
        return new ApologyIssued(clockId, DOSSIER, COMMITTEE, LateReason.OFFICER, newDue, TUESDAY);
    }
}
