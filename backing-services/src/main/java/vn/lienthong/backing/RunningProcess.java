package vn.lienthong.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** An operating-system process told apart from a later one with the same number by the moment it started. */
public record RunningProcess(long pid, String started) {
    // Places in /proc/<pid>/stat, counted from the state, the first field after the command
    private static final int STATE = 0;
    private static final int THREADS = 17;
    private static final int START_TICKS = 19;

    /** The living process with this number. */
    public static Optional<RunningProcess> of(long pid) {
        return startOf(pid).map(started -> new RunningProcess(pid, started));
    }

    /** The process that {@link #writeTo} wrote down, if it still lives. */
    public static Optional<RunningProcess> readFrom(Path file) {
        try {
            String[] words = Files.readString(file).strip().split(" ", 2);
            return Optional.of(new RunningProcess(Long.parseLong(words[0]), words[1]))
                    .filter(RunningProcess::isAlive);
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    /** The living process whose command has these words in a row; of a family that shares it, the eldest. */
    public static Optional<RunningProcess> withWords(List<String> row) {
        Predicate<ProcessHandle> has = process -> Collections.indexOfSubList(wordsOf(process), row) >= 0;
        return ProcessHandle.allProcesses()
                .filter(has)
                .filter(process -> process.parent().filter(has).isEmpty())
                .findFirst()
                .flatMap(process -> of(process.pid()));
    }

    /** Writes it down, whole or not at all. */
    public void writeTo(Path file) {
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
            Files.writeString(unfinished, pid + " " + started + "\n");
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return startOf(pid).filter(started::equals).isPresent();
    }

    /** Sends a signal by its name, such as INT. */
    public void signal(String name) {
        if (isAlive()) {
            Processes.run("sh", "-c", "kill -s " + name + " " + pid);
        }
    }

    /** Waits for the end; false when the process is still there after that time. */
    public boolean endsWithin(Duration time) {
        return Processes.await(time, () -> !isAlive());
    }

    /** Physical memory in use, in MiB; 0 where the system does not tell. */
    public long residentMegabytes() {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException | UncheckedIOException _) {
            return 0;
        }
    }

    private static List<String> wordsOf(ProcessHandle process) {
        try {
            // The JDK itself knows no more of a command than fits into one page of memory.
            byte[] command = Files.readAllBytes(Path.of("/proc/" + process.pid() + "/cmdline"));
            return List.of(new String(command, StandardCharsets.UTF_8).split("\0"));
        } catch (IOException _) {
            return process.info().arguments().map(List::of).orElse(List.of());
        }
    }

    private static Optional<String> startOf(long pid) {
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return ProcessHandle.of(pid)
                    .flatMap(handle -> handle.info().startInstant())
                    .map(Object::toString);
        }
        try {
            // Ticks since boot: the wall clock, from which ProcessHandle reckons, may be set in between.
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Optional.of(fields[START_TICKS]).filter(_ -> !isOver(fields));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Dead but not buried; while threads remain it is still dying, and its ports are not free yet. */
    private static boolean isOver(String[] fields) {
        return fields[STATE].equals("Z") && Integer.parseInt(fields[THREADS]) <= 1;
    }
}
