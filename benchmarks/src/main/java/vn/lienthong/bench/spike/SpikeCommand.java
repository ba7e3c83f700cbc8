package vn.lienthong.bench.spike;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienthong.bench.BenchOptions;
import vn.lienthong.bench.Session;

/** {@code ./lienthong bench spike}. */
@Command(
        name = "spike",
        mixinStandardHelpOptions = true,
        description = "Journeys in three peaks, with many dossiers stored: errors, p95, time to recover.")
public final class SpikeCommand implements Callable<Integer> {
    @Mixin
    private BenchOptions options;

    @Option(names = "--stored", paramLabel = "N", description = "Dossiers already stored; ${DEFAULT-VALUE}.")
    private long stored = 1_000_000;

    @Option(names = "--shorter", paramLabel = "N", description = "Divides the times of the profile, for a trial.")
    private int shorter = 1;

    @Override
    public Integer call() {
        Session.run("spike", options, session -> new SpikeBenchmark(session, stored, Profile.wanted(shorter)).run());
        return 0;
    }
}
