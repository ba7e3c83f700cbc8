package vn.lienthong.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.lienthong.stack.demo.Case.Fate;

/** The figures of the week, by the script and by the deadline service. */
final class Week {
    private final PrintStream out;
    private final Api deadline;
    private final List<CaseProgress> all;

    Week(PrintStream out, Api deadline, List<CaseProgress> all) {
        this.out = out;
        this.deadline = deadline;
        this.all = all;
    }

    /** Throws {@link StoryBroken} where the service says another thing than the script. */
    void tell() {
        String path = "/sla?from=%s&to=%s".formatted(Script.FIRST_DAY, Script.DAY_AFTER);
        Map<Fate, Long> scripted = all.stream()
                .collect(Collectors.groupingBy(
                        progress -> progress.script.fate(), () -> new EnumMap<>(Fate.class), Collectors.counting()));
        JsonNode sla = Wait.until(
                "the figures of the week to be as scripted: " + scripted,
                () -> Optional.of(deadline.get(path)).filter(figures -> isAsScripted(figures, scripted)));
        JsonNode dossiers = sla.get("dossiers");
        JsonNode finished = dossiers.get("finished");
        JsonNode open = dossiers.get("open");
        out.printf(
                """

                The week %s to %s
                  carried over %d + received %d
                = finished %d (early %d, on time %d, late %d) + withdrawn %d + refused %d + stopped %d
                  + still open %d (within due %d, overdue %d, paused %d)
                  the balance closes: %s
                """,
                Script.FIRST_DAY,
                Script.DAY_AFTER.minusDays(1),
                dossiers.get("carriedOver").intValue(),
                dossiers.get("received").intValue(),
                sum(finished),
                finished.get("early").intValue(),
                finished.get("onTime").intValue(),
                finished.get("late").intValue(),
                dossiers.get("withdrawn").intValue(),
                dossiers.get("refused").intValue(),
                dossiers.get("stopped").intValue(),
                sum(open),
                open.get("withinDue").intValue(),
                open.get("overdue").intValue(),
                open.get("paused").intValue(),
                dossiers.get("balanced").booleanValue() ? "yes" : "NO");
    }

    private boolean isAsScripted(JsonNode sla, Map<Fate, Long> scripted) {
        JsonNode dossiers = sla.get("dossiers");
        long before = all.stream()
                .filter(progress -> progress.script.handedIn().toLocalDate().isBefore(Script.FIRST_DAY))
                .count();
        return dossiers.get("balanced").booleanValue()
                && dossiers.get("carriedOver").longValue() == before
                && dossiers.get("received").longValue() == all.size() - before
                && is(dossiers.at("/finished/early"), scripted, Fate.EARLY)
                && is(dossiers.at("/finished/onTime"), scripted, Fate.ON_TIME)
                && is(dossiers.at("/finished/late"), scripted, Fate.LATE)
                && is(dossiers.get("withdrawn"), scripted, Fate.WITHDRAWN)
                && is(dossiers.get("refused"), scripted, Fate.REFUSED)
                && is(dossiers.at("/open/withinDue"), scripted, Fate.OPEN)
                && is(dossiers.at("/open/overdue"), scripted, Fate.OVERDUE)
                && is(dossiers.at("/open/paused"), scripted, Fate.PAUSED);
    }

    private static boolean is(JsonNode figure, Map<Fate, Long> scripted, Fate fate) {
        return figure.longValue() == scripted.getOrDefault(fate, 0L);
    }

    private static int sum(JsonNode counts) {
        return Latencies.stream(counts).mapToInt(JsonNode::intValue).sum();
    }
}
