package vn.lienthong.bench.hot;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienthong.bench.BenchOptions;
import vn.lienthong.bench.Session;

/** {@code ./lienthong bench hot}. */
@Command(
        name = "hot",
        mixinStandardHelpOptions = true,
        description = "Many writers on one dossier, and many subscribers on the topics: what they do to the others.")
public final class HotCommand implements Callable<Integer> {
    @Mixin
    private BenchOptions options;

    @Option(names = "--writers", paramLabel = "N", description = "Writers on one dossier; ${DEFAULT-VALUE}.")
    private int writers = 32;

    @Option(
            names = "--share",
            paramLabel = "PERCENT",
            description = "Of saturation, at which the others' journeys go on; ${DEFAULT-VALUE}.")
    private int share = 30;

    @Override
    public Integer call() {
        Session.run("hot", options, session -> new HotBenchmark(session, writers, share).run());
        return 0;
    }
}
