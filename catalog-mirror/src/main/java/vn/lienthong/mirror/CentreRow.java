package vn.lienthong.mirror;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.events.Channel;
import vn.lienthong.events.catalog.CentreEvent.CentreDescribed;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;
import vn.lienthong.events.catalog.CentreEvent.Desk;
import vn.lienthong.events.catalog.CentreEvent.DesksArranged;
import vn.lienthong.events.catalog.CentreEvent.ReceptionArranged;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;
import vn.lienthong.events.catalog.CentreEvent.ServedUnitsChanged;

/**
 * A one-stop centre. What it is called and where it is stands in its fields as at its opening; on a day it is as
 * {@link #descriptionOn} says.
 *
 * @param unit code of the unit where it stands, as of the day it opened
 * @param serves with all changes of it
 * @param later what was said of it since it was opened
 */
public record CentreRow(
        UUID centreId,
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
        LocalDate closedOn,
        Later later) {
    /**
     * What was arranged and changed.
     *
     * @param serviceChanges in the order in which they were said
     * @param descriptions in the order of their days
     * @param receptions in the order of their days
     * @param desks in the order of their days
     */
    public record Later(
            List<ServedUnitsChanged> serviceChanges,
            List<CentreDescribed> descriptions,
            List<ReceptionArranged> receptions,
            List<DesksArranged> desks) {
        public static final Later NOTHING = new Later(List.of(), List.of(), List.of(), List.of());

        Later and(ServedUnitsChanged change) {
            return new Later(
                    Stream.concat(serviceChanges.stream(), Stream.of(change)).toList(),
                    descriptions,
                    receptions,
                    desks);
        }

        Later and(CentreDescribed description) {
            return new Later(serviceChanges, and(descriptions, description, CentreDescribed::from), receptions, desks);
        }

        Later and(ReceptionArranged reception) {
            return new Later(serviceChanges, descriptions, and(receptions, reception, ReceptionArranged::from), desks);
        }

        Later and(DesksArranged arranged) {
            return new Later(serviceChanges, descriptions, receptions, and(desks, arranged, DesksArranged::from));
        }

        /** What is said again of a day counts instead. */
        private static <T> List<T> and(List<T> some, T more, Function<T, LocalDate> dayOf) {
            Stream<T> others = some.stream().filter(each -> !dayOf.apply(each).equals(dayOf.apply(more)));
            return Stream.concat(others, Stream.of(more))
                    .sorted(Comparator.comparing(dayOf))
                    .toList();
        }
    }

    public boolean isOpenOn(LocalDate date) {
        return Validity.covers(openedOn, closedOn, date);
    }

    /** What it is called and where it is on a day: as was said last for it, or else at its opening. */
    public CentreDescription descriptionOn(LocalDate date) {
        return lastOn(later.descriptions, CentreDescribed::from, date)
                .map(CentreDescription::of)
                .orElseGet(() -> CentreDescription.atOpening(this));
    }

    /** How it receives on a day; empty where nothing was said of it. */
    public Optional<ReceptionArranged> receptionOn(LocalDate date) {
        return lastOn(later.receptions, ReceptionArranged::from, date);
    }

    /** The channels by which it receives on a day; empty where they were not told, which leaves none out. */
    public Optional<List<Channel>> channelsOn(LocalDate date) {
        return receptionOn(date).map(ReceptionArranged::channels);
    }

    /** Whether on that day it takes in at every hour what comes online. */
    public boolean isOnlineDayAndNight(LocalDate date) {
        return receptionOn(date).filter(ReceptionArranged::onlineDayAndNight).isPresent();
    }

    /** Its desks on a day; none where they were not told. */
    public List<Desk> desksOn(LocalDate date) {
        return lastOn(later.desks, DesksArranged::from, date)
                .map(DesksArranged::desks)
                .orElse(List.of());
    }

    /**
     * The codes of the agencies that it receives for on a day: as they were told of it, or of all its desks. Empty where
     * they were not told; it then receives for all whose area it receives for.
     */
    public Optional<List<String>> agenciesOn(LocalDate date) {
        return receptionOn(date).map(ReceptionArranged::agencies).or(() -> agenciesOf(desksOn(date)));
    }

    private static Optional<List<String>> agenciesOf(List<Desk> desks) {
        boolean areTold = !desks.isEmpty() && desks.stream().allMatch(desk -> desk.agencies() != null);
        return areTold
                ? Optional.of(desks.stream()
                        .map(Desk::agencies)
                        .flatMap(Collection::stream)
                        .distinct()
                        .toList())
                : Optional.empty();
    }

    private static <T> Optional<T> lastOn(List<T> dated, Function<T, LocalDate> dayOf, LocalDate date) {
        return dated.stream().filter(each -> !dayOf.apply(each).isAfter(date)).reduce((_, next) -> next);
    }
}
