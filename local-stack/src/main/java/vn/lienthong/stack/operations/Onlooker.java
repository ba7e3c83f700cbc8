package vn.lienthong.stack.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.part.Waiting;

/**
 * Looks on while a service works in the background, but not for ever.
 *
 * @param patience how long the work may take
 * @param silence how long the service may give no answer
 * @param step between looks
 */
record Onlooker(Duration patience, Duration silence, Duration step) {
    static final Onlooker USUAL = new Onlooker(Duration.ofHours(12), Duration.ofMinutes(1), Duration.ofMillis(500));

    /**
     * The first answer that tells of an end; a problem where none comes.
     *
     * @param command that asks for the work again
     */
    JsonNode end(Service service, String command, Supplier<JsonNode> question, Predicate<JsonNode> isEnd) {
        long end = System.nanoTime() + patience.toNanos();
        long heard = System.nanoTime();
        while (true) {
            try {
                JsonNode answer = question.get();
                if (isEnd.test(answer)) {
                    return answer;
                }
                heard = System.nanoTime();
            } catch (StackProblem silent) {
                if (System.nanoTime() - heard > silence.toNanos()) {
                    throw gone(service, command, silent);
                }
            }
            if (System.nanoTime() > end) {
                throw endless(service, command);
            }
            Waiting.pause(step);
        }
    }

    private static StackProblem gone(Service service, String command, StackProblem silent) {
        return new StackProblem(
                "%s has given no answer for a while: %s"
                        .formatted(
                                service.key(),
                                silent.getMessage().lines().findFirst().orElse("")),
                "See ./lienthong status; once it is up again (./lienthong up): " + command,
                silent);
    }

    private StackProblem endless(Service service, String command) {
        return new StackProblem(
                "%s has not come to an end within %d hours.".formatted(service.key(), patience.toHours()),
                "See ./lienthong logs %s; it may still be at work, and this looks on again: %s"
                        .formatted(service.key(), command));
    }
}
