package vn.lienthong.bench.journey;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienthong.bench.BenchOptions;
import vn.lienthong.bench.Session;

/** {@code ./lienthong bench journey}. */
@Command(
        name = "journey",
        mixinStandardHelpOptions = true,
        description = "Whole dossiers a second, and how long a dossier takes from POST into the worklist.")
public final class JourneyCommand implements Callable<Integer> {
    @Mixin
    private BenchOptions options;

    @Mixin
    private ClientsOption clients;

    @Option(names = "--wards", paramLabel = "N", description = "Wards that hand in; ${DEFAULT-VALUE}.")
    private int wards = 200;

    @Override
    public Integer call() {
        Session.run("journey", options, session -> new JourneyBenchmark(session, clients.steps(), wards).run());
        return 0;
    }
}
