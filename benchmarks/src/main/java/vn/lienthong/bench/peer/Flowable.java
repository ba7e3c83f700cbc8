package vn.lienthong.bench.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.bench.Session;
import vn.lienthong.bench.contest.Sample;
import vn.lienthong.bench.load.Loaded;
import vn.lienthong.bench.stack.OwnCluster;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.part.Checkout;

/** Flowable with the same flow, in a JVM of its own with the JVM's usual settings, on a PostgreSQL of its own. */
final class Flowable implements AutoCloseable {
    private static final String DATABASE = "flowable";
    private static final List<String> PERCENTILES = List.of("p50", "p95", "p99", "p99.9", "max");

    private final Process process;
    private final Path log;
    private final PrintWriter orders;
    private final BufferedReader answers;

    private Flowable(Process process, Path log) {
        this.log = log;
        this.process = process;
        this.orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    static Flowable start(Session session, OwnCluster cluster) {
        cluster.createEmpty(DATABASE);
        Path log = session.options().aside().resolve("flowable.log");
        Path module = Checkout.root().resolve("benchmarks-flowable/target");
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-cp",
                            module.resolve("classes") + ":"
                                    + Files.readString(module.resolve("classpath"))
                                            .strip(),
                            "vn.lienthong.bench.flowable.Main",
                            cluster.url(DATABASE),
                            cluster.user(),
                            cluster.password())
                    .redirectError(ProcessBuilder.Redirect.to(log.toFile()))
                    .start();
            session.watch(DATABASE, process.pid());
            var flowable = new Flowable(process, log);
            flowable.answer();
            return flowable;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts processes and leaves them there. */
    Sample starts(int threads, Duration ramp, Duration time) {
        return order("start", threads, ramp, time);
    }

    /** Start, complete, complete. */
    Sample flows(int threads, Duration ramp, Duration time) {
        return order("flow", threads, ramp, time);
    }

    private Sample order(String what, int threads, Duration ramp, Duration time) {
        orders.println("%s %d %d %d".formatted(what, threads, ramp.toMillis(), time.toMillis()));
        String[] words = answer().split(" ");
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(Loaded.RATE, Double.parseDouble(words[0]));
        for (int i = 0; i < PERCENTILES.size(); i++) {
            figures.put(Loaded.whole(PERCENTILES.get(i)), Double.parseDouble(words[i + 1]));
        }
        return new Sample(figures, Map.of(), 0); // it ends with the first failure
    }

    private String answer() {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw new StackProblem("Flowable has ended.", "Its log: " + log);
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It ends with its input. */
    @Override
    public void close() {
        orders.close();
        process.destroy();
    }
}
