package vn.lienthong.stack.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.stack.Endpoints;
import vn.lienthong.stack.Service;

/** Two stacks on one machine: one with all services, on a demo clock; one of servers only, in real time. */
class SideBySideIT {
    @TempDir
    private static Path folder;

    private static TestStack whole;
    private static TestStack bare;

    @BeforeAll
    static void bring_up_two_stacks() throws IOException {
        Path checkout = folder.resolve("checkout");
        FakeCheckout.makeIn(checkout);
        whole = TestStack.in(checkout, folder.resolve("whole"));
        bare = TestStack.in(checkout, folder.resolve("bare"));

        TestStack.Run first = whole.up("--demo-clock=2026-10-05T08:00");
        assertThat(first.code()).as(first.output()).isZero();
        TestStack.Run second = bare.up("--services", "none");
        assertThat(second.code()).as(second.output()).isZero();
    }

    @AfterAll
    static void take_them_down() {
        whole.run("down");
        bare.run("down");
        assertThat(whole.processes()).isEmpty();
        assertThat(bare.processes()).isEmpty();
    }

    @Test
    void both_are_ready_and_tell_it_by_the_exit_code() {
        assertThat(whole.run("status").code()).isZero();
        assertThat(bare.run("status").code()).isZero();
        assertThat(whole.status().path("processes")).hasSize(11);
        assertThat(bare.status().path("processes")).hasSize(6);
    }

    @Test
    void status_tells_programs_what_runs_where_and_how_far_it_is() {
        JsonNode intake = whole.process("intake");

        assertThat(intake.path("state").asText()).isEqualTo("ready");
        assertThat(intake.path("port").asInt()).isEqualTo(whole.ports().of(Service.INTAKE));
        assertThat(ProcessHandle.of(intake.path("pid").asLong())).isPresent();
        assertThat(intake.path("residentMb").asLong()).isPositive();
        assertThat(intake.path("uptimeSeconds").asLong()).isNotNegative();
        assertThat(whole.status().path("services"))
                .hasSize(5)
                .allSatisfy(service -> assertThat(
                                service.path("consumers").get(0).path("lag").asLong(-1))
                        .isZero());
    }

    @Test
    void programs_find_the_endpoints() throws IOException {
        JsonNode endpoints =
                new ObjectMapper().readTree(whole.directory().endpoints().toFile());

        assertThat(endpoints.path("intake").asText())
                .endsWith(":" + whole.ports().of(Service.INTAKE));
    }

    @Test
    void the_sample_is_loaded_once_in_an_order_in_which_each_file_finds_what_it_names() throws IOException {
        List<String> imports = Files.readAllLines(whole.directory().service(Service.CATALOG, ".log")).stream()
                .filter(line -> line.startsWith("/imports/"))
                .toList();

        assertThat(imports)
                .containsExactly(
                        "/imports/units text/csv 9",
                        "/imports/calendars application/json 14",
                        "/imports/holidays text/csv 12",
                        "/imports/agencies text/csv 12",
                        "/imports/centres text/csv 11",
                        "/imports/desks text/csv 9",
                        "/imports/procedures text/csv 14",
                        "/imports/processes application/json 14",
                        "/imports/life-events text/csv 15",
                        "/imports/synonyms text/csv 12");
    }

    @Test
    void a_sample_that_was_loaded_and_not_heard_is_waited_for_again() throws IOException {
        assertThat(whole.directory().sampleState()).hasContent("loaded");
        Files.writeString(whole.directory().sampleState(), "unheard");
        long asked = timesAsked(Service.DEADLINE);

        assertThat(whole.run("up").output()).contains("Sample heard").doesNotContain("imported");

        assertThat(timesAsked(Service.DEADLINE)).isGreaterThan(asked);
        assertThat(whole.directory().sampleState()).hasContent("loaded");
    }

    private static long timesAsked(Service service) throws IOException {
        return Files.readAllLines(whole.directory().service(service, ".log")).stream()
                .filter("/operations/status"::equals)
                .count();
    }

    @Test
    void each_database_keeps_what_it_confirmed_even_through_a_power_cut() throws SQLException {
        assertThat(setting(Service.CATALOG, "fsync")).isEqualTo("on");
        assertThat(setting(Service.CATALOG, "synchronous_commit")).isEqualTo("on");
        assertThat(setting(Service.CATALOG, "full_page_writes")).isEqualTo("on");
        assertThat(setting(Service.CATALOG, "wal_level")).isEqualTo("logical");
    }

    @Test
    void a_dead_process_is_noticed_and_up_starts_it_alone() {
        long dead = whole.process("routing").path("pid").asLong();
        long other = whole.process("intake").path("pid").asLong();
        ProcessHandle.of(dead).ifPresent(ProcessHandle::destroyForcibly);
        ProcessHandle.of(dead).ifPresent(process -> process.onExit().join());

        TestStack.Run status = whole.run("status");
        assertThat(status.code()).isEqualTo(3);
        assertThat(status.output()).contains("routing has died").contains("routing.log");

        assertThat(whole.run("up").code()).isZero();
        assertThat(whole.process("routing").path("state").asText()).isEqualTo("ready");
        assertThat(whole.process("intake").path("pid").asLong()).isEqualTo(other);
    }

    @Test
    void processes_whose_starter_died_before_it_wrote_their_numbers_down_are_known() throws IOException {
        List<Path> forgotten = List.of(
                whole.directory().service(Service.INTAKE, ".pid"),
                whole.directory().postgres(Service.INTAKE).resolve("server.pid"),
                whole.directory().kafka().resolve("server.pid"));
        JsonNode before = whole.status().path("processes");
        for (Path file : forgotten) {
            Files.delete(file);
        }

        assertThat(pids(whole.status().path("processes"))).isEqualTo(pids(before));
        assertThat(whole.run("up").output()).contains("Everything runs already");
    }

    @Test
    void up_starts_a_service_again_that_was_built_anew_under_it() throws IOException {
        long old = whole.process("satisfaction").path("pid").asLong();
        long other = whole.process("catalog").path("pid").asLong();
        Path jar = whole.checkout().resolve("satisfaction-service/target/quarkus-app/quarkus-run.jar");
        Files.write(jar, Files.readAllBytes(jar));

        assertThat(whole.run("up").code()).isZero();

        assertThat(whole.process("satisfaction").path("pid").asLong()).isNotEqualTo(old);
        assertThat(whole.process("catalog").path("pid").asLong()).isEqualTo(other);
    }

    @Test
    void a_service_goes_on_when_its_build_is_taken_away() throws IOException {
        Files.delete(
                whole.checkout().resolve("deadline-service/target/quarkus-app").resolve(FakeService.LATE));

        URI late = new Endpoints(whole.ports()).deadline().resolve("/late");
        try (var answer = late.toURL().openStream()) {
            assertThat(answer).hasContent("better late than never");
        }
    }

    @Test
    void data_and_ports_survive_down_and_up() throws SQLException {
        execute("CREATE TABLE kept (word text)", "INSERT INTO kept VALUES ('giữ')");

        TestStack.Run down = bare.run("down");
        assertThat(down.code()).isZero();
        assertThat(bare.processes()).isEmpty();
        assertThat(bare.run("status").output()).contains("stopped").contains("Next: ./lienthong up");
        assertThat(bare.run("up").code()).isZero();

        try (var connection = bare.connect(Service.INTAKE);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT word FROM kept")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("giữ");
        }
    }

    @Test
    void the_demo_clock_moves_for_all_and_real_time_does_not() {
        TestStack.Run moved = whole.run("clock", "2026-10-08T10:30");
        assertThat(moved.code()).isZero();
        assertThat(moved.output()).startsWith("Thu 2026-10-08 10:30:0");
        assertThat(whole.status().path("now").asText()).startsWith("2026-10-08T03:3");
        assertThat(whole.run("clock", "+3d").output()).startsWith("Sun 2026-10-11 10:3");

        TestStack.Run refused = bare.run("clock", "+3d");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.output()).contains("real time").contains("--demo-clock");
    }

    @Test
    void a_running_stack_does_not_change_its_ports_under_way() {
        TestStack.Run moved = bare.run("up", "--port-base", "" + (bare.ports().base() + 100));

        assertThat(moved.code()).isEqualTo(1);
        assertThat(moved.output()).contains("runs already").contains("./lienthong down");
    }

    @Test
    void a_taken_port_is_named_before_anything_starts(@TempDir Path elsewhere) {
        var third = TestStack.in(whole.checkout(), elsewhere.resolve("third"));
        TestStack.Run refused =
                third.run("up", "--port-base", "" + whole.ports().kafka());

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.output())
                .contains("Port %d is taken, and catalog-service needs it"
                        .formatted(whole.ports().kafka()))
                .contains("--port-base");
        assertThat(third.processes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--no-sample", "--fresh"})
    void a_folder_of_somebody_else_is_left_alone(String option, @TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("thesis.txt"), "years of work");
        TestStack.Run refused = TestStack.in(whole.checkout(), elsewhere).up(option);

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.output()).contains("Nothing was changed");
        assertThat(elsewhere).isDirectoryContaining("glob:**/thesis.txt");
        assertThat(elsewhere.toFile().list()).hasSize(1);
    }

    @Test
    void a_log_is_shown_by_the_name_of_its_process() {
        assertThat(whole.run("logs", "catalog", "-n", "100").output()).contains("/imports/units");
        assertThat(whole.run("logs", "nobody").output()).contains("postgres-catalog");
    }

    private static Map<String, Long> pids(JsonNode processes) {
        return StreamSupport.stream(processes.spliterator(), false)
                .collect(Collectors.toMap(
                        process -> process.path("name").asText(),
                        process -> process.path("pid").asLong()));
    }

    private static String setting(Service service, String name) throws SQLException {
        try (var connection = bare.connect(service);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(String... commands) throws SQLException {
        try (var connection = bare.connect(Service.INTAKE);
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
