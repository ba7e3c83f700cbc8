package vn.lienthong.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts time to the moment: office hours or plain hours, less the pauses. */
record TimeCount(WorkingCalendar calendar, Budget.InTime limit, Ledger ledger) implements Deadline.Count {
    private static final Comparator<ExplanationStep> IN_ORDER_OF_TIME = Comparator.comparing(ExplanationStep::date)
            .thenComparing(ExplanationStep::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public DueDate dueDate() {
        Optional<Instant> due = Stretch.momentAfter(running(), limit.time());
        Instant end = due.orElseGet(this::stoppedAt);
        List<ExplanationStep> steps = new ArrayList<>(List.of(received()));
        Stream.of(counted(end), paused(end), daysOff(end))
                .flatMap(List::stream)
                .sorted(IN_ORDER_OF_TIME)
                .forEach(steps::add);
        LocalDate last = calendar.dateOf(end);
        steps.add(due.map(moment -> ExplanationStep.due(last, moment))
                .orElseGet(() ->
                        ExplanationStep.paused(last, end, ledger.openPause().orElseThrow())));
        return new DueDate(due, steps);
    }

    @Override
    public long consumedBy(Instant moment) {
        return runningBefore(moment)
                .map(Stretch::length)
                .reduce(Duration.ZERO, Duration::plus)
                .toMinutes();
    }

    private Stream<Stretch> running() {
        return countable()
                .takeWhile(stretch -> !ledger.standsStillBefore(stretch.from()))
                .flatMap(stretch -> ledger.running(stretch).stream());
    }

    private Stream<Stretch> runningBefore(Instant moment) {
        return running().takeWhile(stretch -> stretch.from().isBefore(moment)).map(stretch -> stretch.before(moment));
    }

    private Stream<Stretch> countable() {
        return switch (limit) {
            case Budget.WorkingHours _ -> calendar.officeTimeFrom(ledger.start());
            case Budget.ClockHours _ -> Stream.of(new Stretch(ledger.start(), Instant.MAX));
        };
    }

    private Instant stoppedAt() {
        return Stretch.later(ledger.openPause().orElseThrow().from(), ledger.start());
    }

    private ExplanationStep received() {
        return ExplanationStep.received(calendar.dateOf(ledger.start()), ledger.start());
    }

    private List<ExplanationStep> counted(Instant end) {
        List<ExplanationStep> steps = new ArrayList<>();
        Duration used = Duration.ZERO;
        for (Stretch time : runningBefore(end).toList()) {
            used = used.plus(time.length());
            steps.add(ExplanationStep.hoursCounted(calendar.dateOf(time.from()), time, used.toMinutes()));
        }
        return steps;
    }

    private List<ExplanationStep> paused(Instant end) {
        return ledger.pauses().stream()
                .filter(pause -> !pause.isOpen()
                        && pause.from().isBefore(end)
                        && pause.end().isAfter(ledger.start()))
                .map(pause -> {
                    Instant from = Stretch.later(pause.from(), ledger.start());
                    return ExplanationStep.paused(calendar.dateOf(from), from, pause);
                })
                .toList();
    }

    private List<ExplanationStep> daysOff(Instant end) {
        if (limit instanceof Budget.ClockHours) {
            return List.of();
        }
        return calendar.dateOf(ledger.start())
                .datesUntil(calendar.dateOf(end).plusDays(1))
                .filter(date -> !calendar.isWorkingDay(date))
                .map(date ->
                        ExplanationStep.dayOff(ExplanationStep.Kind.DAY_NOT_COUNTED, date, calendar.specialDay(date)))
                .toList();
    }
}
