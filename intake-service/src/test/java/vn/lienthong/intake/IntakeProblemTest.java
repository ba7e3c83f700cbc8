package vn.lienthong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.web.problem.Texts;

class IntakeProblemTest {
    @Test
    void every_code_has_its_texts_in_both_languages() {
        assertThat(new Texts().missing(new Wiring().problemCodes())).isEmpty();
    }
}
