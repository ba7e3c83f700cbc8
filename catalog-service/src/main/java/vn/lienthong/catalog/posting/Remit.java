package vn.lienthong.catalog.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;
import vn.lienthong.mirror.AgencyRow;
import vn.lienthong.mirror.AgencyRow.CompetenceFrom;
import vn.lienthong.mirror.AgencyRow.Delegation;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CentreRow;
import vn.lienthong.mirror.UnitRow;
import vn.lienthong.mirror.Validity;

/** Which procedures an office posts on a day: those that it receives, or has a part in. */
sealed interface Remit {
    /** Whether what was announced of a procedure is posted there. */
    boolean covers(Announced announced);

    /** Who does the steps for those for whom the office is there. */
    Doers doers();

    /**
     * A one-stop centre receives at the levels of the units that it serves, and, where it may receive for its whole
     * province (Decree 118/2025), at every level that there is in the province. It posts
     *
     * <ul>
     *   <li>what was announced for one of these levels (Decree 63/2010, article 13), and
     *   <li>what by its internal process passes through an agency of one of these levels that on the day is competent in
     *       the area: at a district, what its committee decided though a commune received it.
     * </ul>
     *
     * <p>Where it was arranged which agencies it receives for, it posts what passes through one of these, and of what has
     * no process what was announced for its levels.
     *
     * @param agencies codes of the agencies that it receives for; empty where they were not told
     */
    record OfCentre(Set<AgencyLevel> levels, Optional<List<String>> agencies, Doers receivedFor, Doers doers)
            implements Remit {
        static OfCentre of(CentreRow centre, Catalog catalog, LocalDate day) {
            List<String> served = centre.serves().stream()
                    .filter(unit -> Validity.covers(unit.from(), unit.to(), day))
                    .map(ServedUnit::unit)
                    .toList();
            Area own = Area.below(served, catalog, day);
            Area received = centre.provinceWide() ? Area.provincesOf(served, catalog, day) : own;
            Stream<UnitRow> units = centre.provinceWide()
                    ? received.units().stream()
                    : served.stream().flatMap(unit -> catalog.unit(unit, day).stream());
            return new OfCentre(
                    units.map(UnitRow::kind).map(Remit::levelOf).collect(Collectors.toSet()),
                    centre.agenciesOn(day),
                    new Doers(catalog, day, received.places()),
                    new Doers(catalog, day, own.places()));
        }

        @Override
        public boolean covers(Announced announced) {
            boolean isOfLevel = levels.stream()
                    .map(AgencyLevel::name)
                    .anyMatch(announced.version().levels()::contains);
            return agencies.filter(_ -> announced.process().isPresent())
                    .map(told -> through(announced).map(AgencyRow::code).anyMatch(told::contains))
                    .orElseGet(() -> isOfLevel
                            || through(announced)
                                    .map(agency -> agency.descriptionOn(receivedFor.day())
                                            .level())
                                    .anyMatch(levels::contains));
        }

        private Stream<AgencyRow> through(Announced announced) {
            return announced.steps().stream()
                    .flatMap(step -> receivedFor.of(step, announced.version().fieldVi()).stream());
        }
    }

    /**
     * An agency posts that which by the internal process on the day comes to it in some place, be it for another agency
     * that has delegated this. Of a procedure without a process nobody says in codes who does it; it is posted by the
     * agencies of its levels that are there for its field by name, and of those that are there for every field, by the
     * ones that the announcement names.
     *
     * @param roles in which it acts somewhere, in its own right or for others
     * @param named what it is named for as responsible
     */
    record OfAgency(AgencyRow agency, LocalDate day, Set<String> roles, Predicate<Announced> named, Doers doers)
            implements Remit {
        static OfAgency of(AgencyRow agency, Catalog catalog, LocalDate day, Addressees addressees) {
            List<Delegated> delegated = catalog.agencies().stream()
                    .filter(other -> other.existsOn(day))
                    .flatMap(other -> other.delegationsOn(day).stream()
                            .filter(delegation -> delegation.to().equals(agency.code()))
                            .map(delegation -> new Delegated(other, delegation)))
                    .toList();
            CompetenceFrom own = agency.competenceOn(day);
            Stream<String> units = Stream.concat(
                    own.jurisdiction().stream(), delegated.stream().flatMap(each -> each.units(day)));
            Stream<String> roles = Stream.concat(
                    own.roles().stream(), delegated.stream().flatMap(each -> each.delegation().roles().stream()));
            return new OfAgency(
                    agency,
                    day,
                    roles.collect(Collectors.toSet()),
                    addressees.meaning(agency),
                    new Doers(
                            catalog,
                            day,
                            Area.below(units.toList(), catalog, day).places()));
        }

        private record Delegated(AgencyRow by, Delegation delegation) {
            Stream<String> units(LocalDate day) {
                return (delegation.units() != null
                                ? delegation.units()
                                : by.competenceOn(day).jurisdiction())
                        .stream();
            }
        }

        @Override
        public boolean covers(Announced announced) {
            return announced.process().isPresent() ? comesToIt(announced) : isThereFor(announced);
        }

        private boolean comesToIt(Announced announced) {
            return announced.steps().stream()
                    .filter(step -> step.fixedAgency() != null || roles.contains(step.role()))
                    .flatMap(step -> doers.of(step, announced.version().fieldVi()).stream())
                    .map(AgencyRow::code)
                    .anyMatch(agency.code()::equals);
        }

        private boolean isThereFor(Announced announced) {
            List<String> fields = agency.competenceOn(day).fields();
            return fields == null
                    ? named.test(announced)
                    : fields.contains(announced.version().fieldVi())
                            && announced
                                    .version()
                                    .levels()
                                    .contains(agency.descriptionOn(day).level().name());
        }
    }

    private static AgencyLevel levelOf(UnitKind kind) {
        return switch (kind) {
            case PROVINCE, CENTRAL_CITY -> AgencyLevel.PROVINCE;
            case PROVINCIAL_CITY, URBAN_DISTRICT, RURAL_DISTRICT, TOWN -> AgencyLevel.DISTRICT;
            case WARD, COMMUNE, TOWNSHIP, SPECIAL_ZONE -> AgencyLevel.COMMUNE;
        };
    }
}
