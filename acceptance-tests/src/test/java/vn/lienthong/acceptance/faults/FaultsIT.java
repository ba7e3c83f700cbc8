package vn.lienthong.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;
import vn.lienthong.acceptance.faults.PlantedReader.Loss;
import vn.lienthong.acceptance.faults.Trial.Outcome;

/**
 * Whatever happens to the processes: nothing that was promised is lost or doubled, and soon it goes on as before. A
 * selection; all of it with {@code -Dfaults=all}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {
    private static final boolean ALL = System.getProperty("faults", "").equals("all");
    private static final long SEED = Long.getLong("faults.seed", new Random().nextInt());
    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final Duration CAUGHT_UP = Duration.ofSeconds(60);

    private final Report report = new Report(SEED);
    private final Trial trial;

    FaultsIT() throws Exception {
        trial = new Trial(SEED);
    }

    @TestFactory
    Stream<DynamicTest> nothing_is_lost_or_doubled() {
        Program program = new Program(trial.stack(), new Random(SEED));
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(test("the services have warmed up", trial::warmUp));
        (ALL ? program.all() : program.selection())
                .forEach(fault -> tests.add(test(fault.name(), () -> strike(fault))));
        tests.add(test("a reader that follows the table by position is caught losing events", this::catchReader));
        if (ALL) {
            Arrays.stream(Repetition.values())
                    .forEach(repetition -> tests.add(test(repetition + " changes nothing", () -> repeat(repetition))));
        }
        tests.add(test("./lienthong verify says the same", this::verify));
        if (ALL) {
            tests.add(test("an unreadable record", () -> strike(new Poison())));
        }
        return tests.stream();
    }

    private static DynamicTest test(String name, Executable executable) {
        return DynamicTest.dynamicTest(name, executable);
    }

    private void strike(Fault fault) throws Exception {
        Outcome outcome = trial.run(fault);
        report.add(outcome, trial.load());
        assertThat(outcome.verdict().findings()).isEmpty();
        assertThat(outcome.recovery())
                .hasValueSatisfying(time -> assertThat(time).isLessThan(RECOVERY));
        assertThat(outcome.caughtUp())
                .hasValueSatisfying(time -> assertThat(time).isLessThan(CAUGHT_UP));
    }

    private void catchReader() throws Exception {
        trial.pause();
        PlantedReader reader = new PlantedReader(trial);
        Loss onEvents = reader.onEventTable();
        report.note(
                "Following intake's event table by position during a burst saw %d events and lost %d; the relay lost none"
                        .formatted(onEvents.seen(), onEvents.lost()));
        Loss onScratch = reader.onScratchTable();
        report.note("Following a scratch table whose writers hold transactions open saw %d events and lost %d"
                .formatted(onScratch.seen(), onScratch.lost()));
        assertThat(onEvents.lost() + onScratch.lost()).isPositive();
        assertThat(trial.judge().judge().findings()).isEmpty();
    }

    private void repeat(Repetition repetition) throws Exception {
        trial.pause();
        List<String> changes = repetition.changes(trial);
        report.note("%s changes %s".formatted(repetition, changes.isEmpty() ? "nothing" : changes));
        assertThat(changes).isEmpty();
        assertThat(trial.judge().judge().findings()).isEmpty();
    }

    private void verify() {
        trial.pause();
        assertThat(trial.judge().verify()).isEmpty();
        report.note("./lienthong verify finds nothing");
    }

    @AfterAll
    void close() throws Exception {
        report.close();
        trial.close();
    }
}
