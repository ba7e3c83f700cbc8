package vn.lienthong.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import net.jqwik.api.domains.DomainContextBase;
import vn.lienthong.calendar.Budget.CalendarDays;
import vn.lienthong.calendar.Budget.ClockHours;
import vn.lienthong.calendar.Budget.SameDay;
import vn.lienthong.calendar.Budget.WorkingDays;
import vn.lienthong.calendar.Budget.WorkingHours;

/** Random calendars, limits and ledgers, crowded into one season so that they meet, with a liking for the hours that matter. */
final class AnyWorkingTime extends DomainContextBase {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        Arbitrary<Map<LocalDate, SpecialDay>> specialDays =
                Arbitraries.maps(dates(), specialDaysOfAnyKind()).ofMaxSize(30);
        return Combinators.combine(officeHours(), specialDays)
                .as((hours, days) -> new WorkingCalendar("any/1", WorkingCalendar.VIETNAM, hours, days));
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 120).map(FIRST_DAY::plusDays);
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

    @Provide
    Arbitrary<Pause> pauses() {
        Arbitrary<Pause.Cause> causes = Arbitraries.of(Pause.Cause.class);
        Arbitrary<Duration> upToTenDays =
                Arbitraries.longs().between(0, 10 * 24 * 60).map(Duration::ofMinutes);
        Arbitrary<Pause> anyLength = Combinators.combine(moments(), upToTenDays, causes)
                .as((from, length, cause) -> Pause.between(from, from.plus(length), cause));
        Arbitrary<Pause> betweenMoments = Combinators.combine(moments(), moments(), causes)
                .filter((one, other, _) -> Duration.between(one, other).abs().toDays() < 10)
                .as((one, other, cause) ->
                        Pause.between(Stretch.earlier(one, other), Stretch.later(one, other), cause));
        return Arbitraries.oneOf(anyLength, betweenMoments);
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
                .between(0, 86_399 / 60)
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
