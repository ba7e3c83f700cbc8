package vn.lienthong.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TetherIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    private Path temporary;

    /** What the killed JVM runs. */
    static final class Starter {
        private Starter() {}

        public static void main(String[] arguments) throws Exception {
            EmbeddedServices.start();
            System.out.println("started");
            System.in.read();
        }
    }

    @Test
    void servers_and_their_data_go_with_a_jvm_that_is_killed() throws Exception {
        Process jvm = startJvm();
        assertThat(jvm.inputReader().readLine()).isEqualTo("started");
        List<RunningProcess> servers = servers();
        assertThat(servers).hasSize(2).allMatch(RunningProcess::isAlive);

        jvm.destroyForcibly();

        awaitTheirEnd(servers);
    }

    @Test
    void servers_that_still_start_go_too() throws Exception {
        Process jvm = startJvm();
        await().atMost(LIMIT).until(() -> !servers().isEmpty());
        List<RunningProcess> servers = servers();

        jvm.destroyForcibly();

        awaitTheirEnd(servers);
    }

    private Process startJvm() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void awaitTheirEnd(List<RunningProcess> servers) {
        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(servers).noneMatch(RunningProcess::isAlive);
            assertThat(temporary).isEmptyDirectory();
        });
    }

    private List<RunningProcess> servers() throws IOException {
        try (var files = Files.walk(temporary, 3)) {
            return files.filter(file -> file.endsWith("server.pid"))
                    .flatMap(file -> RunningProcess.readFrom(file).stream())
                    .toList();
        }
    }
}
