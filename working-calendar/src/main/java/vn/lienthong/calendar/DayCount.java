package vn.lienthong.calendar;

import static vn.lienthong.calendar.ExplanationStep.Kind.DAY_COUNTED;
import static vn.lienthong.calendar.ExplanationStep.Kind.DAY_NOT_COUNTED;
import static vn.lienthong.calendar.ExplanationStep.Kind.PAUSED;
import static vn.lienthong.calendar.ExplanationStep.Kind.ROLLED_TO_WORKING_DAY;
import static vn.lienthong.calendar.ExplanationStep.RECEIVED_AFTER_CLOSING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts whole days: a day is used when the clock was running at its end. */
record DayCount(WorkingCalendar calendar, Budget.InDays limit, Ledger ledger) implements Deadline.Count {

    @Override
    public DueDate dueDate() {
        List<ExplanationStep> steps = new ArrayList<>(reception());
        LocalDate date = firstDay();
        for (int used = 0; used < limit.days(); date = date.plusDays(1)) {
            ExplanationStep step = judge(date, used);
            if (step.kind() == PAUSED) {
                // a pause that opens on a day off shows only at the next working day
                steps.removeIf(listed -> listed.date().isAfter(step.date()));
                steps.add(step);
                return new DueDate(Optional.empty(), steps);
            }
            steps.add(step);
            used += step.kind() == DAY_COUNTED ? 1 : 0;
        }
        LocalDate last = date.minusDays(1);
        steps.add(ExplanationStep.due(last, calendar.closing(last)));
        return new DueDate(Optional.of(calendar.closing(last)), steps);
    }

    @Override
    public long consumedBy(Instant moment) {
        int used = 0;
        for (LocalDate date = firstDay(); !endOf(date, used).isAfter(moment); date = date.plusDays(1)) {
            used += judge(date, used).kind() == DAY_COUNTED ? 1 : 0;
        }
        return used;
    }

    private List<ExplanationStep> reception() {
        LocalDate received = calendar.dateOf(ledger.start());
        LocalDate start = calendar.receptionDay(ledger.start());
        List<ExplanationStep> steps = new ArrayList<>();
        steps.add(ExplanationStep.received(received, ledger.start()));
        if (calendar.isWorkingDay(received) && start.isAfter(received)) {
            steps.add(ExplanationStep.receivedAfterCutOff(received));
        }
        received.datesUntil(start)
                .filter(date -> !calendar.isWorkingDay(date))
                .forEach(date -> steps.add(dayOff(DAY_NOT_COUNTED, date)));
        if (firstDay().isAfter(start)) {
            steps.add(ExplanationStep.startDayNotCounted(start));
        }
        return steps;
    }

    private LocalDate firstDay() {
        LocalDate start = calendar.receptionDay(ledger.start());
        return switch (limit) {
            case Budget.SameDay _ -> start;
            case Budget.WorkingDays _, Budget.CalendarDays _ -> start.plusDays(1);
        };
    }

    private ExplanationStep judge(LocalDate date, int used) {
        if (!calendar.isWorkingDay(date) && !countsDaysOff(used)) {
            return dayOff(limit instanceof Budget.CalendarDays ? ROLLED_TO_WORKING_DAY : DAY_NOT_COUNTED, date);
        }
        Instant end = endOf(date, used);
        if (ledger.ranUpTo(end)) {
            return ExplanationStep.dayCounted(date, used + 1L);
        }
        return ledger.standsStillBefore(end) ? stillPaused() : dayPaused(date, end);
    }

    private ExplanationStep stillPaused() {
        Pause pause = ledger.openPause().orElseThrow();
        Instant since = Stretch.later(pause.from(), ledger.start());
        return ExplanationStep.paused(calendar.dateOf(since), since, pause);
    }

    private ExplanationStep dayPaused(LocalDate date, Instant end) {
        String reason = ledger.pauseUpTo(end).map(pause -> pause.cause().name()).orElse(RECEIVED_AFTER_CLOSING);
        return ExplanationStep.dayNotCounted(date, reason);
    }

    /** Days off are calendar days like others, but a limit cannot end on one. */
    private boolean countsDaysOff(int used) {
        return limit instanceof Budget.CalendarDays && used != limit.days() - 1;
    }

    /** The moment at which a day counts as used: its closing, or midnight where days off count as well. */
    private Instant endOf(LocalDate date, int used) {
        return calendar.isWorkingDay(date) && !countsDaysOff(used)
                ? calendar.closing(date)
                : date.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    }

    private ExplanationStep dayOff(ExplanationStep.Kind kind, LocalDate date) {
        return ExplanationStep.dayOff(kind, date, calendar.specialDay(date));
    }
}
