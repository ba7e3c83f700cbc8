package vn.lienthong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.web.problem.Texts;

class IntakeProblemTest {
    @Test
    void every_code_has_its_texts_in_both_languages() {
        assertThat(new Texts().missing(new Wiring().problemCodes())).isEmpty();
    }

    @Test
    void a_procedure_is_unknown_for_good_or_until_the_catalog_is_heard() {
        assertThat(IntakeProblem.PROCEDURE_UNHEARD.code()).isEqualTo(IntakeProblem.PROCEDURE_UNKNOWN.code());
        assertThat(IntakeProblem.PROCEDURE_UNHEARD.status()).isEqualTo(IntakeProblem.PROCEDURE_UNKNOWN.status());
        assertThat(IntakeProblem.PROCEDURE_UNHEARD.retryable()).isTrue();
        assertThat(IntakeProblem.PROCEDURE_UNKNOWN.retryable()).isFalse();
    }
}
