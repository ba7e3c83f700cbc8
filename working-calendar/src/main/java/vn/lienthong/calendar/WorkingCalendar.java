package vn.lienthong.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The working time of one place.
 *
 * @param reference names this calendar and its version, so that a clock can say by which one it counts
 * @param hours until the first change
 * @param changes other hours, as in summer and in winter: each holds from its day on until the next change
 */
public record WorkingCalendar(
        String reference,
        ZoneId zone,
        OfficeHours hours,
        NavigableMap<LocalDate, OfficeHours> changes,
        Map<LocalDate, SpecialDay> specialDays) {
    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    public WorkingCalendar {
        if (reference.isBlank()) {
            throw new IllegalArgumentException("A calendar needs a reference");
        }
        changes = Collections.unmodifiableNavigableMap(new TreeMap<>(changes));
        specialDays = Map.copyOf(specialDays);
    }

    /** A calendar whose hours never change. */
    public WorkingCalendar(String reference, ZoneId zone, OfficeHours hours, Map<LocalDate, SpecialDay> specialDays) {
        this(reference, zone, hours, Collections.emptyNavigableMap(), specialDays);
    }

    /** This calendar with one more (or a corrected) special day, under a new reference. */
    public WorkingCalendar with(LocalDate date, SpecialDay day, String newReference) {
        Map<LocalDate, SpecialDay> days = new HashMap<>(specialDays);
        days.put(date, day);
        return new WorkingCalendar(newReference, zone, hours, changes, days);
    }

    /** This calendar with another cut-off at all times, under a new reference. */
    public WorkingCalendar withCutOff(LocalTime cutOff, String newReference) {
        NavigableMap<LocalDate, OfficeHours> changed = new TreeMap<>(changes);
        changed.replaceAll((_, later) -> later.withCutOff(cutOff));
        return new WorkingCalendar(newReference, zone, hours.withCutOff(cutOff), changed, specialDays);
    }

    /** The hours of an ordinary week at the time of a date. */
    public OfficeHours hoursOn(LocalDate date) {
        return Optional.ofNullable(changes.floorEntry(date))
                .map(Map.Entry::getValue)
                .orElse(hours);
    }

    public Optional<SpecialDay> specialDay(LocalDate date) {
        return Optional.ofNullable(specialDays.get(date));
    }

    public boolean isWorkingDay(LocalDate date) {
        SpecialDay special = specialDays.get(date);
        return special == null ? hoursOn(date).week().containsKey(date.getDayOfWeek()) : special.isWorked();
    }

    /** The office hours of the date in their order; none on a day off. */
    public List<OfficeInterval> officeHours(LocalDate date) {
        if (!isWorkingDay(date)) {
            return List.of();
        }
        return specialDays.containsKey(date)
                ? hoursOn(date).swappedWork()
                : hoursOn(date).week().get(date.getDayOfWeek());
    }

    public boolean isOpenAt(Instant moment) {
        LocalTime time = LocalTime.ofInstant(moment, zone);
        return officeHours(dateOf(moment)).stream()
                .anyMatch(open -> !time.isBefore(open.from()) && time.isBefore(open.to()));
    }

    /** When the office first opens on the date, which must be a working day. */
    public Instant opening(LocalDate date) {
        return instant(date, hoursOfWorkingDay(date).getFirst().from());
    }

    /** When the office closes for the date, which must be a working day. */
    public Instant closing(LocalDate date) {
        return instant(date, hoursOfWorkingDay(date).getLast().to());
    }

    /** The date that a calendar on the wall of this place shows. */
    public LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The working day on which a dossier received at this moment counts as received (cut-off, days off). */
    public LocalDate receptionDay(Instant received) {
        ZonedDateTime local = received.atZone(zone);
        LocalDate date = local.toLocalDate();
        boolean inTime =
                isWorkingDay(date) && !local.toLocalTime().isAfter(hoursOn(date).cutOff());
        return inTime ? date : nextWorkingDay(date);
    }

    /** The first working day after the date. */
    public LocalDate nextWorkingDay(LocalDate date) {
        return plusWorkingDays(date, 1);
    }

    /** The n-th working day after the date; the date itself for 0. */
    public LocalDate plusWorkingDays(LocalDate date, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("Cannot add %d working days".formatted(days));
        }
        LocalDate day = date;
        for (int left = days; left > 0; left -= isWorkingDay(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** How many working days lie after the first date, up to and including the last. */
    public int workingDaysBetween(LocalDate first, LocalDate last) {
        int days = 0;
        for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            days += isWorkingDay(day) ? 1 : 0;
        }
        return days;
    }

    /** The moment itself inside office hours, else the next opening. */
    public Instant nextWorkingMoment(Instant moment) {
        return officeTimeFrom(moment).findFirst().orElseThrow().from();
    }

    /** The earliest moment by which that much office time has passed. */
    public Instant plusWorkingTime(Instant start, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("Cannot add a working time of %s".formatted(time));
        }
        return time.isZero()
                ? start
                : Stretch.momentAfter(officeTimeFrom(start), time).orElseThrow();
    }

    /** How much office time lies between the two moments; none when the second is not later. */
    public Duration workingTimeBetween(Instant from, Instant to) {
        return officeTimeFrom(from)
                .takeWhile(stretch -> stretch.from().isBefore(to))
                .map(stretch -> stretch.before(to).length())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** All office time after the moment, without end. */
    Stream<Stretch> officeTimeFrom(Instant moment) {
        return Stream.iterate(dateOf(moment), date -> date.plusDays(1))
                .flatMap(date -> officeHours(date).stream().map(open -> stretch(date, open)))
                .map(stretch -> stretch.after(moment))
                .filter(stretch -> !stretch.isEmpty());
    }

    private List<OfficeInterval> hoursOfWorkingDay(LocalDate date) {
        if (!isWorkingDay(date)) {
            throw new IllegalArgumentException("%s is not a working day in calendar %s".formatted(date, reference));
        }
        return officeHours(date);
    }

    private Stretch stretch(LocalDate date, OfficeInterval open) {
        return new Stretch(instant(date, open.from()), instant(date, open.to()));
    }

    private Instant instant(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone).toInstant();
    }
}
