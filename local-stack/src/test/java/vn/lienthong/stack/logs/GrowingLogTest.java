package vn.lienthong.stack.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingLogTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    private Path file;
    private GrowingLog log;

    @BeforeEach
    void open(@TempDir Path folder) {
        file = folder.resolve("service.log");
        log = new GrowingLog(file, "intake: ");
    }

    @Test
    void the_last_lines_come_first_then_what_is_added() throws IOException {
        append("một\nhai\nba\n");
        log.skipTo(Tail.of(file, 2), out);
        append("bốn\n");
        log.copyNew(out);

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("intake: hai", "intake: ba", "intake: bốn");
    }

    @Test
    void half_a_line_waits_for_its_end() throws IOException {
        append("đang");
        log.copyNew(out);
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();

        append(" chạy\n");
        log.copyNew(out);
        assertThat(printed.toString(StandardCharsets.UTF_8).lines()).containsExactly("intake: đang chạy");
    }

    @Test
    void a_log_that_is_not_there_yet_is_empty() {
        log.skipTo(Tail.of(file, 5), out);
        log.copyNew(out);

        assertThat(printed.size()).isZero();
    }

    @Test
    void a_log_begun_anew_is_read_from_its_start() throws IOException {
        append("old and long\n");
        log.skipTo("", out);
        Files.writeString(file, "new\n");
        log.copyNew(out);

        assertThat(printed.toString(StandardCharsets.UTF_8).lines()).containsExactly("intake: new");
    }

    private void append(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
