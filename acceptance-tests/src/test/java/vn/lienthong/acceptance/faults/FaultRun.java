package vn.lienthong.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import vn.lienthong.acceptance.faults.PlantedReader.Loss;

/** One run with one seed, on a stack that comes with its first test and goes with its last. */
final class FaultRun {
    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final Duration CAUGHT_UP = Duration.ofSeconds(60);

    /** A part of the names of what somebody wants to see alone. */
    private static final String ONLY = System.getProperty("faults.only", "");

    private static final Path FOLDER = Path.of("target", "faults");

    private final long seed;
    private final Report report;
    private Trial trial;

    FaultRun(long seed) {
        this.seed = seed;
        report = new Report(seed, FOLDER);
    }

    /** @param all everything, or a selection that takes little time */
    List<DynamicTest> tests(boolean all) {
        Program program = new Program(new Random(seed));
        List<Fault> faults = all ? program.all() : program.selection();
        List<Repetition> repetitions = all ? List.of(Repetition.values()) : List.of();
        List<String> wanted = Program.only(
                Stream.concat(
                                faults.stream().map(Fault::name),
                                repetitions.stream().map(Repetition::name))
                        .toList(),
                ONLY);
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(test("a stack comes up and gets warm", this::begin));
        for (Fault fault : faults) {
            if (wanted.contains(fault.name()) && !fault.isLast()) {
                tests.add(test(fault.name(), () -> strike(fault)));
            }
        }
        tests.add(test("a reader that follows the table by position is caught", this::catchReader));
        for (Repetition repetition : repetitions) {
            if (wanted.contains(repetition.name())) {
                tests.add(test(repetition.name(), () -> repeat(repetition)));
            }
        }
        for (Plant plant : Plant.values()) {
            tests.add(test("planted, it is found: " + plant, () -> plant(plant)));
        }
        tests.add(test("./lienthong verify says the same", this::verify));
        for (Fault fault : faults) {
            if (wanted.contains(fault.name()) && fault.isLast()) {
                tests.add(test(fault.name(), () -> strike(fault)));
                tests.add(test("./lienthong verify after " + fault.name(), this::verify));
            }
        }
        tests.add(dynamicTest("the stack goes", this::end));
        return tests;
    }

    /** The report waits for it. */
    private DynamicTest test(String name, Executable carryOut) {
        report.expect(name);
        return dynamicTest(name, () -> {
            carryOut.execute();
            report.passed(name);
        });
    }

    private void begin() throws IOException {
        report.say("A stack comes up");
        trial = new Trial(seed);
        report.say("The load begins");
        trial.warmUp();
    }

    private void strike(Fault fault) throws Exception {
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
        hold(trial.judge().judge().findings());
    }

    private void plant(Plant plant) throws Exception {
        trial.pause();
        trial.quiet().await();
        List<Finding> findings = plant.judged(trial);
        report.note("Planted %s: %s".formatted(plant, findings));
        assertThat(findings).extracting(Finding::kind).contains(plant.expected());
    }

    private void verify() {
        trial.pause();
        hold(trial.judge().verify());
        report.note("./lienthong verify finds what was planted, and nothing else");
    }

    private void hold(List<Finding> findings) {
        report.found(findings);
        assertThat(findings).isEmpty();
    }

    private void end() throws IOException {
        report.close();
        if (trial != null) {
            trial.close();
        }
        assertThat(report.notPassed()).as("Not proven").isEmpty();
    }
}
