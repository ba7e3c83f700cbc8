package vn.lienthong.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresServerIT {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final List<PostgresServer> started = new ArrayList<>();
    private Path folder;

    @BeforeEach
    void make_a_folder() throws Exception {
        folder = Folders.temporary("postgres-it-");
    }

    @AfterEach
    void leave_nothing_behind() throws Exception {
        started.forEach(PostgresServer::kill);
        Folders.delete(folder);
    }

    @Test
    void a_durable_server_says_so_itself() throws Exception {
        PostgresServer server = start(settings("durable", 0, Durability.DURABLE));

        assertThat(show(server, "fsync")).isEqualTo("on");
        assertThat(show(server, "synchronous_commit")).isEqualTo("on");
        assertThat(show(server, "full_page_writes")).isEqualTo("on");
        assertThat(show(server, "wal_level")).isEqualTo("logical");
        assertThat(server.process().residentMegabytes()).isBetween(1L, 100L);
    }

    @Test
    void a_throw_away_server_saves_the_waiting() throws Exception {
        PostgresServer server = start(settings("fast", 0, Durability.THROW_AWAY));

        assertThat(show(server, "fsync")).isEqualTo("off");
        assertThat(show(server, "synchronous_commit")).isEqualTo("off");
        assertThat(show(server, "wal_level")).isEqualTo("logical");
    }

    @Test
    void vietnamese_text_is_searched_without_its_marks() throws Exception {
        PostgresServer server = start(settings("text", 0, Durability.THROW_AWAY));
        server.createDatabase("intake");
        for (String extension : List.of("unaccent", "pg_trgm", "ltree", "pgcrypto", "btree_gist")) {
            Connections.execute(server.address(), "intake", "CREATE EXTENSION " + extension);
        }

        assertThat(Connections.ask(server.address(), "intake", "SELECT unaccent(lower('HỘ TỊCH ĐẤT ĐAI'))"))
                .isEqualTo("ho tich dat dai");
        assertThat(Connections.ask(server.address(), "intake", "SELECT similarity('đất đai', 'ĐẤT ĐAI')"))
                .isEqualTo("1");
    }

    @Test
    void committed_rows_survive_a_kill() throws Exception {
        PostgresServer server = startWithNote(settings("killed", 0, Durability.DURABLE));

        server.kill();
        assertThat(server.process().isAlive()).isFalse();
        PostgresServer again = start(server.settings());

        assertThat(note(again)).isEqualTo("kept");
        assertThat(again.port()).isEqualTo(server.port());
    }

    @Test
    void rows_survive_when_only_the_first_process_is_killed() throws Exception {
        PostgresServer server = startWithNote(settings("orphaned", 0, Durability.DURABLE));

        server.process().signal("KILL");
        assertThat(server.process().endsWithin(LIMIT)).isTrue();
        PostgresServer again = start(server.settings());

        assertThat(note(again)).isEqualTo("kept");
    }

    @Test
    void a_left_over_lock_with_a_strangers_number_is_no_obstacle() throws Exception {
        PostgresServer server = startWithNote(settings("rebooted", 0, Durability.DURABLE));
        server.kill();
        Path lock = server.settings().data().resolve("postmaster.pid");
        List<String> lines = new ArrayList<>(Files.readAllLines(lock));
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(lock, lines);

        PostgresServer again = start(server.settings());

        assertThat(note(again)).isEqualTo("kept");
    }

    @Test
    void a_left_over_lock_with_the_number_of_the_unburied_is_waited_for() throws Exception {
        PostgresServer server = startWithNote(settings("unburied", 0, Durability.DURABLE));
        server.kill();
        Process negligent = new ProcessBuilder("sh", "-c", "true & echo $!; exec sleep 2").start();
        Path lock = server.settings().data().resolve("postmaster.pid");
        List<String> lines = new ArrayList<>(Files.readAllLines(lock));
        lines.set(0, negligent.inputReader().readLine());
        Files.write(lock, lines);

        PostgresServer again = start(server.settings());

        assertThat(note(again)).isEqualTo("kept");
    }

    @Test
    void rows_survive_an_orderly_stop_and_making_a_database_again_changes_nothing() throws Exception {
        PostgresServer server = startWithNote(settings("stopped", 0, Durability.DURABLE));

        server.stop();
        assertThat(server.process().isAlive()).isFalse();
        PostgresServer again = start(server.settings());
        again.createDatabase("notes");

        assertThat(note(again)).isEqualTo("kept");
    }

    @Test
    void two_servers_run_side_by_side() throws Exception {
        PostgresServer one = startWithNote(settings("one", 0, Durability.THROW_AWAY));
        PostgresServer two = start(settings("two", 0, Durability.THROW_AWAY));

        assertThat(two.port()).isNotEqualTo(one.port());
        assertThat(note(one)).isEqualTo("kept");
    }

    @Test
    void another_jvm_finds_the_running_server_and_stops_it() {
        PostgresServer server = start(settings("found", 0, Durability.THROW_AWAY));

        PostgresServer found = PostgresServer.running(settings("found", 0, Durability.THROW_AWAY))
                .orElseThrow();

        assertThat(found.pid()).isEqualTo(server.pid());
        assertThat(found.port()).isEqualTo(server.port());
        found.stop();
        assertThat(PostgresServer.running(server.settings())).isEmpty();
    }

    @Test
    void a_second_server_in_the_same_folder_is_refused() {
        PostgresServer server = start(settings("one", 0, Durability.THROW_AWAY));

        assertThatThrownBy(() -> start(settings("one", 0, Durability.THROW_AWAY)))
                .isInstanceOf(ServerNotRunning.class)
                .hasMessageContaining("already runs", Long.toString(server.pid()));
    }

    @Test
    void a_taken_port_is_named() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start(settings("port", taken.getLocalPort(), Durability.THROW_AWAY)))
                    .isInstanceOf(ServerNotRunning.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void a_folder_of_something_else_is_refused() throws Exception {
        Path data = Files.createDirectories(folder.resolve("wrong/data"));

        assertThatThrownBy(() -> start(settings("wrong", 0, Durability.THROW_AWAY)))
                .isInstanceOf(ServerNotRunning.class)
                .hasMessageContaining("%s is not a PostgreSQL data directory", data);
        Files.writeString(data.resolve("PG_VERSION"), "13\n");
        assertThatThrownBy(() -> start(settings("wrong", 0, Durability.THROW_AWAY)))
                .hasMessageContaining("PostgreSQL 13");
    }

    @Test
    void a_start_that_fails_shows_the_end_of_the_log() throws Exception {
        PostgresServer server = start(settings("broken", 0, Durability.THROW_AWAY));
        server.stop();
        Files.delete(server.settings().data().resolve("global/pg_control"));

        assertThatThrownBy(() -> start(server.settings()))
                .isInstanceOf(ServerNotRunning.class)
                .hasMessageContaining("ended while starting")
                .hasMessageContaining("could not find the database system");
    }

    private PostgresServer start(PostgresSettings settings) {
        PostgresServer server = PostgresServer.start(settings).tiedToThisJvm();
        started.add(server);
        return server;
    }

    private PostgresServer startWithNote(PostgresSettings settings) throws SQLException {
        PostgresServer server = start(settings);
        server.createDatabase("notes");
        Connections.execute(server.address(), "notes", "CREATE TABLE note AS SELECT 'kept' AS text");
        return server;
    }

    private PostgresSettings settings(String name, int port, Durability durability) {
        return new PostgresSettings(folder.resolve(name), port, "a password", durability);
    }

    private static String note(PostgresServer server) throws SQLException {
        return Connections.ask(server.address(), "notes", "SELECT text FROM note");
    }

    private static String show(PostgresServer server, String parameter) throws SQLException {
        return Connections.ask(server.address(), "postgres", "SHOW " + parameter);
    }
}
