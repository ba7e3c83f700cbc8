package vn.lienthong.mirror;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.events.catalog.AgencyEvent.Takeover;

/**
 * An agency.
 *
 * @param roles what it is competent as at first
 * @param jurisdiction codes of the units it is competent for at first
 * @param fields names of the fields it is competent for at first; null = all
 * @param takeovers null where only the successors were named
 * @param changes later competences in the order of their days, each instead of the one before
 * @param delegations what others do for it
 */
public record AgencyRow(
        UUID agencyId,
        String code,
        String nameVi,
        String nameEn,
        AgencyKind kind,
        AgencyLevel level,
        List<String> roles,
        List<String> jurisdiction,
        List<String> fields,
        String parent,
        String statisticsCode,
        LocalDate validFrom,
        LocalDate validTo,
        List<String> replacedBy,
        List<Takeover> takeovers,
        List<CompetenceFrom> changes,
        List<Delegation> delegations) {
    /** What an agency is competent for from a day on. @param from null for what it began with */
    public record CompetenceFrom(LocalDate from, List<String> roles, List<String> jurisdiction, List<String> fields) {
        /** Whether it covers a unit by itself, not by one of those above. @param field null = any */
        public boolean covers(String role, String unit, String field) {
            return roles.contains(role) && jurisdiction.contains(unit) && covers(field);
        }

        private boolean covers(String field) {
            return field == null || fields == null || fields.contains(field);
        }
    }

    /** Another agency acts for it. @param units null = in the whole jurisdiction; @param until first day no more */
    public record Delegation(
            UUID delegationId, String to, List<String> roles, List<String> units, LocalDate from, LocalDate until) {
        boolean covers(String role, String unit) {
            return roles.contains(role) && (units == null || units.contains(unit));
        }
    }

    public boolean existsOn(LocalDate date) {
        return Validity.covers(validFrom, validTo, date);
    }

    /** What it is competent for on a day. */
    public CompetenceFrom competenceOn(LocalDate date) {
        return competences()
                .filter(competence ->
                        competence.from() == null || !competence.from().isAfter(date))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    /** One after the other. */
    Stream<CompetenceFrom> competences() {
        return Stream.concat(Stream.of(new CompetenceFrom(null, roles, jurisdiction, fields)), changes.stream());
    }

    /** Who acts for it on a day. */
    public List<Delegation> delegationsOn(LocalDate date) {
        return delegations.stream()
                .filter(delegation -> Validity.covers(delegation.from(), delegation.until(), date))
                .toList();
    }
}
