package vn.lienthong.bench.relay;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienthong.bench.BenchOptions;
import vn.lienthong.bench.Session;

/** {@code ./lienthong bench relay}. */
@Command(
        name = "relay",
        mixinStandardHelpOptions = true,
        description = "Events a second from a backlog to Kafka, and how long an event takes from commit to Kafka.")
public final class RelayCommand implements Callable<Integer> {
    @Mixin
    private BenchOptions options;

    @Option(names = "--backlog", paramLabel = "N", description = "Events to catch up with; ${DEFAULT-VALUE}.")
    private int backlog = 200_000;

    @Option(names = "--rate", paramLabel = "N", description = "Events a second for the latency; ${DEFAULT-VALUE}.")
    private int rate = 1000;

    @Override
    public Integer call() {
        Session.run("relay", options, session -> new RelayBenchmark(session, backlog, rate).run());
        return 0;
    }
}
