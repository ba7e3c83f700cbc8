package vn.lienthong.bench.search;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienthong.bench.BenchOptions;
import vn.lienthong.bench.Session;

/** {@code ./lienthong bench search}. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "GET /procedures with questions of all kinds, with many procedures of several versions each.")
public final class SearchCommand implements Callable<Integer> {
    @Mixin
    private BenchOptions options;

    @Option(names = "--procedures", paramLabel = "N", description = "Beside the sample's; ${DEFAULT-VALUE}.")
    private int procedures = 10_000;

    @Option(
            names = "--clients",
            split = ",",
            paramLabel = "N",
            description = "Clients that ask, each when it has its answer; ${DEFAULT-VALUE}.")
    private List<Integer> clients = List.of(1, 4);

    @Override
    public Integer call() {
        int made = Math.min(procedures, ManyProcedures.most());
        Session.run("search", options, session -> new SearchBenchmark(session, made, clients).run());
        return 0;
    }
}
