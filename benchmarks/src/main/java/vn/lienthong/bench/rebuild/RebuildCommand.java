package vn.lienthong.bench.rebuild;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienthong.bench.BenchOptions;
import vn.lienthong.bench.Session;

/** {@code ./lienthong bench rebuild}. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Events a second into a view that is built anew, while the one in use answers.")
public final class RebuildCommand implements Callable<Integer> {
    @Mixin
    private BenchOptions options;

    @Option(names = "--events", paramLabel = "N", description = "Events on the topic; ${DEFAULT-VALUE}.")
    private int events = 1_000_000;

    @Option(names = "--reads", paramLabel = "N", description = "Reads a second meanwhile; ${DEFAULT-VALUE}.")
    private int reads = 50;

    @Override
    public Integer call() {
        Session.run("rebuild", options, session -> new RebuildBenchmark(session, events, reads).run());
        return 0;
    }
}
