package vn.lienthong.bench.growth;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienthong.bench.BenchOptions;
import vn.lienthong.bench.Session;

/** {@code ./lienthong bench growth}. */
@Command(
        name = "growth",
        mixinStandardHelpOptions = true,
        description = "Journeys, worklists and reports with ever more dossiers stored: whether it stays as fast.")
public final class GrowthCommand implements Callable<Integer> {
    @Mixin
    private BenchOptions options;

    @Option(
            names = "--stored",
            split = ",",
            paramLabel = "N",
            description = "Dossiers already stored, in steps; ${DEFAULT-VALUE}.")
    private List<Long> stored = List.of(10_000L, 100_000L, 1_000_000L);

    @Option(
            names = "--share",
            paramLabel = "PERCENT",
            description = "Of saturation, at which the journeys go on; ${DEFAULT-VALUE}.")
    private int share = 50;

    @Option(names = "--reads", paramLabel = "N", description = "Lists and reports read a second; ${DEFAULT-VALUE}.")
    private int reads = 20;

    @Override
    public Integer call() {
        Session.run("growth", options, session -> new GrowthBenchmark(session, stored, share, reads).run());
        return 0;
    }
}
