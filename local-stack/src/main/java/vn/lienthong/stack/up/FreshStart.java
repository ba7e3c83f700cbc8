package vn.lienthong.stack.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.Progress;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.StackSettings;
import vn.lienthong.stack.down.Shutdown;
import vn.lienthong.stack.part.Parts;

/** Stops and forgets what is there. */
final class FreshStart {
    private final DataDirectory directory;
    private final Progress progress;

    FreshStart(DataDirectory directory, Progress progress) {
        this.directory = directory;
        this.progress = progress;
    }

    void run() {
        List<Path> found = content();
        if (found.isEmpty()) {
            return;
        }
        if (!directory.holdsStack()) {
            throw new StackProblem(
                    "%s holds files, and no stack of ours.".formatted(directory.path()),
                    "Nothing was removed. Choose another folder with --data-dir.");
        }
        // To be stopped, the processes need not be known by their ports.
        new Shutdown(Parts.of(directory, StackSettings.USUAL), progress).run(_ -> true);
        content().forEach(FreshStart::delete);
        progress.say("Removed what was in " + directory.path());
    }

    /** All but the lock, which this very run holds; last what the rest is unreadable, and then unknown, without. */
    private List<Path> content() {
        List<Path> last = List.of(directory.keys(), directory.settings());
        try (var paths = Files.list(directory.path())) {
            return paths.filter(path -> !path.equals(directory.lock()))
                    .sorted(Comparator.comparing(last::indexOf))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + folder, e);
        }
    }
}
