package vn.lienthong.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.lienthong.stack.Endpoints;
import vn.lienthong.stack.demo.Case.Fate;

/** The table at the end of the story, the figures of the week, and whether both are as scripted. */
final class Ending {
    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.99;

    private final PrintStream out;
    private final Api intake;
    private final Api deadline;
    private final Api satisfaction;
    private final Endpoints endpoints;
    private final Departments departments;
    private final Latencies latencies;
    private final List<Progress> all;

    Ending(
            PrintStream out,
            People people,
            Endpoints endpoints,
            Departments departments,
            Latencies latencies,
            List<Progress> all) {
        this.out = out;
        this.intake = people.operatorAt(endpoints.intake());
        this.deadline = people.operatorAt(endpoints.deadline());
        this.satisfaction = people.operatorAt(endpoints.satisfaction());
        this.endpoints = endpoints;
        this.departments = departments;
        this.latencies = latencies;
        this.all = all;
    }

    /** Throws {@link StoryBroken} where something is not as scripted. */
    void tell() {
        out.printf(
                "%n%-22s %-26s %-19s %-16s %-9s %s%n",
                "Dossier", "Code", "Where it is", "Promised", "Kept", "Who used the time");
        all.forEach(this::line);
        figures();
        out.printf(
                "%nFrom the answer at the counter to the agency's worklist: p50 %.0f ms, p99 %.0f ms (%d dossiers)%n",
                latencies.quantile(HALF), latencies.quantile(NEARLY_ALL), latencies.count());
        whereToLook();
    }

    private void line(Progress progress) {
        String status = intake.get(progress.path()).get("status").textValue();
        Fate fate = Wait.until(
                "%s to be %s, as scripted".formatted(progress.script.name(), progress.script.fate()),
                () -> Optional.of(fate(progress, status)).filter(progress.script.fate()::equals));
        out.printf(
                "%-22s %-26s %-19s %-16s %-9s %s%n",
                progress.script.name(),
                Optional.ofNullable(progress.code).orElse("-"),
                status,
                DemoStory.wall(progress.promisedDue),
                fate,
                usedBy(progress));
    }

    private Fate fate(Progress progress, String status) {
        return switch (status) {
            case "WITHDRAWN" -> Fate.WITHDRAWN;
            case "NOT_ACCEPTED" -> Fate.REFUSED;
            default ->
                departments
                        .clocks(progress)
                        .filter(clock -> clock.get("kind").textValue().equals("DOSSIER"))
                        .map(Ending::fate)
                        .findFirst()
                        .orElse(Fate.OPEN);
        };
    }

    private static Fate fate(JsonNode clock) {
        return switch (clock.get("state").textValue()) {
            case "PAUSED" -> Fate.PAUSED;
            case "STOPPED" -> Fate.valueOf(clock.get("timeliness").asText("OPEN"));
            default -> clock.path("overranAt").isTextual() ? Fate.OVERDUE : Fate.OPEN;
        };
    }

    private String usedBy(Progress progress) {
        return departments
                .clocks(progress)
                .filter(clock -> clock.get("kind").textValue().equals("LEG"))
                .map(Ending::used)
                .collect(Collectors.joining(", "));
    }

    private static String used(JsonNode clock) {
        String late = clock.path("overranAt").isTextual() ? " LATE" : "";
        String agency = clock.get("agency").textValue();
        if (!clock.path("consumed").isNumber()) {
            return "%s %s%s".formatted(agency, clock.get("state").textValue().toLowerCase(Locale.ROOT), late);
        }
        int consumed = clock.get("consumed").intValue();
        int allowed = clock.at("/timeLimit/value").intValue();
        return switch (clock.at("/timeLimit/unit").textValue()) {
            case "sameDay" -> "%s %s".formatted(agency, late.isEmpty() ? "same day" : "LATE");
            case "clockHours" -> "%s %d of %d h%s".formatted(agency, consumed, allowed, late);
            default -> "%s %d of %d d%s".formatted(agency, consumed, allowed, late);
        };
    }

    private void figures() {
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
        satisfaction();
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

    private void satisfaction() {
        long answers = all.stream()
                .filter(progress -> progress.script.fate().isFinished() && progress.script.marks() > 0)
                .count();
        JsonNode agencies = satisfaction.get("/satisfaction?limit=200").get("items");
        double best = Latencies.stream(agencies)
                .filter(agency -> agency.get("average").isNumber())
                .mapToDouble(agency -> agency.get("average").doubleValue())
                .max()
                .orElse(0);
        out.printf(
                "%n%d applicants answered the survey about %d agencies; the best has %.1f of 5%n",
                answers, agencies.size(), best);
    }

    private static int sum(JsonNode counts) {
        return Latencies.stream(counts).mapToInt(JsonNode::intValue).sum();
    }

    private void whereToLook() {
        Progress late =
                all.stream().filter(progress -> progress.apologised).findFirst().orElseThrow();
        out.printf(
                """

                The story came out as scripted, and the stack stays up. Look further:
                  curl '%s/procedures?q=khai%%20sinh'
                  curl -H 'Tracking-Secret: %s' '%s/tracking/%s'
                  curl -H "Authorization: Bearer $(./lienthong token --role operator)" '%s/sla?from=%s&to=%s'
                  ./lienthong status      what runs, and how far it is
                  ./lienthong clock +1d   moves the time of all services
                  ./lienthong down        stops everything; the data stay
                """,
                endpoints.catalog(),
                late.secret,
                endpoints.intake(),
                late.code,
                endpoints.deadline(),
                Script.FIRST_DAY,
                Script.DAY_AFTER);
    }
}
