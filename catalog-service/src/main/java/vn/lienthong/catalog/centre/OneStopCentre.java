package vn.lienthong.catalog.centre;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.lienthong.events.Channel;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;
import vn.lienthong.events.catalog.CentreEvent.Desk;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;
import vn.lienthong.events.catalog.CentreEvent.ServedUnitsChanged;
import vn.lienthong.events.catalog.WorkCalendarEvent.OfficeHours;

/** What was last said of a one-stop centre. */
public sealed interface OneStopCentre {
    record NotRecorded() implements OneStopCentre {}

    /** A centre that was recorded. */
    sealed interface Known extends OneStopCentre {
        Opening opening();

        Later later();

        /** The units it receives for, with all changes since. */
        default List<ServedUnit> serves() {
            List<ServedUnit> serves = opening().serves();
            for (ServedUnitsChanged change : later().serviceChanges) {
                serves = change.appliedTo(serves);
            }
            return serves;
        }

        /** Empty while it is open without end. */
        default Optional<Closing> end() {
            return this instanceof Closed closed ? Optional.of(closed.closing) : Optional.empty();
        }
    }

    record Open(Opening opening, Later later) implements Known {}

    record Closed(Opening opening, Later later, Closing closing) implements Known {}

    /**
     * Its first day, and what holds from then on.
     *
     * @param calendar code of the work calendar that it keeps as long as it is open; what changes are the calendar's hours
     * @param openedOn first day; null where it is not known
     */
    record Opening(
            String code,
            String nameVi,
            String nameEn,
            CentreKind kind,
            String unit,
            List<ServedUnit> serves,
            boolean provinceWide,
            String address,
            Double latitude,
            Double longitude,
            String calendar,
            String phone,
            LocalDate openedOn,
            String legalBasis) {
        /** What it is called and where it is at first. */
        public Description description() {
            return new Description(nameVi, nameEn, address, latitude, longitude, phone);
        }

        /** The same, but described otherwise and serving others. */
        public Opening with(Description other, List<ServedUnit> served) {
            return new Opening(
                    code,
                    other.nameVi,
                    other.nameEn,
                    kind,
                    unit,
                    served,
                    provinceWide,
                    other.address,
                    other.latitude,
                    other.longitude,
                    calendar,
                    other.phone,
                    openedOn,
                    legalBasis);
        }
    }

    /**
     * What it is called and where it is.
     *
     * @param latitude WGS 84 degrees; null, like longitude, where the place is not known
     * @param phone null where there is none
     */
    record Description(String nameVi, String nameEn, String address, Double latitude, Double longitude, String phone) {}

    /**
     * How it receives.
     *
     * @param agencies codes of the agencies that it receives for; null = not told
     * @param weekly when its counters receive in an ordinary week; null = in the hours of its calendar
     */
    record Reception(
            List<String> agencies,
            List<Channel> channels,
            boolean onlineDayAndNight,
            Map<DayOfWeek, List<OfficeHours>> weekly) {}

    /**
     * What was arranged and changed since it was opened.
     *
     * @param serviceChanges in the order in which they were said
     * @param descriptions each from its day until the next
     * @param receptions each from its day until the next
     * @param desks each list from its day until the next
     */
    record Later(
            List<ServedUnitsChanged> serviceChanges,
            NavigableMap<LocalDate, Description> descriptions,
            NavigableMap<LocalDate, Reception> receptions,
            NavigableMap<LocalDate, List<Desk>> desks) {
        public static final Later NOTHING = new Later(
                List.of(),
                Collections.emptyNavigableMap(),
                Collections.emptyNavigableMap(),
                Collections.emptyNavigableMap());

        Later and(ServedUnitsChanged change) {
            return new Later(
                    Stream.concat(serviceChanges.stream(), Stream.of(change)).toList(),
                    descriptions,
                    receptions,
                    desks);
        }

        Later and(LocalDate from, Description description) {
            return new Later(serviceChanges, with(descriptions, from, description), receptions, desks);
        }

        Later and(LocalDate from, Reception reception) {
            return new Later(serviceChanges, descriptions, with(receptions, from, reception), desks);
        }

        Later and(LocalDate from, List<Desk> arranged) {
            return new Later(serviceChanges, descriptions, receptions, with(desks, from, arranged));
        }

        /** Empty on the days on which it is as at its opening. */
        public Optional<Description> descriptionOn(LocalDate day) {
            return Optional.ofNullable(descriptions.floorEntry(day)).map(Map.Entry::getValue);
        }

        Optional<Reception> receptionOn(LocalDate day) {
            return Optional.ofNullable(receptions.floorEntry(day)).map(Map.Entry::getValue);
        }

        List<Desk> desksOn(LocalDate day) {
            return Optional.ofNullable(desks.floorEntry(day))
                    .map(Map.Entry::getValue)
                    .orElse(List.of());
        }

        /** What is said again of a day counts instead. */
        private static <T> NavigableMap<LocalDate, T> with(NavigableMap<LocalDate, T> some, LocalDate from, T more) {
            NavigableMap<LocalDate, T> all = new TreeMap<>(some);
            all.put(from, more);
            return Collections.unmodifiableNavigableMap(all);
        }
    }

    /** @param closedOn first day on which it is closed; @param legalBasis null where it was not told */
    record Closing(LocalDate closedOn, String legalBasis) {}
}
