package vn.lienthong.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import vn.lienthong.acceptance.faults.Fault.Kill;
import vn.lienthong.acceptance.faults.Trial.Outcome;

/** Whatever happens to the processes: nothing that was promised is lost or doubled, and soon it goes on as before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {
    private static final Duration RECOVERY = Duration.ofSeconds(30);

    private final long seed = Long.getLong("faults.seed", new Random().nextLong());
    private final Trial trial;

    FaultsIT() throws Exception {
        System.out.println("Faults, seed " + seed);
        trial = new Trial(seed);
    }

    @TestFactory
    Stream<DynamicTest> nothing_is_lost_or_doubled() {
        FaultStack stack = trial.stack();
        List<Fault> faults = List.of(
                new Kill(Victim.service(stack, "intake")),
                new Kill(Victim.service(stack, "intake")));
        return faults.stream().map(fault -> DynamicTest.dynamicTest(fault.name(), () -> strike(fault)));
    }

    private void strike(Fault fault) throws Exception {
        Outcome outcome = trial.run(fault);
        System.out.println(outcome);
        System.out.println(trial.load());
        assertThat(outcome.verdict().findings()).isEmpty();
        assertThat(outcome.recovery()).isNotNull().isLessThan(RECOVERY);
    }

    @AfterAll
    void close() throws Exception {
        trial.close();
    }
}
