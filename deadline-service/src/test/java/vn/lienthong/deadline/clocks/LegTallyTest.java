package vn.lienthong.deadline.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.events.Limit;
import vn.lienthong.events.deadline.ClockEvent;
import vn.lienthong.events.deadline.ClockEvent.ClockEnd;
import vn.lienthong.events.deadline.ClockEvent.ClockKind;
import vn.lienthong.events.deadline.ClockEvent.ClockStarted;
import vn.lienthong.events.deadline.ClockEvent.ClockStopped;
import vn.lienthong.events.deadline.ClockEvent.ClockTransferred;
import vn.lienthong.events.deadline.ClockEvent.Timeliness;

/** A step of 27 June 2025 whose agency is no more from 1 July on. */
class LegTallyTest {
    private static final UUID CLOCK = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final UUID DOSSIER = UUID.fromString("018f0000-0000-7000-8000-000000000002");
    private static final Instant STARTED = on("2025-06-27");
    private static final Instant REFORM =
            LocalDate.of(2025, 7, 1).atStartOfDay(WorkingCalendar.VIETNAM).toInstant();
    private static final ClockEvent TRANSFERRED = new ClockTransferred(CLOCK, DOSSIER, "OLD", "NEW", REFORM);

    @Test
    void a_step_is_in_the_hands_of_each_agency_for_its_time() {
        Map<String, Integer> counts = counts(started(on("2025-07-04")), TRANSFERRED);

        assertThat(counts)
                .isEqualTo(Map.of(
                        "OLD OPEN 2025-06-27",
                        1,
                        "OLD OPEN 2025-07-01",
                        -1,
                        "NEW OPEN 2025-07-01",
                        1,
                        "NEW OVERDUE 2025-07-04",
                        1));
    }

    @Test
    void what_was_late_before_stays_with_whom_it_was_late() {
        Map<String, Integer> counts = counts(
                started(on("2025-06-30")), TRANSFERRED, stopped(Timeliness.LATE, on("2025-06-30"), on("2025-07-02")));

        assertThat(counts)
                .isEqualTo(Map.of(
                        "OLD OPEN 2025-06-27",
                        1,
                        "OLD OVERDUE 2025-06-30",
                        1,
                        "OLD OPEN 2025-07-01",
                        -1,
                        "OLD OVERDUE 2025-07-01",
                        -1,
                        "OLD LATE 2025-07-02",
                        1,
                        "NEW OPEN 2025-07-01",
                        1,
                        "NEW OVERDUE 2025-07-01",
                        1,
                        "NEW OPEN 2025-07-02",
                        -1,
                        "NEW OVERDUE 2025-07-02",
                        -1));
    }

    @Test
    void what_became_late_after_it_is_late_with_the_successor() {
        assertThat(counts(
                        started(on("2025-07-02")),
                        TRANSFERRED,
                        stopped(Timeliness.LATE, on("2025-07-02"), on("2025-07-03"))))
                .containsEntry("NEW LATE 2025-07-03", 1)
                .doesNotContainKey("OLD OVERDUE 2025-07-02");
    }

    @Test
    void what_is_finished_in_time_is_finished_by_the_successor() {
        assertThat(counts(
                        started(on("2025-07-04")),
                        TRANSFERRED,
                        stopped(Timeliness.EARLY, on("2025-07-04"), on("2025-07-03"))))
                .containsEntry("NEW EARLY 2025-07-03", 1);
    }

    /** What is left of it where days that begin and end to count on one day count nothing. */
    private static Map<String, Integer> counts(ClockEvent... events) {
        ClockDraft draft = new ClockDraft(CLOCK);
        for (ClockEvent event : events) {
            draft.apply(event);
        }
        Map<String, Integer> counts = new HashMap<>();
        LegTally.count(
                draft.row(events.length, "code"),
                (scope, day, kind, count) -> counts.merge(scope + " " + kind + " " + day, count, Integer::sum));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static ClockStarted started(Instant dueAt) {
        return new ClockStarted(
                CLOCK,
                DOSSIER,
                ClockKind.LEG,
                CLOCK,
                "check",
                "OLD",
                "CENTRE",
                Limit.workingDays(3),
                "VN",
                STARTED,
                STARTED,
                dueAt);
    }

    private static ClockStopped stopped(Timeliness timeliness, Instant dueAt, Instant at) {
        return new ClockStopped(CLOCK, DOSSIER, "NEW", ClockEnd.FINISHED, timeliness, 3, dueAt, at);
    }

    /** At ten in the morning. */
    private static Instant on(String day) {
        return LocalDate.parse(day)
                .atTime(10, 0)
                .atZone(WorkingCalendar.VIETNAM)
                .toInstant();
    }
}
