package vn.lienthong.stack.logs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The end of a log. */
public final class Tail {
    private static final int BYTES_A_LINE = 1000;

    private Tail() {}

    /** Up to this many last lines; nothing where there is no log. */
    public static String of(Path log, int lines) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long length = Math.min(file.length(), (long) lines * BYTES_A_LINE);
            var bytes = new byte[(int) length];
            file.seek(file.length() - length);
            file.readFully(bytes);
            List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException _) {
            return "";
        }
    }
}
