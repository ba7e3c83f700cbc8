package vn.lienthong.stack.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.StackProblem;

class OnlookerTest {
    private static final String AGAIN = "./lienthong verify intake";
    private static final Duration STEP = Duration.ofMillis(1);
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void the_end_is_told() {
        AtomicInteger looks = new AtomicInteger();

        JsonNode end =
                end(new Onlooker(LONG, LONG, STEP), () -> state(looks.incrementAndGet() < 3 ? "RUNNING" : "DONE"));

        assertThat(end.path("state").asText()).isEqualTo("DONE");
        assertThat(looks).hasValue(3);
    }

    @Test
    void what_does_not_end_is_not_waited_for_for_ever() {
        assertThatThrownBy(() -> end(new Onlooker(SHORT, LONG, STEP), () -> state("RUNNING")))
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("intake has not come to an end within 0 hours.")
                .hasMessageContaining(AGAIN);
    }

    @Test
    void a_service_that_is_gone_is_not_waited_for_for_ever() {
        assertThatThrownBy(() -> end(new Onlooker(LONG, SHORT, STEP), OnlookerTest::silence))
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("intake has given no answer for a while: Refused.")
                .hasMessageContaining("./lienthong up")
                .hasMessageContaining(AGAIN);
    }

    @Test
    void one_answer_may_fail() {
        AtomicInteger looks = new AtomicInteger();

        JsonNode end =
                end(new Onlooker(LONG, LONG, STEP), () -> looks.incrementAndGet() < 3 ? silence() : state("DONE"));

        assertThat(end.path("state").asText()).isEqualTo("DONE");
    }

    @Test
    void only_what_was_verified_to_the_end_can_be_sound() {
        assertThatCode(() -> VerifyCommand.requireDone(state("DONE"), Service.INTAKE))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> VerifyCommand.requireDone(state("FAILED"), Service.INTAKE))
                .hasMessageContaining("could not be verified");
        assertThatThrownBy(() -> VerifyCommand.requireDone(state("NOT_RUN"), Service.INTAKE))
                .hasMessageContaining("has been started anew meanwhile")
                .hasMessageContaining(AGAIN);
    }

    @Test
    void only_what_was_swapped_in_is_rebuilt() {
        assertThatCode(() -> RebuildCommand.requireSwapped(state("SWAPPED"), Service.INTAKE, AGAIN))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> RebuildCommand.requireSwapped(state("STOPPED"), Service.INTAKE, AGAIN))
                .hasMessageContaining("The rebuild has ended: STOPPED");
        assertThatThrownBy(() -> RebuildCommand.requireSwapped(MissingNode.getInstance(), Service.INTAKE, AGAIN))
                .hasMessageContaining("has been started anew meanwhile")
                .hasMessageContaining(AGAIN);
    }

    private static JsonNode end(Onlooker onlooker, Supplier<JsonNode> question) {
        return onlooker.end(
                Service.INTAKE,
                AGAIN,
                question,
                now -> !now.path("state").asText().equals("RUNNING"));
    }

    private static JsonNode silence() {
        throw new StackProblem("Refused.", "See what runs");
    }

    private static JsonNode state(String state) {
        return JsonNodeFactory.instance.objectNode().put("state", state);
    }
}
