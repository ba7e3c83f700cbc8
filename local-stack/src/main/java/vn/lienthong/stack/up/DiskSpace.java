package vn.lienthong.stack.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.StackProblem;

/** Refuses to start on a disk that is nearly full, where a server would fail later and less clearly. */
final class DiskSpace {
    /** What the stack wants to find at least. */
    static final long NEEDED_MEGABYTES = 500;

    private static final long MEGABYTE = 1024 * 1024;

    private DiskSpace() {}

    static void check(DataDirectory directory, long neededMegabytes) {
        try {
            Files.createDirectories(directory.path());
            long free = Files.getFileStore(directory.path()).getUsableSpace() / MEGABYTE;
            if (free < neededMegabytes) {
                throw new StackProblem(
                        "Only %d MB are free on the disk of %s; at least %d MB are needed."
                                .formatted(free, directory.path(), neededMegabytes),
                        "Make room, or keep the stack elsewhere with --data-dir.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the folder " + directory.path(), e);
        }
    }
}
