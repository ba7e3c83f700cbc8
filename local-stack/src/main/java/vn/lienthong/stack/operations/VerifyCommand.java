package vn.lienthong.stack.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.lienthong.chassis.verification.Finding;
import vn.lienthong.stack.DataDirectoryOption;
import vn.lienthong.stack.Progress;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.StackProblem;

/** {@code ./lienthong verify}. */
@Command(
        name = "verify",
        description = {
            "Proves that nothing is lost, doubled or changed: walks the event tables with their hashes, compares the"
                    + " topics with them, and each view with what the log makes of it. The services go on meanwhile."
        })
public final class VerifyCommand implements Callable<Integer> {
    private static final int FAULTS = 1;
    private static final Map<Finding.Kind, String> HARMLESS = Map.of(
            Finding.Kind.REPEATED_ON_TOPIC, "harmless: consumers skip what they have taken",
            Finding.Kind.NOT_YET_ON_TOPIC, "stored less than a minute ago: to be seen the next time");

    @Mixin
    private DataDirectoryOption data;

    @Parameters(arity = "0..*", paramLabel = "SERVICE", description = "Without one: all.")
    private List<Service> services;

    @Override
    public Integer call() {
        Operator operator = new Operator(data.directory());
        Progress progress = new Progress(System.out);
        List<Service> asked = services == null ? List.of(Service.values()) : services;
        // All at once: each walks a database of its own.
        asked.forEach(service -> operator.have(service, "/verification"));
        boolean sound = true;
        for (Service service : asked) {
            sound &= lookOn(operator, service, progress);
        }
        System.out.println();
        System.out.println(
                sound
                        ? "Nothing is lost, doubled or changed."
                        : "There are faults. Views are mended by ./lienthong rebuild SERVICE VIEW; for tables and topics"
                                + " look at the backups before anything else is written.");
        return sound ? 0 : FAULTS;
    }

    private static boolean lookOn(Operator operator, Service service, Progress progress) {
        JsonNode report =
                Onlooker.USUAL.end(service, command(service), () -> operator.ask(service, "/verification"), now -> {
                    boolean ended = !now.path("state").asText().equals("RUNNING");
                    if (!ended) {
                        progress.say("%s: %s, %,d looked at"
                                .formatted(
                                        service.key(),
                                        now.path("at").asText("begins"),
                                        now.path("looked").asLong()));
                    }
                    return ended;
                });
        requireDone(report, service);
        report.path("findings").forEach(finding -> tell(service, finding, progress));
        boolean sound = report.path("findings")
                .valueStream()
                .map(finding -> Finding.Kind.valueOf(finding.path("kind").asText()))
                .noneMatch(Finding.Kind::isFault);
        progress.say(service.key() + (sound ? ": sound" : ": NOT SOUND"));
        return sound;
    }

    /** What has not been looked at to the end is not sound. */
    static void requireDone(JsonNode report, Service service) {
        switch (report.path("state").asText()) {
            case "DONE" -> {}
            case "FAILED" ->
                throw new StackProblem(
                        "%s could not be verified: %s"
                                .formatted(service.key(), report.path("failure").asText()),
                        "See ./lienthong logs %s; then %s".formatted(service.key(), command(service)));
            default ->
                throw new StackProblem(
                        "%s knows nothing of the verification any more: it has been started anew meanwhile."
                                .formatted(service.key()),
                        "Once more: " + command(service));
        }
    }

    private static String command(Service service) {
        return "./lienthong verify " + service.key();
    }

    private static void tell(Service service, JsonNode finding, Progress progress) {
        String kind = finding.path("kind").asText();
        boolean fault = Finding.Kind.valueOf(kind).isFault();
        progress.say("%s: %s %s, %,d times%s"
                .formatted(
                        service.key(),
                        finding.path("where").asText(),
                        kind,
                        finding.path("count").asLong(),
                        fault ? "" : " (%s)".formatted(HARMLESS.get(Finding.Kind.valueOf(kind)))));
        if (fault) {
            finding.path("examples").forEach(example -> progress.say("    " + example.asText()));
        }
    }
}
