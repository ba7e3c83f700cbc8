package vn.lienthong.bench.journey;

import java.util.List;
import picocli.CommandLine.Option;

/** How many journeys are under way at once while saturation is looked for, step by step. */
public final class ClientsOption {
    @Option(
            names = "--clients",
            split = ",",
            paramLabel = "N",
            description = "Journeys under way to look for the saturation with; ${DEFAULT-VALUE}.")
    private List<Integer> steps = List.of(16, 32, 64, 128);

    public List<Integer> steps() {
        return steps;
    }
}
