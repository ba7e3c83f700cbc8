package vn.lienthong.bench.growth;

import static vn.lienthong.bench.report.Target.atMost;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.bench.Session;
import vn.lienthong.bench.contest.Rounds;
import vn.lienthong.bench.fill.Stored;
import vn.lienthong.bench.journey.JourneyLoads;
import vn.lienthong.bench.journey.StepName;
import vn.lienthong.bench.journey.Submission;
import vn.lienthong.bench.load.Loaded;
import vn.lienthong.bench.report.Figure;
import vn.lienthong.bench.stack.BenchStack;
import vn.lienthong.bench.stack.Ward;
import vn.lienthong.bench.stack.Wards;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.stack.Service;

/** The same load with ever more dossiers stored. */
final class GrowthBenchmark {
    private static final int WARDS = 100;
    private static final List<Integer> CLIENTS = List.of(16, 32);
    private static final double NO_SLOWER_THAN = 1.3;

    private final Session session;
    private final List<Long> steps;
    private final int share;
    private final int reads;

    GrowthBenchmark(Session session, List<Long> steps, int share, int reads) {
        this.session = session;
        this.steps = steps.stream().sorted().distinct().toList(); // what is stored stays
        this.share = share;
        this.reads = reads;
    }

    void run() {
        try (BenchStack stack = BenchStack.start(session, EnumSet.allOf(Service.class))) {
            List<Ward> wards = Wards.of(stack.stack(), Submission.PROCEDURE, WARDS);
            Stored stored = Stored.in(session, stack, wards);
            var journeys = new JourneyLoads(session, stack, wards);
            var loads = new GrowthLoads(session, stack, wards, journeys, today());
            double rate = 0;
            var all = new Rounds(List.of());
            for (long dossiers : steps) {
                stored.fillTo(dossiers);
                journeys.warmUp(CLIENTS.getLast());
                rate = rate == 0 ? journeys.saturate(CLIENTS) * share / 100 : rate;
                all = all.and(session.contest(loads.at(dossiers, rate, reads)));
            }
            report(all, rate);
        }
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(InstantSource.system().instant(), WorkingCalendar.VIETNAM);
    }

    private void report(Rounds rounds, double rate) {
        List<Figure> figures = new ArrayList<>();
        Stream.concat(
                        StepName.ALL.stream().map(call -> curve(rounds, GrowthLoads::journeys, call)),
                        Reading.ALL.stream().map(call -> curve(rounds, GrowthLoads::reads, call)))
                .forEach(figures::addAll);
        steps.forEach(dossiers -> figures.addAll(journeysAt(rounds, dossiers)));
        session.fact(
                "data",
                steps + " dossiers stored, two in a hundred open, over the last year, in %d wards".formatted(WARDS));
        session.fact("load", "%.1f journeys/s, %d reads/s, each kind apart".formatted(rate, reads));
        session.note("The stored dossiers are copies in the event tables and views, with indexes; Kafka has none of"
                + " them, and their hashes are those of what they were copied from.");
        session.note("The steps follow each other; repeats are interleaved within each.");
        session.report(figures, rounds);
    }

    private interface Naming {
        String at(long dossiers);
    }

    /** p95 of a call at each step, and how the last compares to the first. */
    private List<Figure> curve(Rounds rounds, Naming naming, String call) {
        List<Figure> figures = new ArrayList<>();
        for (long dossiers : steps) {
            figures.add(
                    Figure.of("%s, p95 at %,d".formatted(call, dossiers), "ms", p95(rounds, naming, call, dossiers)));
        }
        if (steps.size() > 1) {
            long first = steps.getFirst();
            long last = steps.getLast();
            double[] growth = Rounds.ratios(p95(rounds, naming, call, last), p95(rounds, naming, call, first));
            figures.add(Figure.of("  last to first", "", growth)
                    .against(atMost(NO_SLOWER_THAN), rounds.faults(naming.at(first), naming.at(last))));
        }
        return figures;
    }

    private static double[] p95(Rounds rounds, Naming naming, String call, long dossiers) {
        return rounds.values(naming.at(dossiers), Loaded.to(call, "p95"));
    }

    private static List<Figure> journeysAt(Rounds rounds, long dossiers) {
        String name = GrowthLoads.journeys(dossiers);
        String reads = GrowthLoads.reads(dossiers);
        return List.of(
                Figure.of(
                        "whole journey, p95 at %,d".formatted(dossiers),
                        "ms",
                        rounds.values(name, Loaded.whole("p95"))),
                Figure.of("  errors", "", rounds.values(name, Loaded.ERRORS)),
                Figure.of("  dropped", "", rounds.values(name, Loaded.DROPPED)),
                Figure.of("  errors of reads", "", rounds.values(reads, Loaded.ERRORS)),
                Figure.of("  dropped reads", "", rounds.values(reads, Loaded.DROPPED)));
    }
}
