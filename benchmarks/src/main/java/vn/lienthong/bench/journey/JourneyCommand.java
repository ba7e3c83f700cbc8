package vn.lienthong.bench.journey;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienthong.bench.BenchOptions;
import vn.lienthong.bench.Session;
import vn.lienthong.stack.up.Interruption;

/** {@code ./lienthong bench journey}. */
@Command(
        name = "journey",
        mixinStandardHelpOptions = true,
        description = "Whole dossiers a second, and how long a dossier takes from POST into the worklist.")
public final class JourneyCommand implements Callable<Integer> {
    @Mixin
    private BenchOptions options;

    @Option(
            names = "--clients",
            split = ",",
            paramLabel = "N",
            description = "Journeys under way to look for the saturation with; ${DEFAULT-VALUE}.")
    private List<Integer> clients = List.of(16, 32, 64, 128);

    @Option(names = "--wards", paramLabel = "N", description = "Wards that hand in; ${DEFAULT-VALUE}.")
    private int wards = 200;

    @Override
    public Integer call() {
        Interruption.stopping(() -> {
            try (var session = new Session("journey", options)) {
                new JourneyBenchmark(session, clients, wards).run();
            }
        });
        return 0;
    }
}
