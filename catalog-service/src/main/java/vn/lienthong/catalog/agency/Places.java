package vn.lienthong.catalog.agency;

import static vn.lienthong.catalog.agency.AgencyRejection.COMPETENCE_CODE_PASSES_ON;
import static vn.lienthong.catalog.agency.AgencyRejection.DELEGATED_ALREADY;
import static vn.lienthong.catalog.agency.AgencyRejection.DELEGATION_UNCOVERED;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.catalog.agency.Agency.Delegation;
import vn.lienthong.catalog.agency.Agency.Known;
import vn.lienthong.catalog.agency.Competences.Span;
import vn.lienthong.catalog.unit.UnitRegister;

/**
 * Holds agencies against the units that they are competent for: a code has to mean one unit for as long as it is named.
 * What cannot be is refused with a {@link vn.lienthong.chassis.decider.CommandRejected}.
 */
public record Places(UnitRegister units) {
    /** Whatever it was ever competent for. */
    public void requireJurisdiction(Known agency) {
        Competences.of(agency).spans().forEach(span -> requireMeaning(agency, span));
    }

    /** What it is competent for since a change. @param from the day of the change */
    public void requireJurisdiction(Known agency, LocalDate from) {
        Competences.of(agency).spans().stream()
                .filter(span -> from.equals(span.from()))
                .forEach(span -> requireMeaning(agency, span));
    }

    /** Others act only in what is its own, and at most one at a time. */
    public void requireDelegations(Known agency) {
        List<Delegation> delegations = agency.later().delegations();
        delegations.stream().filter(Delegation::hasDays).forEach(delegation -> {
            requireOwn(agency, delegation);
            DELEGATED_ALREADY.unless(
                    delegations.stream()
                            .filter(other -> !other.id().equals(delegation.id()))
                            .noneMatch(other -> delegation.meets(other) && shareAPlace(delegation, other)),
                    agency.beginning().code());
        });
    }

    private void requireMeaning(Known agency, Span span) {
        units.requireExisting(span.competence().jurisdiction(), span.from());
        requireOneUnit(agency, span.competence().jurisdiction(), span.from(), span.to());
    }

    private void requireOwn(Known agency, Delegation delegation) {
        List<String> named = delegation.units() == null ? List.of() : delegation.units();
        units.requireExisting(named, delegation.from());
        requireOneUnit(agency, named, delegation.from(), delegation.until());
        Competences.of(agency).during(delegation).forEach(span -> {
            LocalDate day = later(delegation.from(), span.from());
            boolean isOwn = span.competence().includes(delegation)
                    && named.stream()
                            .allMatch(unit -> isWithin(unit, span.competence().jurisdiction(), day));
            if (!isOwn) {
                throw DELEGATION_UNCOVERED.of(agency.beginning().code(), delegation.to(), day);
            }
        });
    }

    private void requireOneUnit(Known agency, List<String> codes, LocalDate from, LocalDate to) {
        codes.forEach(unit -> units.passesOn(unit, from, to).ifPresent(day -> {
            throw COMPETENCE_CODE_PASSES_ON.of(agency.beginning().code(), unit, day);
        }));
    }

    private boolean shareAPlace(Delegation one, Delegation other) {
        LocalDate day = later(one.from(), other.from());
        return one.units() == null
                || other.units() == null
                || one.units().stream().anyMatch(unit -> isWithin(unit, other.units(), day))
                || other.units().stream().anyMatch(unit -> isWithin(unit, one.units(), day));
    }

    private boolean isWithin(String unit, List<String> areas, LocalDate day) {
        return units.pathUp(unit, day).stream().anyMatch(areas::contains);
    }

    private static LocalDate later(LocalDate day, LocalDate orNull) {
        return orNull != null && orNull.isAfter(day) ? orNull : day;
    }
}
