package vn.lienthong.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import vn.lienthong.calendar.Budget.CalendarDays;
import vn.lienthong.calendar.Budget.ClockHours;
import vn.lienthong.calendar.Budget.SameDay;
import vn.lienthong.calendar.Budget.WorkingDays;
import vn.lienthong.calendar.Budget.WorkingHours;

/** Random calendars, limits and ledgers, crowded into one season so that they meet, with a liking for the hours that matter. */
final class AnyWorkingTime extends DomainContextBase {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    static Instant due(Deadline deadline) {
        return deadline.dueDate().due().orElseThrow();
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        Arbitrary<Map<LocalDate, SpecialDay>> specialDays =
                Arbitraries.maps(dates(), specialDaysOfAnyKind()).ofMaxSize(30);
        return Combinators.combine(officeHours(), specialDays)
                .as((hours, days) -> new WorkingCalendar("any/1", WorkingCalendar.VIETNAM, hours, days));
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 90).map(FIRST_DAY::plusDays);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Combinators.combine(dates(), times())
                .as((date, time) ->
                        date.atTime(time).atZone(WorkingCalendar.VIETNAM).toInstant());
    }

    @Provide
    Arbitrary<Deadline> deadlines() {
        return Combinators.combine(calendars(), budgets(), ledgers()).as(Deadline::new);
    }

    @Provide
    Arbitrary<Budget> budgets() {
        return Arbitraries.oneOf(dayLimits(), workingHours(), clockHours());
    }

    @Provide
    Arbitrary<Budget.InDays> dayLimits() {
        Arbitrary<Integer> days = Arbitraries.integers().between(1, 40);
        return Arbitraries.oneOf(
                Arbitraries.just(new SameDay()), days.map(WorkingDays::new), days.map(CalendarDays::new));
    }

    @Provide
    Arbitrary<WorkingHours> workingHours() {
        return Arbitraries.integers().between(1, 4_800).map(minutes -> new WorkingHours(Duration.ofMinutes(minutes)));
    }

    @Provide
    Arbitrary<ClockHours> clockHours() {
        return Arbitraries.integers().between(1, 400).map(ClockHours::new);
    }

    @Provide
    Arbitrary<Ledger> ledgers() {
        return Combinators.combine(moments(), pauses().list().ofMaxSize(5)).as(Ledger::new);
    }

    /** From hours to days, beginning and ending at hours that matter. */
    @Provide
    Arbitrary<Pause> pauses() {
        Arbitrary<Integer> days = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(2, Arbitraries.integers().between(1, 10)));
        return Combinators.combine(dates(), times(), days, times(), Arbitraries.of(Pause.Cause.class))
                .as((date, from, length, to, cause) ->
                        pause(date.atTime(from), date.plusDays(length).atTime(to), cause));
    }

    private static Pause pause(LocalDateTime one, LocalDateTime other, Pause.Cause cause) {
        Instant from = one.atZone(WorkingCalendar.VIETNAM).toInstant();
        Instant to = other.atZone(WorkingCalendar.VIETNAM).toInstant();
        return Pause.between(Stretch.earlier(from, to), Stretch.later(from, to), cause);
    }

    private static Arbitrary<LocalTime> times() {
        Arbitrary<LocalTime> matter = Arbitraries.of("00:00", "07:00", "11:30", "13:30", "15:00", "15:00:01", "17:00")
                .map(LocalTime::parse);
        return Arbitraries.oneOf(
                matter, Arbitraries.integers().between(0, 86_399).map(LocalTime::ofSecondOfDay));
    }

    private static Arbitrary<OfficeHours> officeHours() {
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        Arbitrary<LocalTime> cutOffs = Arbitraries.of(LocalTime.of(15, 0), LocalTime.NOON, OfficeHours.NO_CUT_OFF);
        Arbitrary<OfficeHours> odd = Combinators.combine(days, oneDay(), oneDay(), cutOffs)
                .as((worked, hours, swapped, cutOff) -> new OfficeHours(
                        worked.stream().collect(HashMap::new, (week, day) -> week.put(day, hours), Map::putAll),
                        swapped,
                        cutOff));
        return Arbitraries.oneOf(Arbitraries.just(Places.QUANG_TRI_HOURS), odd);
    }

    private static Arbitrary<List<OfficeInterval>> oneDay() {
        return Arbitraries.integers()
                .between(0, 1_439)
                .set()
                .ofMinSize(2)
                .ofMaxSize(6)
                .map(minutes ->
                        minutes.stream().sorted().map(AnyWorkingTime::timeOf).toList())
                .map(AnyWorkingTime::inPairs);
    }

    private static List<OfficeInterval> inPairs(List<LocalTime> times) {
        List<OfficeInterval> pairs = new ArrayList<>();
        for (int i = 1; i < times.size(); i += 2) {
            pairs.add(new OfficeInterval(times.get(i - 1), times.get(i)));
        }
        return pairs;
    }

    private static LocalTime timeOf(int minuteOfDay) {
        return LocalTime.MIN.plusMinutes(minuteOfDay);
    }

    private static Arbitrary<SpecialDay> specialDaysOfAnyKind() {
        return Arbitraries.of(SpecialDay.Kind.class).map(kind -> new SpecialDay(kind, "Ngày " + kind, "QĐ " + kind));
    }
}
