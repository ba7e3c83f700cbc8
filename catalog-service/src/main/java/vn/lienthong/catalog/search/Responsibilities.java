package vn.lienthong.catalog.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.lienthong.catalog.OfficeDuties;
import vn.lienthong.catalog.search.index.Candidate;
import vn.lienthong.catalog.search.index.SearchedProcedure.HandlingStep;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.mirror.Catalog;

/** Who does what where on a day. */
final class Responsibilities {
    /** Of more of a name it is not clear who is meant. */
    private static final int MOST_OF_A_NAME = 40;

    private static final int CANDIDATES_TOLD = 5;

    private final Catalog catalog;
    private final LocalDate day;
    private final Supplier<NamesOfDay> names;
    private final OfficeDuties duties;

    /** @param names are asked for where something is no code */
    Responsibilities(Catalog catalog, LocalDate day, Supplier<NamesOfDay> names, OfficeDuties duties) {
        this.catalog = catalog;
        this.day = day;
        this.names = names;
        this.duties = duties;
    }

    /**
     * The procedures that an office posts, or those with a step that is done in a role; {@code invalid-parameter} for
     * neither.
     *
     * @param asked code or name of an office, code of a role or the word for it
     */
    Predicate<Candidate> of(String asked) {
        return duties.of(asked, day)
                .map(Responsibilities::among)
                .or(() -> inRole(asked))
                .or(() -> called(asked))
                .or(() -> names.get().roles(asked).stream().findFirst().flatMap(this::inRole))
                .orElseThrow(() -> unclear("agency", names.get().agencies(asked), "parameter.agency-or-role"));
    }

    /**
     * The procedures for whose steps somebody is competent in a unit, or in any of those with a name; {@code
     * invalid-parameter} for no unit of the day. What no process is in force for, nobody does.
     */
    Predicate<Candidate> in(String codeOrName) {
        if (catalog.unit(codeOrName, day).isPresent()) {
            return inUnit(codeOrName);
        }
        List<String> called = names.get().units(codeOrName);
        if (called.isEmpty() || called.size() > MOST_OF_A_NAME) {
            throw unclear("place", called, "parameter.unit-of-the-day");
        }
        return called.stream().map(this::inUnit).reduce(Predicate::or).orElseThrow();
    }

    /** What has to be done for a field. */
    private record Post(String role, String field) {}

    private static Predicate<Candidate> among(Set<String> codes) {
        return candidate -> codes.contains(candidate.code());
    }

    private Optional<Predicate<Candidate>> inRole(String role) {
        return catalog.agenciesWithRole(role, day).isEmpty()
                ? Optional.empty()
                : Optional.of(candidate -> candidate.steps().orElse(List.of()).stream()
                        .anyMatch(step -> step.agency() == null && step.role().equals(role)));
    }

    private Optional<Predicate<Candidate>> called(String name) {
        List<String> called = names.get().agencies(name);
        return called.size() > MOST_OF_A_NAME
                ? Optional.empty()
                : called.stream()
                        .flatMap(code -> duties.of(code, day).stream())
                        .map(Responsibilities::among)
                        .reduce(Predicate::or);
    }

    private Predicate<Candidate> inUnit(String unit) {
        List<String> path = catalog.pathUp(unit, day);
        Map<Post, Boolean> held = new HashMap<>();
        return candidate -> candidate.steps().isPresent()
                && candidate.steps().get().stream().allMatch(step -> isDone(candidate, step, path, held));
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

    /** @param called those that a name may mean; none where nobody has it */
    private static Refused unclear(String parameter, List<String> called, String textKey) {
        Refused refused = new Refused(CommonProblem.INVALID_PARAMETER);
        return called.isEmpty()
                ? refused.inParameter(parameter, textKey)
                : refused.inParameter(
                        parameter,
                        "parameter.name-of-many",
                        called.size(),
                        called.stream().limit(CANDIDATES_TOLD).collect(Collectors.joining(", ")));
    }
}
