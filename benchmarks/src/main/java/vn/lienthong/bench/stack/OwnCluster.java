package vn.lienthong.bench.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import vn.lienthong.backing.Durability;
import vn.lienthong.backing.PostgresServer;
import vn.lienthong.backing.PostgresSettings;
import vn.lienthong.bench.Session;
import vn.lienthong.stack.Folders;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.part.Checkout;

/** A PostgreSQL like that of a service, with nobody at it but the benchmark: no slot follows it. */
public final class OwnCluster implements AutoCloseable {
    private final PostgresServer server;

    private OwnCluster(PostgresServer server) {
        this.server = server;
    }

    public static OwnCluster start(Session session, String name) {
        Path folder = session.options().aside().resolve(name);
        Folders.delete(folder);
        PostgresServer server = PostgresServer.start(
                        new PostgresSettings(folder, 0, UUID.randomUUID().toString(), Durability.DURABLE))
                .tiedToThisJvm();
        session.watch(name, server.pid());
        var cluster = new OwnCluster(server);
        try (Connection connection = cluster.connect("postgres")) {
            session.fact("PostgreSQL", Databases.settings(connection));
        } catch (SQLException e) {
            throw cluster.problem(e);
        }
        return cluster;
    }

    /** A database with the tables of the engine, as a service has them. */
    public void createWithEngine(String database) {
        server.createDatabase(database);
        try (Connection connection = connect(database);
                var statement = connection.createStatement()) {
            for (Path migration : migrations()) {
                statement.execute(Files.readString(migration));
            }
        } catch (SQLException e) {
            throw problem(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> migrations() throws IOException {
        try (var files = Files.list(Checkout.root().resolve("service-chassis/src/main/resources/db/chassis"))) {
            return files.sorted().toList();
        }
    }

    public void createEmpty(String database) {
        server.createDatabase(database);
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), user(), password());
    }

    public String url(String database) {
        return server.jdbcUrl(database);
    }

    public String user() {
        return server.user();
    }

    public String password() {
        return server.password();
    }

    private StackProblem problem(SQLException e) {
        return new StackProblem("The PostgreSQL of the benchmark fails: " + e.getMessage(), "Its log says more.", e);
    }

    @Override
    public void close() {
        boolean _ = Thread.interrupted(); // after Ctrl-C: what follows has to wait, and may
        server.stop();
        Folders.delete(server.settings().directory());
    }
}
