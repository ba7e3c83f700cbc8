package vn.lienthong.acceptance.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells how it goes, and at the end how it went: to people, and as JSON to programs. */
final class Report {
    private static final String LINE = "%-52s %6s %6s %8s %10s %10s %9s %8s %8s  %s%n";

    private final long seed;
    private final Path folder;
    private final Instant begin = Instant.now();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Finding> others = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private final List<String> notPassed = new ArrayList<>();

    /** @param folder where the file is kept */
    Report(long seed, Path folder) {
        this.seed = seed;
        this.folder = folder;
        say("Faults with seed " + seed);
    }

    /** Something is to be carried out; the same name may come again. */
    void expect(String name) {
        expected.add(name);
        notPassed.add(name);
    }

    /** It came to its end, and was as it must be. What is broken off later leaves a file that says so. */
    void passed(String name) throws IOException {
        notPassed.remove(name);
        write();
    }

    /** What did not come to its end so far, or was not as it must be. */
    List<String> notPassed() {
        return List.copyOf(notPassed);
    }

    /** What was found besides the outcomes. */
    void found(List<Finding> findings) {
        others.addAll(findings);
        findings.stream().limit(20).forEach(finding -> say("    " + finding));
    }

    void add(Outcome outcome, String load) {
        outcomes.add(outcome);
        say("%s: %s; back after %s, at %.1f/s as before after %s, caught up after %s (%s)"
                .formatted(
                        outcome.fault(),
                        outcome.isSound() ? "sound" : "NOT SOUND",
                        seconds(outcome.outage()),
                        outcome.before(),
                        seconds(outcome.recovery()),
                        seconds(outcome.caughtUp()),
                        load));
        outcome.behind().forEach(who -> say("    not caught up: " + who));
        outcome.verdict().findings().stream().limit(20).forEach(finding -> say("    " + finding));
    }

    /** Something else that was seen. */
    void note(String note) {
        notes.add(note);
        say(note);
    }

    void say(String what) {
        System.out.printf("%6d s  %s%n", Duration.between(begin, Instant.now()).toSeconds(), what);
    }

    /** The table at the end, and the file. */
    void close() throws IOException {
        System.out.printf(
                "%n" + LINE,
                "Fault",
                "rate/s",
                "during",
                "back",
                "recovered",
                "caught up",
                "promises",
                "events",
                "repeats",
                "");
        outcomes.forEach(Report::line);
        notes.forEach(System.out::println);
        System.out.printf(
                "%s, seed %d, %d s%n",
                verdict(), seed, Duration.between(begin, Instant.now()).toSeconds());
        write();
    }

    /** In a few words. */
    String verdict() {
        List<String> words = new ArrayList<>();
        if (isFound()) {
            words.add("THERE ARE FINDINGS");
        }
        if (!notPassed.isEmpty() || expected.isEmpty()) {
            words.add("NOT PROVEN, for %d of %d did not pass: %s"
                    .formatted(notPassed.size(), expected.size(), String.join("; ", notPassed)));
        }
        return words.isEmpty() ? "Nothing was lost or doubled" : String.join("; ", words);
    }

    private boolean isFound() {
        return !others.isEmpty() || !outcomes.stream().allMatch(Outcome::isSound);
    }

    private boolean isSound() {
        return !isFound() && notPassed.isEmpty() && !expected.isEmpty();
    }

    private void write() throws IOException {
        Files.createDirectories(folder);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("faults-%d.json".formatted(seed)).toFile(), json());
    }

    private static void line(Outcome outcome) {
        System.out.printf(
                LINE,
                outcome.fault(),
                "%.1f".formatted(outcome.before()),
                "%.1f".formatted(outcome.during()),
                seconds(outcome.outage()),
                seconds(outcome.recovery()),
                seconds(outcome.caughtUp()),
                outcome.verdict().promises(),
                outcome.verdict().events(),
                outcome.verdict().repeats(),
                outcome.isSound() ? "sound" : "NOT SOUND");
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seed", seed);
        json.put("sound", isSound());
        json.put("seconds", Duration.between(begin, Instant.now()).toSeconds());
        json.put("faults", outcomes.stream().map(Report::json).toList());
        json.put("findings", others.stream().map(Finding::toString).toList());
        json.put("expected", expected);
        json.put("notPassed", notPassed);
        json.put("notes", notes);
        return json;
    }

    private static Map<String, Object> json(Outcome outcome) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("fault", outcome.fault());
        json.put("ratePerSecond", outcome.before());
        json.put("ratePerSecondDuring", outcome.during());
        json.put("backMillis", outcome.outage().toMillis());
        json.put("recoveryMillis", outcome.recovery().map(Duration::toMillis).orElse(null));
        json.put("caughtUpMillis", outcome.caughtUp().map(Duration::toMillis).orElse(null));
        json.put("promises", outcome.verdict().promises());
        json.put("events", outcome.verdict().events());
        json.put("repeatsOnTopics", outcome.verdict().repeats());
        json.put(
                "findings",
                outcome.verdict().findings().stream().map(Finding::toString).toList());
        return json;
    }

    private static String seconds(Optional<Duration> time) {
        return time.map(Report::seconds).orElse("never");
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
