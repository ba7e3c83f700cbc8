package vn.lienthong.bench;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.lienthong.bench.contest.Contender;
import vn.lienthong.bench.contest.Contest;
import vn.lienthong.bench.contest.Rounds;
import vn.lienthong.bench.load.Wire;
import vn.lienthong.bench.machine.Machine;
import vn.lienthong.bench.machine.Versions;
import vn.lienthong.bench.report.Figure;
import vn.lienthong.bench.report.Report;
import vn.lienthong.bench.report.ReportFile;
import vn.lienthong.bench.report.ReportTable;
import vn.lienthong.stack.Progress;
import vn.lienthong.stack.up.Interruption;

/** One run of a benchmark: what it was told, what it watches and what it has found. */
public final class Session implements AutoCloseable {
    private final String benchmark;
    private final BenchOptions options;
    private final Progress progress = new Progress(System.out);
    private final Instant began = InstantSource.system().instant();
    private final Wire wire = new Wire();
    private final Map<String, Long> processes = new LinkedHashMap<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private Session(String benchmark, BenchOptions options) {
        this.benchmark = benchmark;
        this.options = options;
        watch("benchmark", ProcessHandle.current().pid());
        facts.put("machine", Machine.here().facts());
        facts.put("versions", Versions.here());
    }

    /** Runs a benchmark. On Ctrl-C it is interrupted, and puts things in order before this process ends. */
    public static void run(String benchmark, BenchOptions options, Consumer<Session> work) {
        Interruption.stopping(() -> {
            try (var session = new Session(benchmark, options)) {
                work.accept(session);
            }
        });
    }

    public BenchOptions options() {
        return options;
    }

    public Wire wire() {
        return wire;
    }

    public void say(String line) {
        progress.say(line);
    }

    /** Counts this process and all its descendants among ours. */
    public void watch(String name, long pid) {
        processes.put(name, pid);
    }

    public void forget(String name) {
        processes.remove(name);
    }

    /** For the head of the report. */
    public void fact(String name, Object value) {
        facts.put(name, value);
    }

    /** What a reader must know to judge the figures. */
    public void note(String sentence) {
        notes.add(sentence);
    }

    public Rounds contest(List<? extends Contender> contenders) {
        return new Contest(options.spoiltRule(), () -> Map.copyOf(processes), this::say)
                .run(contenders, options.repeats());
    }

    /** Prints what was found and keeps it in a file. */
    public void report(List<Figure> figures, Rounds rounds) {
        facts.put(
                "repeats",
                "%d of %d s each, interleaved"
                        .formatted(options.repeats(), options.time().toSeconds()));
        Report report = new Report(benchmark, began, facts, figures, notes, rounds);
        System.out.print(ReportTable.of(report));
        System.out.println("  " + ReportFile.write(report, options.results()));
    }

    @Override
    public void close() {
        wire.close();
    }
}
