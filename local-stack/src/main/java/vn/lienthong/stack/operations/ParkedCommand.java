package vn.lienthong.stack.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.lienthong.stack.DataDirectoryOption;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.Stack;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.clock.Spans;

/** {@code ./lienthong parked}. */
@Command(
        name = "parked",
        description = {
            "Lists the streams that stand still and why; with a STREAM shows its records, takes them again"
                    + " (--retry) or gives up one of them for good (--discard PARTITION/OFFSET --reason WHY)."
        })
public final class ParkedCommand implements Callable<Integer> {
    private static final int STANDS = 1;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataDirectoryOption data;

    @Parameters(arity = "0..1", paramLabel = "STREAM", description = "Its id, or the beginning of it.")
    private String stream;

    @Option(names = "--service", paramLabel = "SERVICE", description = "Where several services hold the stream.")
    private Service service;

    @Option(names = "--consumer", paramLabel = "NAME", description = "Where several consumers hold the stream.")
    private String consumer;

    @Option(names = "--everywhere", description = "Acts for every consumer that holds the stream.")
    private boolean everywhere;

    @ArgGroup
    private Action action;

    /** One of the two. */
    private static final class Action {
        @Option(names = "--retry", required = true, description = "Takes the stream's records again.")
        private boolean retry;

        @ArgGroup(exclusive = false)
        private Discard discard;
    }

    private static final class Discard {
        @Option(
                names = "--discard",
                required = true,
                paramLabel = "PARTITION/OFFSET",
                converter = RecordPlace.Converter.class,
                description = "Gives up the record there for this consumer; it is kept apart.")
        private RecordPlace record;

        @Option(
                names = "--reason",
                required = true,
                paramLabel = "WHY",
                description = "Why it is given up; recorded with who did so.")
        private String reason;
    }

    @Override
    public Integer call() {
        if (stream == null) {
            requireNothingToDo();
            list(new Operator(data.directory()));
            return 0;
        }
        Operator operator = new Operator(data.directory());
        if (action == null) {
            show(operator, only(find(operator)));
            return 0;
        }
        List<Held> asked = find(operator);
        List<Held> concerned = everywhere ? ofOneStream(asked) : List.of(only(asked));
        boolean goesOn = true;
        for (Held held : concerned) {
            goesOn &= act(operator, held);
        }
        return goesOn ? 0 : STANDS;
    }

    private void requireNothingToDo() {
        if (action != null || everywhere || service != null || consumer != null) {
            throw new ParameterException(spec.commandLine(), "A STREAM is missing: its id, or the beginning of it");
        }
    }

    private boolean act(Operator operator, Held held) {
        JsonNode outcome = action.retry
                ? operator.have(held.service(), held.path() + "/retry")
                : discard(operator, held, action.discard);
        boolean goesOn = outcome.path("goesOn").asBoolean();
        System.out.printf(
                "%s %s: %s%n",
                held.service().key(),
                held.text("consumer"),
                goesOn ? "the stream goes on." : "the stream still stands; ./lienthong parked tells why.");
        return goesOn;
    }

    private record Held(Service service, JsonNode stream) {
        String path() {
            return "/parked/%s/%s/%s".formatted(text("consumer"), text("topic"), text("streamId"));
        }

        String text(String field) {
            return stream.path(field).asText();
        }
    }

    private void list(Operator operator) {
        Instant now = Stack.in(data.directory()).now();
        var rows = all(operator).toList();
        if (rows.isEmpty()) {
            System.out.println("No stream stands still.");
            return;
        }
        String form = "%-13s %-20s %-36s %-10s %7s  %s%n";
        System.out.printf(form, "SERVICE", "CONSUMER", "STREAM", "FOR", "RECORDS", "CAUSE");
        rows.forEach(held -> System.out.printf(
                form,
                held.service().key(),
                held.text("consumer"),
                held.text("streamId"),
                Spans.format(Duration.between(Instant.parse(held.text("since")), now)),
                held.text("records"),
                (held.stream().path("awaits").isTextual() ? "waits by itself: " : "") + held.text("cause")));
        System.out.println();
        System.out.println("Next: ./lienthong parked STREAM shows its records.");
    }

    private static Stream<Held> all(Operator operator) {
        return Arrays.stream(Service.values())
                .flatMap(service ->
                        operator.ask(service, "/parked").valueStream().map(held -> new Held(service, held)));
    }

    private List<Held> find(Operator operator) {
        List<Held> standing = all(operator)
                .filter(held -> held.text("streamId").startsWith(stream))
                .toList();
        if (standing.isEmpty()) {
            throw new StackProblem("No stream '%s' stands still.".formatted(stream), "See ./lienthong parked");
        }
        List<Held> asked = standing.stream()
                .filter(held -> service == null || held.service() == service)
                .filter(held -> consumer == null || held.text("consumer").equals(consumer))
                .toList();
        if (asked.isEmpty()) {
            throw new StackProblem("It stands still for others only: " + names(standing), "Name one of them.");
        }
        return asked;
    }

    private static Held only(List<Held> asked) {
        if (asked.size() > 1) {
            throw new StackProblem(
                    "Several stand still: " + names(asked),
                    "Say which: the whole id, --service and --consumer; or act for all of them with --everywhere.");
        }
        return asked.getFirst();
    }

    private static List<Held> ofOneStream(List<Held> asked) {
        if (asked.stream().map(held -> held.text("streamId")).distinct().count() > 1) {
            throw new StackProblem("Several streams begin so: " + names(asked), "Give the whole id.");
        }
        return asked;
    }

    private static String names(List<Held> some) {
        return some.stream()
                .map(held -> "%s for %s %s"
                        .formatted(held.text("streamId"), held.service().key(), held.text("consumer")))
                .collect(Collectors.joining(", "));
    }

    private static void show(Operator operator, Held held) {
        List<JsonNode> records =
                operator.ask(held.service(), held.path()).valueStream().toList();
        for (JsonNode record : records) {
            System.out.printf(
                    "%s %s: %s%n",
                    held.text("topic"), placeOf(record), record.path("cause").asText());
            for (Map.Entry<String, JsonNode> header : record.path("headers").properties()) {
                System.out.printf(
                        "  %-20s %s%n", header.getKey(), header.getValue().asText());
            }
            System.out.printf("  %s%n%n", record.path("value").asText());
        }
        String command = "./lienthong parked %s --service %s --consumer %s"
                .formatted(held.text("streamId"), held.service().key(), held.text("consumer"));
        System.out.printf("Next: %s --retry%n", command);
        System.out.printf("  or: %s --discard %s --reason WHY%n", command, placeOf(inTheWay(held, records)));
    }

    private static RecordPlace placeOf(JsonNode record) {
        return new RecordPlace(
                record.path("partition").asInt(), record.path("offset").asLong());
    }

    /** The record that the stream stands for; where that has gone already, the next one. */
    private static JsonNode inTheWay(Held held, List<JsonNode> records) {
        return records.stream()
                .filter(record -> record.path("cause").asText().equals(held.text("cause")))
                .findFirst()
                .orElseGet(records::getFirst);
    }

    private static JsonNode discard(Operator operator, Held held, Discard discard) {
        if (discard.reason.isBlank()) {
            throw new StackProblem("A record is given up for a reason.", "Say it: --reason \"why\"");
        }
        return operator.have(held.service(), "%s/%s/discard".formatted(held.path(), discard.record), discard.reason);
    }
}
