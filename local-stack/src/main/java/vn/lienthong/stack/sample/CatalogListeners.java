package vn.lienthong.stack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.stack.Progress;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.Stack;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.http.Http;
import vn.lienthong.stack.part.Waiting;

/** Waits until the services that need the catalog, its own views among them, have heard what it has said. */
final class CatalogListeners {
    private static final Duration LIMIT = Duration.ofSeconds(120);
    /** Longer than a consumer rests without looking for more. */
    private static final Duration STEP = Duration.ofMillis(300);

    private static final int LOOKS = 2;
    private static final String TOPIC = "lienthong.catalog";

    private final Stack stack;
    private final Progress progress;
    private int inARow;

    CatalogListeners(Stack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
    }

    void await() {
        List<Service> hearers = Stream.of(Service.CATALOG, Service.INTAKE, Service.ROUTING, Service.DEADLINE)
                .filter(stack.settings().services()::contains)
                .toList();
        boolean heard = Waiting.until(LIMIT, STEP, () -> isHeard(hearers));
        if (!heard) {
            throw new StackProblem(
                    "The sample catalog is loaded, but after %d s not every service has heard it."
                            .formatted(LIMIT.toSeconds()),
                    "./lienthong logs says why; then ./lienthong up again.");
        }
        progress.say("Sample heard by all services");
    }

    /** Seen twice: the first time a consumer may not yet know of what has just been said. */
    private boolean isHeard(List<Service> hearers) {
        inARow = hasSaidAll() && hearers.stream().allMatch(this::hasHeardAll) ? inARow + 1 : 0;
        return inARow >= LOOKS;
    }

    private boolean hasSaidAll() {
        return status(Service.CATALOG).at("/relay/oldestUnpublishedSeconds").asDouble(1) == 0;
    }

    private boolean hasHeardAll(Service hearer) {
        List<JsonNode> standings = StreamSupport.stream(
                        status(hearer).path("consumers").spliterator(), false)
                .filter(standing -> standing.path("topic").asText().equals(TOPIC))
                .toList();
        return !standings.isEmpty()
                && standings.stream().allMatch(standing -> standing.path("lag").asLong(1) == 0);
    }

    /** What a service says of its relay and its consumers; nothing where it is too busy to say. */
    private JsonNode status(Service service) {
        try {
            return Http.get(
                    stack.endpoints().of(service).resolve("/operations/status"), stack.token(Roles.OPERATOR, "stack"));
        } catch (StackProblem _) {
            return MissingNode.getInstance();
        }
    }
}
