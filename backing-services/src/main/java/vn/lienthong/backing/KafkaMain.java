package vn.lienthong.backing;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** What the broker's JVM runs: formats the data where there are none, serves, and leaves a mark when it does. */
final class KafkaMain {
    private KafkaMain() {}

    public static void main(String[] arguments) {
        try {
            serve(Path.of(arguments[0]), Path.of(arguments[1]));
        } catch (Throwable failure) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1); // Kafka's threads would keep a broken broker alive
        }
    }

    private static void serve(Path file, Path readyMark) throws Exception {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        format(properties);
        var server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        server.startup();
        Files.createFile(readyMark);
        server.awaitShutdown();
    }

    /** Formats beside the target and renames, so that a broken-off start leaves nothing half done. */
    private static void format(Properties properties) throws Exception {
        Path data = Path.of(properties.getProperty("log.dirs"));
        if (Files.exists(data)) {
            return;
        }
        Path unfinished = data.resolveSibling("data.unfinished");
        Folders.delete(unfinished);
        Files.createDirectories(unfinished);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(Integer.parseInt(properties.getProperty("node.id")))
                .setControllerListenerName(properties.getProperty("controller.listener.names"))
                .addDirectory(unfinished.toString())
                .setMetadataLogDirectory(unfinished.toString())
                .run();
        Folders.renameOrDiscard(unfinished, data);
    }
}
