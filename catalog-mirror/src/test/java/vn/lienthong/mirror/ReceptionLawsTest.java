package vn.lienthong.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.lienthong.events.catalog.CentreEvent.CentreOpened;
import vn.lienthong.events.catalog.WorkCalendarEvent.OfficeHours;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDay;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDayKind;

/** Held against two months of which it was written down, half hour by half hour, when the centre receives. */
class ReceptionLawsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final int DAYS = 60;
    private static final int STEPS_OF_DAY = 48;

    private final CentreOpened centre = Said.centre("H26.TT", "VN");

    @Property(tries = 300)
    void at_any_moment_it_is_open_in_the_hours_of_the_days_arrangement_minus_days_off(@ForAll Random random) {
        Timetable timetable = new Timetable(random);
        ReceptionTimes times = timetable.times();

        for (int step = 0; step < DAYS * STEPS_OF_DAY; step++) {
            LocalDateTime moment = FIRST.atStartOfDay().plusMinutes(30L * step);
            assertThat(times.isOpenAt(instant(moment))).as("%s", moment).isEqualTo(timetable.isOpen(moment));
        }
    }

    @Property(tries = 100)
    void until_it_changes_it_stays_as_it_is(@ForAll Random random) {
        Timetable timetable = new Timetable(random);
        ReceptionTimes times = timetable.times();
        LocalDateTime moment = FIRST.atStartOfDay().plusMinutes(random.nextInt(DAYS / 2 * 24 * 60));

        Optional<Instant> change = times.changesAfter(instant(moment));

        LocalDateTime next = moment;
        while (next.isBefore(FIRST.plusDays(DAYS).atStartOfDay())
                && timetable.isOpen(next) == timetable.isOpen(moment)) {
            next = next.plusMinutes(1);
        }
        if (next.isBefore(FIRST.plusDays(DAYS).atStartOfDay())) {
            assertThat(change).contains(instant(next));
        }
    }

    private static Instant instant(LocalDateTime moment) {
        return moment.atZone(ZONE).toInstant();
    }

    /** What was said at random, and beside it what follows of each half hour. */
    private final class Timetable {
        private final Random random;
        private final Map<LocalDate, SpecialDayKind> special = new HashMap<>();
        private final TreeMap<LocalDate, Optional<Map<DayOfWeek, List<OfficeHours>>>> arrangements = new TreeMap<>();

        Timetable(Random random) {
            this.random = random;
            for (int i = 0; i < random.nextInt(12); i++) {
                special.put(anyDay(), SpecialDayKind.values()[random.nextInt(4)]);
            }
            for (int i = 0; i < random.nextInt(5); i++) {
                arrangements.put(anyDay(), random.nextInt(4) == 0 ? Optional.empty() : Optional.of(anyWeek()));
            }
        }

        ReceptionTimes times() {
            List<Object> said = new ArrayList<>();
            said.add(centre);
            arrangements.forEach((from, weekly) -> said.add(Said.reception(centre, from, weekly.orElse(null))));
            said.add(Said.calendar("VN", 8, "VN"));
            said.add(Said.days(
                    "VN",
                    special.entrySet().stream()
                            .map(day -> Said.day(day.getKey(), day.getValue()))
                            .toArray(SpecialDay[]::new)));
            Catalog catalog = Heard.of(said.toArray()).catalog();
            return catalog.receptionTimes(catalog.centres().iterator().next()).orElseThrow();
        }

        boolean isOpen(LocalDateTime moment) {
            SpecialDayKind kind = special.get(moment.toLocalDate());
            boolean isDayOff = kind != null && kind != SpecialDayKind.SWAPPED_WORK;
            DayOfWeek weekday = kind == SpecialDayKind.SWAPPED_WORK ? DayOfWeek.MONDAY : moment.getDayOfWeek();
            Map<DayOfWeek, List<OfficeHours>> week = Optional.ofNullable(arrangements.floorEntry(moment.toLocalDate()))
                    .flatMap(Map.Entry::getValue)
                    .orElse(Map.of(DayOfWeek.MONDAY, List.of(new OfficeHours(LocalTime.of(8, 0), LocalTime.NOON))));
            return !isDayOff
                    && week.getOrDefault(weekday, List.of()).stream()
                            .anyMatch(hours -> !moment.toLocalTime().isBefore(hours.from())
                                    && moment.toLocalTime().isBefore(hours.to()));
        }

        private LocalDate anyDay() {
            return FIRST.plusDays(random.nextInt(DAYS));
        }

        private Map<DayOfWeek, List<OfficeHours>> anyWeek() {
            Map<DayOfWeek, List<OfficeHours>> week = new HashMap<>();
            for (int i = 0; i <= random.nextInt(7); i++) {
                int opens = random.nextInt(40);
                int closes = opens + 1 + random.nextInt(4);
                int again = closes + random.nextInt(3);
                week.put(DayOfWeek.of(1 + random.nextInt(7)), List.of(hours(again, again + 1), hours(opens, closes)));
            }
            return week;
        }

        private static OfficeHours hours(int from, int to) {
            return new OfficeHours(
                    LocalTime.MIN.plusMinutes(30L * from), LocalTime.MIN.plusMinutes(Math.min(30L * to, 1_439)));
        }
    }
}
