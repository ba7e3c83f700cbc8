package vn.lienthong.acceptance.faults;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever happens to the processes: nothing that was promised is lost or doubled, and soon it goes on as before. This
 * is a selection; {@code ./lienthong test --faults} does all of it.
 */
class FaultsIT {
    private static final boolean ALL = System.getProperty("faults", "").equals("all");
    private static final int RUNS = Integer.getInteger("faults.runs", 1);
    private static final int SEED = Integer.getInteger("faults.seed", new Random().nextInt(1_000_000));

    @TestFactory
    Stream<DynamicNode> nothing_is_lost_or_doubled() {
        return IntStream.range(SEED, SEED + RUNS)
                .mapToObj(seed -> DynamicContainer.dynamicContainer("seed " + seed, tests(seed)));
    }

    private static List<DynamicNode> tests(int seed) {
        return List.copyOf(new FaultRun(seed).tests(ALL));
    }
}
