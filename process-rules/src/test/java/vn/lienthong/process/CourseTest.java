package vn.lienthong.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.events.catalog.ProcedureEvent.StepDetails;

class CourseTest {
    private static final Facts WITHOUT_PHOTO = new Facts(Channel.ONLINE, List.of("TK"), "00082", null, "H26.TT");
    private static final Facts WITH_PHOTO = new Facts(Channel.ONLINE, List.of("TK", "ANH"), "00082", null, "H26.TT");

    @Test
    void all_steps_are_taken_where_no_condition_fails() {
        List<Step> steps = List.of(
                step("birth", null),
                step("residence", null),
                step("card", "'ANH' in components", "birth", "residence"));

        assertThat(Course.of(steps, WITH_PHOTO)).isEqualTo(steps);
    }

    @Test
    void what_comes_after_a_step_left_out_follows_what_came_before_it() {
        List<Step> steps = List.of(
                step("birth", null),
                step("residence", null, "birth"),
                step("photo", "'ANH' in components", "birth"),
                step("card", "'ANH' in components", "photo", "residence"),
                step("return", null, "card"));

        assertThat(Course.of(steps, WITHOUT_PHOTO))
                .containsExactly(
                        step("birth", null),
                        step("residence", null, "birth"),
                        step("return", null, "birth", "residence"));
    }

    /** Each step waits for some before it; whatever is left out, the order of those taken stays. */
    @Property
    void the_order_of_the_steps_taken_stays(@ForAll @Size(min = 1, max = 12) List<Boolean> taken) {
        List<Step> steps = IntStream.range(0, taken.size())
                .mapToObj(at -> step(
                        "s" + at,
                        taken.get(at) ? "'TK' in components" : "'ANH' in components",
                        IntStream.range(0, at)
                                .filter(earlier -> (at + earlier) % 3 == 0)
                                .mapToObj(earlier -> "s" + earlier)
                                .toArray(String[]::new)))
                .toList();

        List<Step> course = Course.of(steps, WITHOUT_PHOTO);

        assertThat(course).hasSize((int) taken.stream().filter(yes -> yes).count());
        Set<String> names = new HashSet<>(course.stream().map(Step::step).toList());
        for (Step step : course) {
            assertThat(names).containsAll(step.after());
            Set<String> before = ancestors(step.step(), steps);
            before.retainAll(names);
            assertThat(ancestors(step.step(), course)).isEqualTo(before);
        }
    }

    private static Set<String> ancestors(String name, List<Step> steps) {
        Set<String> found = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(name));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            steps.stream()
                    .filter(step -> step.step().equals(next))
                    .flatMap(step -> step.after().stream())
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }

    private static Step step(String name, String when, String... after) {
        return new Step(
                name,
                name,
                name,
                "COMMUNE_POLICE",
                PlaceRule.APPLICANT_RESIDENCE,
                null,
                List.of(after),
                Limit.sameDay(),
                List.of(),
                null,
                when == null ? null : new StepDetails(when, null, null));
    }
}
