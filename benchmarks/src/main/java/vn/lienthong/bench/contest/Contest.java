package vn.lienthong.bench.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.lienthong.bench.machine.CpuReading;

/** Measures contenders in turn, again and again, so that what changes on the machine meets all of them. */
public final class Contest {
    private static final double NANOS_A_SECOND = 1e9;
    /** What figures begin with that are told while it goes on. */
    private static final List<String> HEADLINES = List.of(
            "rate",
            "errors",
            "p50 to the end",
            "p99 to the end",
            "p50 to worklist",
            "p99 to worklist",
            "p50 to Kafka",
            "p99 to Kafka",
            "recovery");

    private final SpoiltRule rule;
    private final Supplier<Map<String, Long>> processes;
    private final Consumer<String> progress;
    private final List<Round> rounds = new ArrayList<>();

    /** @param processes the numbers of our processes by name */
    public Contest(SpoiltRule rule, Supplier<Map<String, Long>> processes, Consumer<String> progress) {
        this.rule = rule;
        this.processes = processes;
        this.progress = progress;
    }

    public Rounds run(List<? extends Contender> contenders, int repeats) {
        for (Contender contender : contenders) {
            progress.accept("warming up: " + contender.name());
            contender.warmUp();
            contender.settle();
        }
        for (int repeat = 1; repeat <= repeats; repeat++) {
            for (Contender contender : contenders) {
                measure(contender, repeat);
            }
        }
        return new Rounds(List.copyOf(rounds));
    }

    private void measure(Contender contender, int repeat) {
        boolean again = true;
        for (int attempt = 1; again; attempt++) {
            Round round = attempt(contender, repeat, attempt);
            rounds.add(round);
            progress.accept(told(round));
            again = !round.counted();
        }
    }

    private Round attempt(Contender contender, int repeat, int attempt) {
        Map<String, Long> watched = processes.get();
        CpuReading before = CpuReading.now(watched);
        Sample sample = contender.measure();
        CpuReading after = CpuReading.now(watched);
        double settling = secondsOf(contender::settle);
        double others = after.othersSince(before);
        return new Round(
                contender.name(),
                repeat,
                attempt,
                others,
                rule.isSpoilt(others),
                !rule.repeats(others, attempt),
                settling,
                after.processorsSince(before),
                sample);
    }

    private static double secondsOf(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / NANOS_A_SECOND;
    }

    private static String told(Round round) {
        String figures = round.sample().figures().entrySet().stream()
                .filter(figure -> HEADLINES.stream().anyMatch(figure.getKey()::startsWith))
                .map(figure -> String.format(Locale.ROOT, "%s %,.2f", figure.getKey(), figure.getValue()))
                .collect(Collectors.joining(", "));
        String spoilt = String.format(Locale.ROOT, " (other load %.0f %%)", round.others() * 100);
        String again = round.counted() ? spoilt : spoilt + ", measured again";
        return "%d. %s: %s%s".formatted(round.repeat(), round.contender(), figures, round.spoilt() ? again : "");
    }
}
