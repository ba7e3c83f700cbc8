package vn.lienthong.bench.flowable;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * Flowable in a process of its own. Says {@code ready}, then answers each line {@code flow|start THREADS RAMP MEASURED}
 * (the last two in milliseconds) with what {@link Repetition} finds; ends with its input.
 */
public final class Main {
    /** More than threads: who needs new identifiers takes a second one while it holds its own. */
    private static final int CONNECTIONS = 40;

    private Main() {}

    /** @param arguments address, user and password of the database */
    public static void main(String[] arguments) throws Exception {
        try (AgroalDataSource connections = connections(arguments)) {
            ProcessEngine engine = engine(connections);
            engine.getRepositoryService()
                    .createDeployment()
                    .addClasspathResource("dossier.bpmn20.xml")
                    .deploy();
            serve(new Flow(engine, InstantSource.system()));
        }
    }

    /** As Flowable is when one sets nothing, history included. */
    private static ProcessEngine engine(AgroalDataSource connections) {
        return new StandaloneProcessEngineConfiguration()
                .setDataSource(connections)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .buildProcessEngine();
    }

    private static AgroalDataSource connections(String... arguments) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(CONNECTIONS)
                        .initialSize(CONNECTIONS)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(arguments[0])
                                .principal(new NamePrincipal(arguments[1]))
                                .credential(new SimplePassword(arguments[2])))));
    }

    private static void serve(Flow flow) throws IOException, InterruptedException, ExecutionException {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ");
            int threads = Integer.parseInt(words[1]);
            if (threads >= CONNECTIONS) {
                throw new IllegalArgumentException("%d threads on %d connections".formatted(threads, CONNECTIONS));
            }
            var repetition = new Repetition(threads, Long.parseLong(words[2]), Long.parseLong(words[3]));
            System.out.println(repetition.of(words[0].equals("start") ? flow::start : flow::whole));
        }
    }
}
