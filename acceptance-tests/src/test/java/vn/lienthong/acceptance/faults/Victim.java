package vn.lienthong.acceptance.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A part of the stack to which something happens: the process that its pid file names, with those it has begun.
 *
 * @param name as {@code status} calls it
 * @param pidFile in the folder of the stack
 */
record Victim(String name, String pidFile) {
    // In /proc/<pid>/stat, counted from the state, the first field after the command
    private static final int START_TICKS = 19;

    static Victim service(String service) {
        return new Victim(service, "services/%s.pid".formatted(service));
    }

    static Victim postgres(String service) {
        return new Victim("postgres-" + service, "postgres/%s/server.pid".formatted(service));
    }

    static Victim kafka() {
        return new Victim("kafka", "kafka/server.pid");
    }

    /** Without warning, as a power cut would. */
    void kill(FaultStack stack) {
        signal(stack, "KILL");
    }

    /** One of the processes that it has begun: of a PostgreSQL, one that serves a client. */
    void killChild(FaultStack stack) {
        ProcessHandle child = process(stack)
                .children()
                .max(Comparator.comparing(handle -> handle.info().startInstant().orElseThrow()))
                .orElseThrow();
        child.destroyForcibly();
    }

    void freeze(FaultStack stack) {
        signal(stack, "STOP");
    }

    void thaw(FaultStack stack) {
        signal(stack, "CONT");
    }

    private void signal(FaultStack stack, String name) {
        ProcessHandle eldest = process(stack);
        List<String> command = new ArrayList<>(List.of("kill", "-s", name, Long.toString(eldest.pid())));
        eldest.descendants().map(ProcessHandle::pid).map(Object::toString).forEach(command::add);
        try {
            new ProcessBuilder(command).start().waitFor(); // who has ended meanwhile needs no signal
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Refuses another process that has got the number since. */
    private ProcessHandle process(FaultStack stack) {
        try {
            String[] words =
                    Files.readString(stack.data().resolve(pidFile)).strip().split(" ");
            String stat = Files.readString(Path.of("/proc", words[0], "stat"));
            String started = stat.substring(stat.lastIndexOf(')') + 2).split(" ")[START_TICKS];
            if (!started.equals(words[1])) {
                throw new IllegalStateException(pidFile + " names a process that has ended");
            }
            return ProcessHandle.of(Long.parseLong(words[0])).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
