package vn.lienthong.stack.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.backing.Processes;
import vn.lienthong.stack.Service;

/** What a stack does when something goes wrong on its way up. */
class TroubleIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private TestStack stack;

    @BeforeEach
    void choose_a_place(@TempDir Path folder) throws IOException {
        Path checkout = folder.resolve("checkout");
        FakeCheckout.makeIn(checkout);
        stack = TestStack.in(checkout, folder.resolve("data"));
    }

    @AfterEach
    void leave_nothing() {
        stack.run("down");
        assertThat(stack.processes()).isEmpty();
    }

    @Test
    void a_service_that_dies_shows_its_log_and_takes_the_rest_with_it() {
        String failing = Integer.toString(stack.ports().of(Service.DEADLINE));
        TestStack.Run failed = stack.run(
                Map.of(FakeService.FAILING_PORT, failing),
                "up",
                "--port-base",
                "" + stack.ports().base());

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.output())
                .contains("deadline-service ended while it started")
                .contains("There is no such planet")
                .contains("deadline.log");
        assertThat(stack.processes()).isEmpty();
        assertThat(stack.status().path("state").asText()).isEqualTo("stopped");
    }

    @Test
    void after_a_kill_on_the_way_up_up_goes_on_where_it_was() throws IOException {
        Process killed =
                stack.begin(Map.of(), "up", "--port-base", "" + stack.ports().base());
        Path database = stack.directory().postgres(Service.CATALOG).resolve("server.pid");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(database).exists());
        killed.destroyForcibly().onExit().join();

        TestStack.Run again = stack.up();

        assertThat(again.code()).as(again.output()).isZero();
        assertThat(stack.status().path("state").asText()).isEqualTo("ready");
    }

    @Test
    void a_fresh_start_stops_and_removes_the_stack_and_nothing_else() throws IOException {
        assertThat(stack.up("--services", "none").code()).isZero();
        Path theirs = Files.writeString(stack.directory().path().resolve("thesis.txt"), "years of work");
        String secrets = Files.readString(stack.directory().keys().resolve("secrets.properties"));
        Path data = Files.writeString(stack.directory().kafka().resolve("old"), "");

        TestStack.Run fresh = stack.up("--services", "none", "--fresh");

        assertThat(fresh.code()).as(fresh.output()).isZero();
        assertThat(fresh.output()).contains("Kafka                       stopped");
        assertThat(theirs).exists();
        assertThat(data).doesNotExist();
        assertThat(stack.directory().keys().resolve("secrets.properties"))
                .content()
                .isNotEqualTo(secrets);
        assertThat(stack.status().path("state").asText()).isEqualTo("ready");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--foreground"})
    void ctrl_c_while_the_sample_loads_stops_what_was_begun(String option) throws Exception {
        Process up = stack.begin(
                Map.of(FakeService.BLOCKING_IMPORT, "/imports/units"),
                Stream.of(
                                "up",
                                "--services",
                                "catalog",
                                "--port-base",
                                "" + stack.ports().base(),
                                option)
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new));
        Path log = stack.directory().service(Service.CATALOG, ".log");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(log).content().contains("/imports/units"));

        Processes.run("kill", "-s", "INT", Long.toString(up.pid()));

        assertThat(up.onExit()).succeedsWithin(PATIENCE);
        assertThat(stack.processes()).isEmpty();
        assertThat(stack.directory().upMark()).doesNotExist();
        assertThat(stack.directory().endpoints()).doesNotExist();
    }

    @Test
    void a_foreground_stack_ends_with_ctrl_c() throws Exception {
        Process foreground = stack.begin(
                Map.of(),
                "up",
                "--foreground",
                "--services",
                "intake",
                "--port-base",
                "" + stack.ports().base());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stack.directory().endpoints()).exists());

        Processes.run("kill", "-s", "INT", Long.toString(foreground.pid()));

        assertThat(foreground.onExit()).succeedsWithin(PATIENCE);
        assertThat(stack.processes()).isEmpty();
        assertThat(Files.exists(stack.directory().upMark())).isFalse();
    }
}
