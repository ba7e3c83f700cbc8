package vn.lienthong.bench.peer;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienthong.bench.BenchOptions;
import vn.lienthong.bench.Session;
import vn.lienthong.bench.journey.ClientsOption;

/** {@code ./lienthong bench peer}. */
@Command(
        name = "peer",
        mixinStandardHelpOptions = true,
        description = "Whole dossiers a second, beside the same flow on Flowable in one process.")
public final class PeerCommand implements Callable<Integer> {
    @Mixin
    private BenchOptions options;

    @Option(names = "--threads", split = ",", paramLabel = "N", description = "Threads of Flowable; ${DEFAULT-VALUE}.")
    private List<Integer> threads = List.of(8, 16);

    @Mixin
    private ClientsOption clients;

    @Override
    public Integer call() {
        Session.run("peer", options, session -> new PeerBenchmark(session, threads, clients.steps()).run());
        return 0;
    }
}
