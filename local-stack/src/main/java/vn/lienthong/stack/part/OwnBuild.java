package vn.lienthong.stack.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.lienthong.stack.Folders;

/** The build that one stack's service runs from: its classes load when they are needed, also after the next build. */
record OwnBuild(Path folder) {
    /** Puts the build that this jar begins in the place of the last one; returns the jar to run. */
    Path takeOver(Path jar) {
        Folders.delete(folder);
        try (var paths = Files.walk(jar.getParent())) {
            for (Path path : paths.toList()) {
                take(path, folder.resolve(jar.getParent().relativize(path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + jar.getParent(), e);
        }
        return folder.resolve(jar.getFileName());
    }

    private static void take(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            Files.createDirectories(to);
            return;
        }
        try {
            Files.createLink(to, from); // a build replaces its files, it does not write into them
        } catch (IOException | UnsupportedOperationException _) {
            Files.copy(from, to); // on another disk, or of another owner
        }
    }
}
