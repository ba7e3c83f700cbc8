package vn.lienthong.deadline.preview;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.chassis.sql.SqlArray;
import vn.lienthong.deadline.Clocks;
import vn.lienthong.deadline.clock.Clock;
import vn.lienthong.deadline.clock.Counting;
import vn.lienthong.events.catalog.WorkCalendarEvent;
import vn.lienthong.events.deadline.ClockEvent.ClockKind;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.Limits;

/**
 * Counts the running deadlines that a word on the days of a calendar would put off: each is counted twice, by the
 * calendars as they are and as they would be. The due moment in the list does not do, for it stays behind announcements
 * until the clock is looked at again.
 */
@Singleton
class DaysOffPreview {
    private static final int AT_ONCE = 500;

    /** Whoever was late before the first of the days stays so; clock hours go on whatever is announced. */
    private static final String CANDIDATES = """
            select clock_id, agency, kind from clock_row
            where state = 'RUNNING' and calendar = any(:calendars) and time_limit ->> 'unit' <> 'clockHours'
                and (started_at at time zone :zone)::date <= :last and (overran_at is null or due_at >= :first)
            """;

    private final Jdbi jdbi;
    private final Clocks clocks;

    DaysOffPreview(Jdbi jdbi, Clocks clocks) {
        this.jdbi = jdbi;
        this.clocks = clocks;
    }

    /** @param moved how many of an agency's clocks of a kind would move */
    record Moved(String agency, ClockKind kind, long moved) {}

    private record Owner(String agency, ClockKind kind) {}

    private record Candidate(UUID clockId, Owner owner) {}

    /** @param days all that the events speak of */
    List<Moved> count(Catalog catalog, List<WorkCalendarEvent> events, List<LocalDate> days) {
        Function<String, Optional<WorkingCalendar>> then = catalog.calendarsAfter(events);
        List<String> concerned = catalog.calendarCodes().stream()
                .filter(code -> !catalog.calendar(code).equals(then.apply(code)))
                .toList();
        if (concerned.isEmpty()) {
            return List.of();
        }
        Counting asIs = counting(catalog::calendar);
        Counting asItWouldBe = counting(then);
        Predicate<Clock.Ticking> moves = clock -> asItWouldBe.dueAt(clock).isAfter(asIs.dueAt(clock));
        return jdbi.withHandle(handle -> {
            List<Candidate> candidates = candidates(handle, concerned, days);
            return summed(moving(handle, candidates, moves));
        });
    }

    private static Counting counting(Function<String, Optional<WorkingCalendar>> calendars) {
        return new Counting(code -> calendars.apply(code).orElseThrow(), Limits::budgetOf);
    }

    private static List<Candidate> candidates(Handle handle, List<String> calendars, List<LocalDate> days) {
        LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
        Instant morning = first.atStartOfDay(WorkingCalendar.VIETNAM).toInstant();
        return handle.createQuery(CANDIDATES)
                .bind("calendars", SqlArray.of("text", calendars))
                .bind("zone", WorkingCalendar.VIETNAM.getId())
                .bind("last", days.stream().max(LocalDate::compareTo).orElseThrow())
                .bind("first", morning)
                .map((row, _) -> new Candidate(
                        row.getObject("clock_id", UUID.class),
                        new Owner(row.getString("agency"), ClockKind.valueOf(row.getString("kind")))))
                .list();
    }

    /** Not all are in memory at a time. */
    private Map<Owner, Long> moving(Handle handle, List<Candidate> candidates, Predicate<Clock.Ticking> moves) {
        return candidates.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(window -> {
                    Map<UUID, Clock> states = clocks.states(
                            handle, window.stream().map(Candidate::clockId).toList());
                    return window.stream()
                            .filter(each -> states.get(each.clockId()) instanceof Clock.Ticking clock
                                    && clock.isRunning()
                                    && moves.test(clock));
                })
                .collect(Collectors.groupingBy(Candidate::owner, Collectors.counting()));
    }

    private static List<Moved> summed(Map<Owner, Long> moved) {
        return moved.entrySet().stream()
                .map(each -> new Moved(each.getKey().agency(), each.getKey().kind(), each.getValue()))
                .sorted(Comparator.comparing(Moved::moved)
                        .reversed()
                        .thenComparing(Moved::agency)
                        .thenComparing(Moved::kind))
                .toList();
    }
}
