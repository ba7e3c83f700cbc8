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
 */
record Victim(String name, Path pidFile) {
    // In /proc/<pid>/stat, counted from the state, the first field after the command
    private static final int START_TICKS = 19;

    static Victim service(FaultStack stack, String service) {
        return new Victim(service, stack.data().resolve("services").resolve(service + ".pid"));
    }

    static Victim postgres(FaultStack stack, String service) {
        Path folder = stack.data().resolve("postgres").resolve(service);
        return new Victim("postgres-" + service, folder.resolve("server.pid"));
    }

    static Victim kafka(FaultStack stack) {
        return new Victim("kafka", stack.data().resolve("kafka/server.pid"));
    }

    /** Without warning, as a power cut would. */
    void kill() {
        signal("KILL");
    }

    /** One of the processes that it has begun: of a PostgreSQL, one that serves a client. */
    void killChild() {
        ProcessHandle child = process()
                .children()
                .max(Comparator.comparing(handle -> handle.info().startInstant().orElseThrow()))
                .orElseThrow();
        child.destroyForcibly();
    }

    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        ProcessHandle eldest = process();
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
    private ProcessHandle process() {
        try {
            String[] words = Files.readString(pidFile).strip().split(" ");
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
