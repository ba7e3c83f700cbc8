package vn.lienthong.stack.logs;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A log that is followed while a process writes it. */
final class GrowingLog {
    private final Path path;
    private final String prefix;
    private long position;

    /** @param prefix stands before each line */
    GrowingLog(Path path, String prefix) {
        this.path = path;
        this.prefix = prefix;
    }

    Path path() {
        return path;
    }

    /** Prints the end and goes on behind it. */
    void skipTo(String end, PrintStream out) {
        position = size();
        end.lines().forEach(line -> out.println(prefix + line));
    }

    /** Prints the whole lines that were added. */
    void copyNew(PrintStream out) {
        long size = size();
        if (size < position) {
            position = 0; // begun anew
        }
        if (size == position) {
            return;
        }
        String added = read(size);
        int whole = added.lastIndexOf('\n') + 1;
        String lines = added.substring(0, whole);
        lines.lines().forEach(line -> out.println(prefix + line));
        position += lines.getBytes(StandardCharsets.UTF_8).length;
    }

    private String read(long size) {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var bytes = new byte[Math.toIntExact(size - position)];
            file.seek(position);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long size() {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
