package vn.lienthong.bench;

import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;
import vn.lienthong.bench.contest.SpoiltRule;
import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.part.Checkout;

/** What every benchmark can be told. */
public final class BenchOptions {
    @Option(names = "--seconds", paramLabel = "N", description = "How long each repeat measures; ${DEFAULT-VALUE}.")
    private int seconds = 15;

    @Option(names = "--warmup", paramLabel = "N", description = "Seconds of warming up, once; ${DEFAULT-VALUE}.")
    private int warmup = 240; // the full compiler needs minutes of load on two cores

    @Option(names = "--repeats", paramLabel = "N", description = "Interleaved repeats; ${DEFAULT-VALUE}.")
    private int repeats = 5;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where the results go; target/bench/results.")
    private Path out;

    @Option(names = "--data-dir", paramLabel = "FOLDER", description = "Where its stack lives; target/bench/stack.")
    private Path data;

    @Option(names = "--port-base", paramLabel = "PORT", description = "First port of its stack; ${DEFAULT-VALUE}.")
    private int portBase = 18300;

    @Option(names = "--keep", description = "Leaves the stack's data, for a look or for --reuse.")
    private boolean keep;

    @Option(names = "--reuse", description = "Goes on with the data that --keep left, instead of from nothing.")
    private boolean reuse;

    @Option(
            names = "--stay",
            description = "Leaves the stack running with its warm services, for a profile or for --reuse.")
    private boolean stay;

    @Option(
            names = "--spoilt-above",
            paramLabel = "PERCENT",
            description = "Other load of the machine from which on a repeat is measured again; ${DEFAULT-VALUE}.")
    private double spoiltAbove = 10;

    @Option(
            names = "--attempts",
            paramLabel = "N",
            description = "How often a spoilt repeat is measured at most; ${DEFAULT-VALUE}.")
    private int attempts = 3;

    public Duration time() {
        return Duration.ofSeconds(seconds);
    }

    public Duration warmup() {
        return Duration.ofSeconds(warmup);
    }

    /** What goes before each repeat. */
    public Duration ramp() {
        return Duration.ofSeconds(1);
    }

    public int repeats() {
        return repeats;
    }

    public int portBase() {
        return portBase;
    }

    public boolean keeps() {
        return keep;
    }

    public boolean reuses() {
        return reuse;
    }

    public boolean stays() {
        return stay;
    }

    public SpoiltRule spoiltRule() {
        return new SpoiltRule(spoiltAbove / 100, attempts);
    }

    public Path results() {
        return out == null ? ours().resolve("results") : out;
    }

    public DataDirectory data() {
        return new DataDirectory(data == null ? ours().resolve("stack") : data);
    }

    /** For what is no part of the stack, such as baselines. */
    public Path aside() {
        return data().path().resolveSibling(data().path().getFileName() + "-aside");
    }

    private static Path ours() {
        return Checkout.root().resolve("target/bench");
    }
}
