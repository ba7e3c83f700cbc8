package vn.lienthong.stack.down;

import java.util.List;
import java.util.function.Predicate;
import vn.lienthong.stack.Progress;
import vn.lienthong.stack.part.Concurrently;
import vn.lienthong.stack.part.Part;
import vn.lienthong.stack.part.Parts;

/** Stops parts in the order that spares those that need the others: services, then Kafka, then PostgreSQL. */
public final class Shutdown {
    private final Parts parts;
    private final Progress progress;

    public Shutdown(Parts parts, Progress progress) {
        this.parts = parts;
        this.progress = progress;
    }

    /** Stops those of the running parts that are meant. */
    public void run(Predicate<Part> meant) {
        List.of(parts.services(), List.of(parts.kafka()), parts.databases())
                .forEach(rank -> Concurrently.run(rank.stream()
                        .filter(meant)
                        .filter(part -> part.running().isPresent())
                        .map(part -> (Runnable) () -> stop(part))
                        .toList()));
    }

    private void stop(Part part) {
        part.stop();
        progress.say("%-27s stopped".formatted(part.title()));
    }
}
