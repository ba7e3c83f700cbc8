package vn.lienthong.catalog.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.lienthong.catalog.agency.AgencyCode;
import vn.lienthong.catalog.search.index.Candidate;
import vn.lienthong.catalog.search.index.SearchedProcedure.HandlingStep;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.mirror.AgencyRow;
import vn.lienthong.mirror.AgencyRow.CompetenceFrom;
import vn.lienthong.mirror.AgencyRow.Delegation;
import vn.lienthong.mirror.Catalog;

/** Who does what where on a day; what no process is in force for, nobody does. */
final class Responsibilities {
    private final Catalog catalog;
    private final LocalDate day;

    Responsibilities(Catalog catalog, LocalDate day) {
        this.catalog = catalog;
        this.day = day;
    }

    /** The procedures with a step that an agency does, or that is done in a role; {@code invalid-parameter} for neither. */
    Predicate<Candidate> of(String agencyOrRole) {
        // A code of the former order names the same agency.
        String code = AgencyCode.parse(agencyOrRole).map(AgencyCode::text).orElse(agencyOrRole);
        Optional<AgencyRow> agency = catalog.agency(code, day);
        if (agency.isPresent()) {
            return of(agency.get());
        }
        if (catalog.agenciesWithRole(agencyOrRole, day).isEmpty()) {
            throw unknown("agency", "parameter.agency-or-role");
        }
        return hasStep((_, step) -> step.agency() == null && step.role().equals(agencyOrRole));
    }

    /** The procedures for whose steps somebody is competent in a unit; {@code invalid-parameter} for no unit of the day. */
    Predicate<Candidate> in(String unit) {
        List<String> path = catalog.pathUp(unit, day);
        if (path.isEmpty()) {
            throw unknown("place", "parameter.unit-of-the-day");
        }
        Map<Post, Boolean> held = new HashMap<>();
        return candidate -> candidate.steps().isPresent()
                && candidate.steps().get().stream().allMatch(step -> isDone(candidate, step, path, held));
    }

    /** What has to be done for a field. */
    private record Post(String role, String field) {}

    private interface Choice {
        boolean isMade(Candidate candidate, HandlingStep step);
    }

    private static Predicate<Candidate> hasStep(Choice choice) {
        return candidate ->
                candidate.steps().orElse(List.of()).stream().anyMatch(step -> choice.isMade(candidate, step));
    }

    private Predicate<Candidate> of(AgencyRow agency) {
        CompetenceFrom competence = agency.competenceOn(day);
        List<Delegation> delegated = catalog.agencies().stream()
                .flatMap(other -> other.delegationsOn(day).stream())
                .filter(delegation -> delegation.to().equals(agency.code()))
                .toList();
        return hasStep((candidate, step) -> step.agency() != null
                ? step.agency().equals(agency.code())
                : delegated.stream()
                                .anyMatch(delegation -> isFor(delegation.roles(), delegation.fields(), step, candidate))
                        || isFor(competence.roles(), competence.fields(), step, candidate));
    }

    private static boolean isFor(List<String> roles, List<String> fieldsOrAll, HandlingStep step, Candidate candidate) {
        return roles.contains(step.role()) && (fieldsOrAll == null || fieldsOrAll.contains(candidate.field()));
    }

    private boolean isDone(Candidate candidate, HandlingStep step, List<String> path, Map<Post, Boolean> held) {
        return step.agency() != null
                ? catalog.agency(step.agency(), day).isPresent()
                : held.computeIfAbsent(new Post(step.role(), candidate.field()), post -> isHeld(post, path));
    }

    private boolean isHeld(Post post, List<String> path) {
        return path.stream()
                .anyMatch(unit ->
                        !catalog.acting(post.role(), unit, post.field(), day).isEmpty());
    }

    private static Refused unknown(String parameter, String textKey) {
        return new Refused(CommonProblem.INVALID_PARAMETER).inParameter(parameter, textKey);
    }
}
