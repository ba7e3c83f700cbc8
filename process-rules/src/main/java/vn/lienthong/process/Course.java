package vn.lienthong.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.events.catalog.ProcedureEvent.StepDetails;

/** The steps that a dossier takes. */
public final class Course {
    private Course() {}

    /** Leaves out the steps whose condition does not hold; what comes after one of them follows what came before it. */
    public static List<Step> of(List<Step> steps, Facts facts) {
        Map<String, Step> byName = steps.stream().collect(Collectors.toMap(Step::step, Function.identity()));
        Set<String> taken =
                steps.stream().filter(takenWith(facts)).map(Step::step).collect(Collectors.toSet());
        return steps.stream()
                .filter(step -> taken.contains(step.step()))
                .map(step -> after(step, before(step, byName, taken)))
                .toList();
    }

    private static Predicate<Step> takenWith(Facts facts) {
        return step -> conditionOf(step)
                .map(Condition::parse)
                .map(condition -> condition.holdsFor(facts))
                .orElse(true);
    }

    /** The text of a step's condition; empty where it has none. */
    public static Optional<String> conditionOf(Step step) {
        return Optional.ofNullable(step.details()).map(StepDetails::when);
    }

    private static Set<String> before(Step step, Map<String, Step> byName, Set<String> taken) {
        Set<String> before = new LinkedHashSet<>();
        Set<String> passed = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(step.after());
        while (!open.isEmpty()) {
            String earlier = open.pop();
            if (taken.contains(earlier)) {
                before.add(earlier);
            } else if (passed.add(earlier)) {
                byName.get(earlier).after().reversed().forEach(open::push);
            }
        }
        return before;
    }

    private static Step after(Step step, Set<String> earlier) {
        return new Step(
                step.step(),
                step.nameVi(),
                step.nameEn(),
                step.role(),
                step.place(),
                step.fixedAgency(),
                List.copyOf(earlier),
                step.limit(),
                step.tasks(),
                step.result(),
                step.details());
    }
}
