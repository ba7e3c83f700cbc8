package vn.lienthong.stack.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lienthong.stack.clock.Moments;
import vn.lienthong.stack.clock.Spans;
import vn.lienthong.stack.status.StatusReport.ProcessStatus;

/** The report as people read it. */
final class StatusTable {
    private static final String ROW = "%-22s %-9s %6s %8s %8s  %s%n";
    private static final String STANDING = "%-14s %-34s %s%n";

    private final PrintStream out;

    StatusTable(PrintStream out) {
        this.out = out;
    }

    void print(StatusReport report) {
        out.printf("%s: %s%n", report.dataDirectory(), report.state());
        out.printf(
                "%s: %s%n%n",
                report.demoClock() ? "Demo clock" : "Real time", Moments.format(Instant.parse(report.now())));
        row("PROCESS", "STATE", "PORT", "PID", "MB", "UP FOR");
        report.processes().forEach(this::process);
        long sum = report.processes().stream()
                .mapToLong(process -> process.residentMb() == null ? 0 : process.residentMb())
                .sum();
        row("", "", "", "", sum, "");
        if (!report.services().isEmpty()) {
            out.println();
            out.printf(Locale.ROOT, STANDING, "SERVICE", "RELAY", "STILL TO HEAR");
            report.services().forEach(this::standing);
        }
        hints(report);
    }

    private void process(ProcessStatus process) {
        row(
                process.name(),
                process.state(),
                process.port(),
                orEmpty(process.pid(), Object::toString),
                orEmpty(process.residentMb(), Object::toString),
                orEmpty(process.uptimeSeconds(), seconds -> Spans.format(Duration.ofSeconds(seconds))));
    }

    private void row(Object... cells) {
        out.print(String.format(Locale.ROOT, ROW, cells).stripTrailing() + "\n");
    }

    private void standing(JsonNode service) {
        String name = service.path("service").asText();
        if (service.has("error")) {
            out.printf(
                    Locale.ROOT,
                    STANDING,
                    name,
                    "does not tell",
                    service.path("error").asText());
            return;
        }
        out.printf(
                Locale.ROOT,
                STANDING,
                name,
                relay(service.path("relay")),
                lags(service.path("consumers")) + held(service.path("held")));
    }

    private static String relay(JsonNode relay) {
        double behind = relay.path("oldestUnpublishedSeconds").asDouble(0);
        String state = relay.path("state").asText("?").toLowerCase(Locale.ROOT);
        return behind > 0 ? "%s, %.1f s behind".formatted(state, behind) : state + ", all published";
    }

    private static String lags(JsonNode consumers) {
        var sums = new TreeMap<String, Long>();
        consumers.forEach(standing ->
                sums.merge(standing.path("name").asText(), standing.path("lag").asLong(0), Long::sum));
        return sums.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String held(JsonNode held) {
        long parked = held.path("parked").asLong();
        long pending = held.path("pending").asLong();
        return (parked == 0 ? "" : "; PARKED " + parked) + (pending == 0 ? "" : "; pending " + pending);
    }

    private void hints(StatusReport report) {
        report.processes().stream()
                .filter(process -> process.state().equals(StatusReport.DEAD))
                .forEach(process -> out.printf("%n%s has died; its log: %s", process.name(), process.log()));
        report.processes().stream()
                .filter(process -> !process.troubles().isEmpty())
                .forEach(process ->
                        out.printf("%n%s is not ready: %s", process.name(), String.join(", ", process.troubles())));
        out.println();
        out.println(
                switch (report.state()) {
                    case StatusReport.READY -> "Next: ./lienthong logs NAME | token --role operator | down";
                    case StatusReport.STOPPED -> "Next: ./lienthong up";
                    default -> "Next: ./lienthong up starts what is missing; ./lienthong down stops the rest";
                });
    }

    private static <T> String orEmpty(T value, Function<T, String> text) {
        return value == null ? "" : text.apply(value);
    }
}
