package vn.lienthong.bench.append;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienthong.bench.BenchOptions;
import vn.lienthong.bench.Session;

/** {@code ./lienthong bench append}. */
@Command(
        name = "append",
        mixinStandardHelpOptions = true,
        description = "Events a second into the event store, and dossiers a second through POST /dossiers.")
public final class AppendCommand implements Callable<Integer> {
    @Mixin
    private BenchOptions options;

    @Option(
            names = "--threads",
            split = ",",
            paramLabel = "N",
            description = "Threads that append in-process; ${DEFAULT-VALUE}.")
    private List<Integer> threads = List.of(1, 8, 32);

    @Option(
            names = "--connections",
            split = ",",
            paramLabel = "N",
            description = "Connections that POST; ${DEFAULT-VALUE}.")
    private List<Integer> connections = List.of(32, 64);

    @Option(names = "--pool", paramLabel = "N", description = "Database connections in-process; ${DEFAULT-VALUE}.")
    private int pool = 16;

    @Option(names = "--only", paramLabel = "PART", description = "store or post; both by default.")
    private Part only;

    /** The two halves. */
    public enum Part {
        STORE,
        POST
    }

    @Override
    public Integer call() {
        if (only != Part.POST) {
            Session.run("append-store", options, session -> new StoreBenchmark(session, threads, pool).run());
        }
        if (only != Part.STORE) {
            Session.run("append-post", options, session -> new PostBenchmark(session, connections).run());
        }
        return 0;
    }
}
