package vn.lienthong.stack.up;

import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.Progress;
import vn.lienthong.stack.Stack;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.down.Down;
import vn.lienthong.stack.part.Part;
import vn.lienthong.stack.part.Parts;
import vn.lienthong.stack.part.Waiting;

/** Stays with a stack: it ends when this ends, and this ends when one of its processes does. */
final class Foreground {
    private static final Duration LOOK_INTERVAL = Duration.ofSeconds(1);

    private final DataDirectory directory;
    private final PrintStream out;

    Foreground(DataDirectory directory, PrintStream out) {
        this.directory = directory;
        this.out = out;
    }

    /** The exit code: 0 after Ctrl-C or a down from elsewhere, 1 when a process ended by itself. */
    int run(Supplier<Stack> up) {
        var code = new int[] {0};
        Interruption.stopping(() -> code[0] = upAndStay(up));
        return code[0];
    }

    private int upAndStay(Supplier<Stack> up) {
        Parts parts = Parts.of(directory, up.get().settings()); // an up that fails leaves nothing to end
        out.println("Ctrl-C stops everything.");
        Optional<Part> dead = Optional.empty();
        try {
            dead = watch(parts);
        } catch (StackProblem _) {
            boolean _ = Thread.interrupted(); // Ctrl-C; stopping has to wait, and may
        }
        dead.ifPresent(part -> out.printf("%s has ended; its log: %s%n", part.title(), part.log()));
        if (Files.exists(directory.upMark())) {
            new Down(directory, new Progress(out)).run();
        }
        return dead.isPresent() ? 1 : 0;
    }

    /** The first process found dead; nothing where the stack was taken down from elsewhere. */
    private Optional<Part> watch(Parts parts) {
        while (Files.exists(directory.upMark())) {
            Optional<Part> dead = parts.all().stream()
                    .filter(part -> part.running().isEmpty())
                    .findFirst();
            if (dead.isPresent() && !Thread.currentThread().isInterrupted()) { // which breaks the reading of files off
                return dead;
            }
            Waiting.pause(LOOK_INTERVAL);
        }
        return Optional.empty();
    }
}
