package vn.lienthong.bench.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import vn.lienthong.bench.stack.Databases;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.StackProblem;

/** Fills the database of one service, whose process is stopped, with copies of what the templates left in it. */
final class ServiceFill {
    private static final String STREAMS = "select distinct stream_id, correlation_id from event";
    private static final String ADD_STREAM =
            "insert into benchmark.stream values (?, ?) on conflict (stream_id) do nothing";
    /** Tells how far it is after so many copies. */
    private static final int TELLING = 1000;

    private final Databases databases;
    private final Service service;
    private final FillPlan plan;
    private final Consumer<String> progress;

    ServiceFill(Databases databases, Service service, FillPlan plan, Consumer<String> progress) {
        this.databases = databases;
        this.service = service;
        this.plan = plan;
        this.progress = progress;
    }

    /** The streams in this database, each with the dossier that it belongs to. */
    Map<UUID, UUID> streams() {
        Map<UUID, UUID> streams = new LinkedHashMap<>();
        with(connection -> {
            try (var query = connection.createStatement();
                    var row = query.executeQuery(STREAMS)) {
                while (row.next()) {
                    streams.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                }
            }
        });
        return streams;
    }

    /** Keeps the templates. @param streams of all services, with whether their dossier is open */
    void prepare(Map<UUID, Boolean> streams) {
        with(connection -> {
            execute(connection, CopiedTable.preparation());
            try (var insert = connection.prepareStatement(ADD_STREAM)) {
                for (Map.Entry<UUID, Boolean> stream : streams.entrySet()) {
                    insert.setObject(1, stream.getKey());
                    insert.setBoolean(2, stream.getValue());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            execute(
                    connection,
                    DossierTables.in(connection).stream()
                            .map(CopiedTable::keepTemplates)
                            .toList());
        });
    }

    boolean isFilledTo(int copies) {
        var there = new int[1];
        with(connection -> there[0] = Copies.in(connection));
        return there[0] >= copies;
    }

    /** Adds copies until there are so many. */
    void fillTo(int copies) {
        with(connection -> {
            List<CopiedTable> tables = DossierTables.in(connection);
            var relay = new RelayPlace(connection, service);
            relay.giveUp();
            Indexes indexes = Indexes.of(connection, tables);
            execute(connection, indexes.removals());
            execute(connection, DossierTables.emptyTallies(connection));
            new Copies(connection, tables, plan.openEvery()).writeUpTo(copies, this::tell);
            progress.accept(service.key() + ": building indexes");
            execute(connection, List.of("set maintenance_work_mem = '256MB'"));
            execute(connection, indexes.additions());
            execute(connection, List.of("vacuum (analyze)", "checkpoint"));
            relay.beginHere();
            progress.accept(service.key() + ": filled");
        });
    }

    private void tell(int copies) {
        if (copies % TELLING == 0) {
            progress.accept("%s: %,d dossiers".formatted(service.key(), plan.dossiers(copies)));
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void with(Work work) {
        try (Connection connection = databases.connect(service)) {
            work.on(connection);
        } catch (SQLException e) {
            throw new StackProblem(
                    "The database of %s cannot be filled: %s".formatted(service.key(), e.getMessage()),
                    "What was begun is of no use; run it again without --reuse.",
                    e);
        }
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
