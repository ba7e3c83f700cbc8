package vn.lienthong.bench.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.Stack;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.http.Http;
import vn.lienthong.stack.part.Parts;
import vn.lienthong.stack.part.Waiting;

/** How far the services of a stack are with what they were given. */
public final class Standing {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration STEP = Duration.ofMillis(100);
    private static final Duration STALE = Duration.ofMillis(600);
    private static final double NANOS_A_SECOND = 1e9;

    private final Stack stack;
    private final String token;

    public Standing(Stack stack) {
        this.stack = stack;
        this.token = stack.token(Roles.OPERATOR, "benchmark");
    }

    /** Waits until everything is published and heard. @return how many seconds that took */
    public double awaitRest() {
        return awaitRest(PATIENCE);
    }

    /** The same with as much patience as is needed. */
    public double awaitRest(Duration patience) {
        long began = System.nanoTime();
        Optional<Long> at = Waiting.answer(patience, STEP, this::restingSince);
        if (at.isEmpty()) {
            throw new StackProblem(
                    "After %d minutes the services are still behind.".formatted(patience.toMinutes()),
                    "./lienthong logs says why.");
        }
        return (at.get() - began) / NANOS_A_SECOND;
    }

    /** What the services say may be half a second old. */
    private Optional<Long> restingSince() {
        long now = System.nanoTime();
        if (!allRest()) {
            return Optional.empty();
        }
        Waiting.pause(STALE);
        return Optional.of(now).filter(_ -> allRest());
    }

    private boolean allRest() {
        return stack.settings().services().stream().allMatch(this::rests);
    }

    /** Whether its relay has published all and its consumers have heard all; so too where it does not run. */
    private boolean rests(Service service) {
        try {
            JsonNode status = Http.get(stack.endpoints().of(service).resolve("/operations/status"), token);
            return status.at("/relay/oldestUnpublishedSeconds").asDouble(1) == 0
                    && status.path("consumers")
                            .valueStream()
                            .allMatch(consumer -> consumer.path("lag").asLong() == 0);
        } catch (StackProblem _) {
            return stoppedOnPurpose(service);
        }
    }

    private boolean stoppedOnPurpose(Service service) {
        return !Parts.of(stack.directory(), stack.settings()).services().stream()
                .filter(part -> part.service() == service)
                .anyMatch(part -> part.running().isPresent());
    }
}
