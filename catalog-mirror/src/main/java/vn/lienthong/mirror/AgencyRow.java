package vn.lienthong.mirror;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.events.catalog.AgencyEvent.Takeover;

/**
 * An agency. Name, kind, level and parent stand in its fields as it was established; on a day it is as
 * {@link #descriptionOn} says.
 *
 * @param roles what it is competent as at first
 * @param jurisdiction codes of the units it is competent for at first
 * @param fields names of the fields it is competent for at first; null = all
 * @param takeovers null where only the successors were named
 * @param changes later competences in the order of their days, each instead of the one before
 * @param delegations what others do for it
 * @param descriptions what it is called later, in the order of their days
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
        List<Delegation> delegations,
        List<DescriptionFrom> descriptions) {
    /** What an agency is competent for from a day on. @param from null for what it began with */
    public record CompetenceFrom(LocalDate from, List<String> roles, List<String> jurisdiction, List<String> fields) {
        /** Whether it covers a unit by itself, not by one of those above. @param field null = any */
        public boolean covers(String role, String unit, String field) {
            return roles.contains(role) && jurisdiction.contains(unit) && covers(field);
        }

        private boolean covers(String field) {
            return isAmong(field, fields);
        }

        /** Whether it covers a field that none of the delegations is for. */
        boolean hasFieldsBeyond(List<Delegation> delegations) {
            return delegations.stream().allMatch(delegation -> delegation.fields() != null)
                    && (fields == null
                            || fields.stream()
                                    .anyMatch(field -> delegations.stream()
                                            .noneMatch(delegation ->
                                                    delegation.fields().contains(field))));
        }
    }

    /**
     * Another agency acts for it.
     *
     * @param units with all below them; null = in the whole jurisdiction
     * @param fields names of the fields of procedures; null = all
     * @param until first day no more
     */
    public record Delegation(
            UUID delegationId,
            String to,
            List<String> roles,
            List<String> units,
            List<String> fields,
            LocalDate from,
            LocalDate until) {
        /** Whether it is for a place, told by its way up. @param field null = any */
        boolean covers(String role, List<String> path, String field) {
            return roles.contains(role)
                    && (units == null || path.stream().anyMatch(units::contains))
                    && isAmong(field, fields);
        }
    }

    private static boolean isAmong(String fieldOrAny, List<String> fieldsOrAll) {
        return fieldOrAny == null || fieldsOrAll == null || fieldsOrAll.contains(fieldOrAny);
    }

    /** What an agency is called, what it is and to which other it belongs, for a time. @param parent null = to none */
    public record Description(String nameVi, String nameEn, AgencyKind kind, AgencyLevel level, String parent) {}

    /** A later description. @param from the day from which it holds, until the next */
    public record DescriptionFrom(LocalDate from, Description description) {}

    /** What it is called on a day, as it was described last until then. */
    public Description descriptionOn(LocalDate date) {
        return descriptions.stream()
                .filter(described -> !described.from().isAfter(date))
                .reduce((_, later) -> later)
                .map(DescriptionFrom::description)
                .orElseGet(() -> new Description(nameVi, nameEn, kind, level, parent));
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
