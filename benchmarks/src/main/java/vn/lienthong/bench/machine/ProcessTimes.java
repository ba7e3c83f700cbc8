package vn.lienthong.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Processor time of processes and all that descend from them, in ticks, from {@code /proc}. */
final class ProcessTimes {
    // Places in /proc/<pid>/stat, counted from the state, the first field after the command
    private static final int PARENT = 1;
    private static final int USER = 11;
    /** User, system, and both of the children that have ended and been waited for. */
    private static final int TIMES = 4;

    private record Line(long parent, long ticks) {}

    private ProcessTimes() {}

    /**
     * Of each named process with its descendants, those excepted that are named themselves.
     *
     * @param roots process numbers by name
     */
    static Map<String, Long> of(Map<String, Long> roots) {
        Map<Long, Line> lines = lines();
        Map<Long, String> names = new HashMap<>();
        roots.forEach((name, pid) -> names.put(pid, name));
        Map<String, Long> ticks = new LinkedHashMap<>();
        roots.keySet().forEach(name -> ticks.put(name, 0L));
        lines.forEach(
                (pid, line) -> owner(pid, lines, names).ifPresent(name -> ticks.merge(name, line.ticks(), Long::sum)));
        return ticks;
    }

    private static Optional<String> owner(long pid, Map<Long, Line> lines, Map<Long, String> names) {
        for (long at = pid; at > 0 && lines.containsKey(at); at = lines.get(at).parent()) {
            if (names.containsKey(at)) {
                return Optional.of(names.get(at));
            }
        }
        return Optional.empty();
    }

    private static Map<Long, Line> lines() {
        Map<Long, Line> lines = new HashMap<>();
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            processes
                    .filter(path ->
                            Character.isDigit(path.getFileName().toString().charAt(0)))
                    .forEach(path -> read(path)
                            .ifPresent(line ->
                                    lines.put(Long.parseLong(path.getFileName().toString()), line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** Empty for a process that has ended meanwhile. */
    private static Optional<Line> read(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = USER; i < USER + TIMES; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return Optional.of(new Line(Long.parseLong(fields[PARENT]), ticks));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
