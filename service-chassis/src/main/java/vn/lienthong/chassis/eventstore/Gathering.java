package vn.lienthong.chassis.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Gathers events that come one after the other, stream by stream, and hands each stream on when the next begins. */
final class Gathering<E> {
    private final BiConsumer<String, List<E>> each;
    private final List<E> events = new ArrayList<>();
    private Read<E> last;

    Gathering(BiConsumer<String, List<E>> each) {
        this.each = each;
    }

    record Read<E>(UUID stream, String subject, E event) {}

    void take(Read<E> next) {
        if (last != null && !last.stream().equals(next.stream())) {
            end();
        }
        last = next;
        events.add(next.event());
    }

    void end() {
        if (!events.isEmpty()) {
            each.accept(last.subject(), List.copyOf(events));
            events.clear();
        }
    }
}
