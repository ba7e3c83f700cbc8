package vn.lienthong.bench.peer;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienthong.bench.BenchOptions;
import vn.lienthong.bench.Session;
import vn.lienthong.stack.up.Interruption;

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

    @Option(
            names = "--clients",
            split = ",",
            paramLabel = "N",
            description = "Journeys under way to look for the saturation with; ${DEFAULT-VALUE}.")
    private List<Integer> clients = List.of(16, 32, 64, 128);

    @Override
    public Integer call() {
        Interruption.stopping(() -> {
            try (var session = new Session("peer", options)) {
                new PeerBenchmark(session, threads, clients).run();
            }
        });
        return 0;
    }
}
