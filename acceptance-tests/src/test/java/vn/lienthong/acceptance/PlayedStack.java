package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.lienthong.acceptance.LocalStack.Run;
import vn.lienthong.acceptance.TopicRecords.Read;

/** One stack for all tests here, on which the demonstration was played; goes after the last of them. */
final class PlayedStack implements AutoCloseable {
    private static final List<String> TOPICS = List.of(
            "lienthong.catalog",
            "lienthong.dossier",
            "lienthong.routing",
            "lienthong.deadline",
            "lienthong.satisfaction");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final LocalStack stack;
    private final Run demo;
    private final Map<String, Integer> versions;
    private final List<Read> records;

    private PlayedStack() throws Exception {
        folder = Files.createTempDirectory("acceptance");
        stack = new LocalStack(folder.resolve("stack"));
        demo = stack.demo();
        assertThat(demo.exit()).as(demo.output()).isZero();
        versions = EventTables.versions(stack);
        records = recordsOf(
                versions.values().stream().mapToInt(version -> version).sum());
    }

    /** Hands it to the constructors of the tests. */
    static final class Resolver implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == PlayedStack.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot().getStore(Namespace.GLOBAL).computeIfAbsent(PlayedStack.class, _ -> played());
        }

        private static PlayedStack played() {
            try {
                return new PlayedStack();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    LocalStack stack() {
        return stack;
    }

    Run demo() {
        return demo;
    }

    /** The newest version of each stream in the databases when the demonstration was over. */
    Map<String, Integer> versions() {
        return versions;
    }

    /** What stood on Kafka then, each event once. */
    List<Read> records() {
        return records;
    }

    /** The relays may be a moment behind. */
    private List<Read> recordsOf(int events) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            List<Read> read =
                    TopicRecords.distinct(stack.endpoints().get("kafka").textValue(), TOPICS);
            if (read.size() >= events || Instant.now().isAfter(end)) {
                return read;
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            assertThat(stack.run("down").exit()).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
