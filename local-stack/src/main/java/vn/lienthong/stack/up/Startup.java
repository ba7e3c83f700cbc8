package vn.lienthong.stack.up;

import java.util.List;
import vn.lienthong.stack.Progress;
import vn.lienthong.stack.part.Concurrently;
import vn.lienthong.stack.part.Part;
import vn.lienthong.stack.part.Parts;

/** Starts the parts of a stack that do not run, at once where nothing speaks against it. */
final class Startup {
    private final Parts parts;
    private final Progress progress;

    Startup(Parts parts, Progress progress) {
        this.parts = parts;
        this.progress = progress;
    }

    void run(List<Part> missing) {
        Concurrently.run(parts.chains().stream()
                .map(chain -> (Runnable) () -> chain.forEach(part -> start(part, missing)))
                .toList());
    }

    private void start(Part part, List<Part> missing) {
        part.start();
        if (missing.contains(part)) {
            progress.say("%-27s %s".formatted(part.title(), part.address()));
        }
    }
}
