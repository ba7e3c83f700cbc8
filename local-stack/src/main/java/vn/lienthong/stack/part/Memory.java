package vn.lienthong.stack.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the system tells about a process's memory. */
final class Memory {
    private static final int KILOBYTES = 1024;

    private Memory() {}

    /** Physical memory in MiB, what it shares with others divided among them; 0 where the system does not tell. */
    static long shareOf(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / KILOBYTES;
        } catch (IOException | UncheckedIOException _) {
            return 0;
        }
    }
}
