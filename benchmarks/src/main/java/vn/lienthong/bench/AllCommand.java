package vn.lienthong.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code ./lienthong bench all}. */
@Command(
        name = "all",
        mixinStandardHelpOptions = true,
        description = "All benchmarks, one after the other, with the options that they share.")
public final class AllCommand implements Callable<Integer> {
    private static final Map<String, List<String>> BENCHMARKS = new LinkedHashMap<>();

    static {
        List.of("append", "journey", "peer", "relay", "rebuild", "hot", "search")
                .forEach(name -> BENCHMARKS.put(name, List.of()));
        // What the one has stored need not be stored again for the other.
        BENCHMARKS.put("growth", List.of("--keep"));
        BENCHMARKS.put("spike", List.of("--reuse"));
    }

    @Spec
    private CommandSpec spec;

    @Unmatched
    private List<String> shared = new ArrayList<>();

    /** The worst of their exit codes: one that fails does not keep the others from running. */
    @Override
    public Integer call() {
        int worst = 0;
        CommandLine bench = spec.commandLine().getParent();
        for (Map.Entry<String, List<String>> benchmark : BENCHMARKS.entrySet()) {
            List<String> words = new ArrayList<>(List.of(benchmark.getKey()));
            words.addAll(benchmark.getValue());
            words.addAll(shared);
            System.out.printf("%n=== %s%n", String.join(" ", words));
            worst = Math.max(worst, bench.execute(words.toArray(String[]::new)));
        }
        return worst;
    }
}
