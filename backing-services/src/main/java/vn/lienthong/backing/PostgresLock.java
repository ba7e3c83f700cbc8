package vn.lienthong.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's lock file, in which a server tells its process, its port and whether it takes connections. */
record PostgresLock(Path data) {
    private static final int PID = 0;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    boolean saysReady(RunningProcess server) {
        return line(PID).filter(Long.toString(server.pid())::equals).isPresent()
                && line(STATUS).filter("ready"::equals).isPresent();
    }

    Optional<Integer> port() {
        return line(PORT).map(Integer::valueOf);
    }

    /**
     * Removes a lock whose number has gone to a stranger, as happens after a reboot: PostgreSQL would not start. A lock
     * of a dead process stays, for PostgreSQL looks through it for that server's orphans.
     */
    void dropIfStrangers() {
        if (line(PID)
                .map(Long::parseLong)
                .flatMap(ProcessHandle::of)
                .filter(this::isStranger)
                .isPresent()) {
            try {
                Files.deleteIfExists(file());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private boolean isStranger(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> !line.contains(data.toString()))
                .isPresent();
    }

    private Optional<String> line(int number) {
        try {
            List<String> lines = Files.readAllLines(file());
            return lines.size() > number ? Optional.of(lines.get(number).strip()) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private Path file() {
        return data.resolve("postmaster.pid");
    }
}
