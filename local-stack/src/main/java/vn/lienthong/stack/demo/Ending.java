package vn.lienthong.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.Endpoints;
import vn.lienthong.stack.Stack;
import vn.lienthong.stack.WholeFile;
import vn.lienthong.stack.demo.Case.Fate;

/** The table at the end of the story and the figures of the week, all held against the script. */
final class Ending {
    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.99;
    private static final Set<String> ENDED = Set.of("NOT_ACCEPTED", "WITHDRAWN", "RETURNED");

    private final PrintStream out;
    private final Api intake;
    private final Api deadline;
    private final Api satisfaction;
    private final Endpoints endpoints;
    private final DataDirectory directory;
    private final Departments departments;
    private final Latencies latencies;
    private final List<CaseProgress> all;

    Ending(
            PrintStream out,
            People people,
            Stack stack,
            Departments departments,
            Latencies latencies,
            List<CaseProgress> all) {
        this.out = out;
        this.endpoints = stack.endpoints();
        this.directory = stack.directory();
        this.intake = people.operatorAt(endpoints.intake());
        this.deadline = people.operatorAt(endpoints.deadline());
        this.satisfaction = people.operatorAt(endpoints.satisfaction());
        this.departments = departments;
        this.latencies = latencies;
        this.all = all;
    }

    /** Throws {@link StoryBroken} where something is not as scripted. */
    void tell() {
        out.printf(
                "%n%-22s %-26s %-24s %-16s %-9s %s%n",
                "Dossier", "Code", "Where it is", "Promised", "Kept", "Who used the time");
        all.forEach(this::line);
        new Week(out, deadline, all).tell();
        new Judgements(out, satisfaction, departments, all).tell();
        out.printf(
                "%nFrom the answer at the counter to the agency's worklist: p50 %.0f ms, p99 %.0f ms (%d dossiers)%n",
                latencies.quantile(HALF), latencies.quantile(NEARLY_ALL), latencies.count());
        WholeFile.write(directory.demo(), json());
        whereToLook();
    }

    /** For programs: how quick it was, which another machine tells otherwise. */
    private String json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("measured", latencies.count())
                .put("p50Millis", latencies.quantile(HALF))
                .put("p99Millis", latencies.quantile(NEARLY_ALL))
                .toPrettyString();
    }

    private void line(CaseProgress progress) {
        String status = intake.get(progress.path()).get("status").textValue();
        Fate fate = Wait.until(
                "%s to be %s, as scripted".formatted(progress.script.name(), progress.script.fate()),
                () -> Optional.of(fate(progress, status)).filter(progress.script.fate()::equals));
        out.printf(
                "%-22s %-26s %-24s %-16s %-9s %s%n",
                progress.script.name(),
                Optional.ofNullable(progress.code).orElse("-"),
                whereItIs(progress, status),
                DemoStory.wall(progress.promisedDue),
                fate,
                usedBy(progress));
    }

    /** With which agencies, as long as any works on it. */
    private String whereItIs(CaseProgress progress, String status) {
        String agencies = ENDED.contains(status) ? "" : String.join(", ", departments.holding(progress));
        return agencies.isEmpty() ? status.toLowerCase(Locale.ROOT).replace('_', ' ') : agencies;
    }

    private Fate fate(CaseProgress progress, String status) {
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

    private String usedBy(CaseProgress progress) {
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

    private void whereToLook() {
        CaseProgress late =
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
