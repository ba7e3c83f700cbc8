package vn.lienthong.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.web.problem.Texts;

class RoutingProblemsTest {
    @Test
    void every_code_has_its_texts_in_both_languages() {
        assertThat(new Texts().missing(RoutingProblems.codes())).isEmpty();
    }
}
