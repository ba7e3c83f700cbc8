package vn.lienthong.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import vn.lienthong.acceptance.faults.Judge.Verdict;
import vn.lienthong.acceptance.faults.PlantedReader.Loss;

/** One run with one seed, on a stack that comes with its first test and goes with its last. */
final class FaultRun {
    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final Duration CAUGHT_UP = Duration.ofSeconds(60);

    /** A part of the names of the faults that somebody wants to see alone. */
    private static final String ONLY = System.getProperty("faults.only", "");

    private final long seed;
    private final Report report;
    private Trial trial;

    FaultRun(long seed) {
        this.seed = seed;
        report = new Report(seed);
    }

    /** @param all everything, or a selection that takes little time */
    List<DynamicTest> tests(boolean all) {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(dynamicTest("a stack comes up and gets warm", this::begin));
        Program program = new Program(new Random(seed));
        List<Fault> faults = new ArrayList<>(all ? program.all() : program.selection());
        faults.removeIf(fault -> !fault.name().contains(ONLY));
        for (Fault fault : faults) {
            tests.add(dynamicTest(fault.name(), strike(fault)));
        }
        tests.add(dynamicTest("a reader that follows the table by position is caught", this::catchReader));
        if (all) {
            for (Repetition repetition : Repetition.values()) {
                tests.add(dynamicTest(repetition.name(), () -> repeat(repetition)));
            }
        }
        tests.add(dynamicTest("what is planted in copies of what was read is found", this::plant));
        tests.add(dynamicTest("./lienthong verify says the same", this::verify));
        if (all) {
            tests.add(dynamicTest("a record that nobody can read", strike(new Poison())));
        }
        tests.add(dynamicTest("the stack goes", this::end));
        return tests;
    }

    private void begin() throws IOException {
        report.say("A stack comes up");
        trial = new Trial(seed);
        report.say("The load begins");
        trial.warmUp();
    }

    private Executable strike(Fault fault) {
        return () -> {
            report.say(fault.name() + " ...");
            Outcome outcome = trial.run(fault);
            report.add(outcome, trial.load());
            assertThat(outcome.verdict().findings()).isEmpty();
            assertThat(outcome.during()).isGreaterThanOrEqualTo(fault.leastDuring());
            assertThat(outcome.recovery())
                    .hasValueSatisfying(time -> assertThat(time).isLessThan(RECOVERY));
            assertThat(outcome.behind()).isEmpty();
            assertThat(outcome.caughtUp())
                    .hasValueSatisfying(time -> assertThat(time).isLessThan(CAUGHT_UP));
        };
    }

    private void catchReader() throws Exception {
        trial.pause();
        PlantedReader reader = new PlantedReader(trial);
        Loss onEvents = reader.onEventTable();
        report.note("A reader that follows intake's event table by position: %d events seen, %d lost; by the relay none"
                .formatted(onEvents.seen(), onEvents.lost()));
        Loss onScratch = reader.onScratchTable();
        report.note("The same on a scratch table whose writers hold transactions open: %d events seen, %d lost"
                .formatted(onScratch.seen(), onScratch.lost()));
        assertThat(onEvents.lost() + onScratch.lost()).isPositive();
        judge();
    }

    private void repeat(Repetition repetition) throws Exception {
        trial.pause();
        List<String> changes = repetition.changes(trial);
        report.note("%s changes %s".formatted(repetition, changes.isEmpty() ? "nothing" : changes));
        assertThat(changes).isEmpty();
        judge();
    }

    private void judge() throws Exception {
        Verdict verdict = trial.judge().judge();
        assertThat(verdict.findings()).isEmpty();
    }

    private void plant() throws Exception {
        trial.pause();
        trial.quiet().await();
        for (Plant plant : Plant.values()) {
            List<Finding> findings = plant.judged(trial);
            report.note("Planted %s: %s".formatted(plant, findings));
            assertThat(findings).extracting(Finding::kind).contains(plant.expected());
        }
    }

    private void verify() {
        trial.pause();
        assertThat(trial.judge().verify()).isEmpty();
        report.note("./lienthong verify finds nothing");
    }

    private void end() throws IOException {
        report.close();
        trial.close();
    }
}
