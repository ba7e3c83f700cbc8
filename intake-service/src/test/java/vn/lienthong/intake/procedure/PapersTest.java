package vn.lienthong.intake.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.web.problem.ProblemCode;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentKind;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.dossier.DossierEvent.SubmittedComponent;
import vn.lienthong.intake.IntakeProblem;
import vn.lienthong.intake.procedure.Papers.Paper;

class PapersTest {
    private final PinnedProcedure procedure = new PinnedProcedure(
            "1.001193",
            1,
            null,
            2,
            new Process(
                    null,
                    null,
                    List.of(
                            component("TK", true, false),
                            component("GCS", true, true),
                            component("GCNKH", false, false)),
                    null,
                    false,
                    List.of(),
                    null,
                    null));

    @Test
    void required_papers_are_enough() {
        assertThat(Papers.complete(List.of(paper("TK")), procedure))
                .containsExactly(new SubmittedComponent("TK", ComponentKind.ORIGINAL, 1));
    }

    @Test
    void what_an_office_can_look_up_is_not_asked_for() {
        assertThat(refusal(() -> Papers.complete(List.of(paper("GCS")), procedure)))
                .isEqualTo(IntakeProblem.DOCUMENT_MISSING);
    }

    @Test
    void a_paper_that_the_procedure_does_not_know_is_refused() {
        assertThat(refusal(() -> Papers.complete(List.of(paper("TK"), paper("X")), procedure)))
                .isEqualTo(IntakeProblem.COMPONENT_UNKNOWN);
    }

    @Test
    void a_paper_is_named_once() {
        assertThat(refusal(() -> Papers.known(List.of(paper("TK"), paper("TK")), procedure)))
                .isEqualTo(IntakeProblem.COMPONENT_REPEATED);
    }

    private static ProblemCode refusal(ThrowingCallable attempt) {
        return catchThrowableOfType(Refused.class, attempt).code();
    }

    private static Paper paper(String code) {
        return new Paper(code, ComponentKind.ORIGINAL, 1);
    }

    private static Component component(String code, boolean required, boolean replaceable) {
        return new Component(code, code, code, ComponentKind.ORIGINAL, required, replaceable, null);
    }
}
