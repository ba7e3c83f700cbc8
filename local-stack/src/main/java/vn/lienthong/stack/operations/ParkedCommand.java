package vn.lienthong.stack.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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
public final class ParkedCommand implements Runnable {
    @Mixin
    private DataDirectoryOption data;

    @Parameters(arity = "0..1", paramLabel = "STREAM", description = "Its id, or the beginning of it.")
    private String stream;

    @Option(names = "--consumer", paramLabel = "NAME", description = "Where several consumers hold the stream.")
    private String consumer;

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
    public void run() {
        Operator operator = new Operator(data.directory());
        if (stream == null) {
            list(operator);
            return;
        }
        Held held = find(operator);
        if (action == null) {
            show(operator, held);
        } else if (action.retry) {
            tell(operator.have(held.service(), held.path() + "/retry"));
        } else {
            discard(operator, held, action.discard);
        }
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

    private Held find(Operator operator) {
        var found = all(operator)
                .filter(held -> held.text("streamId").startsWith(stream))
                .filter(held -> consumer == null || held.text("consumer").equals(consumer))
                .toList();
        return switch (found.size()) {
            case 1 -> found.getFirst();
            case 0 ->
                throw new StackProblem("No stream '%s' stands still.".formatted(stream), "See ./lienthong parked");
            default ->
                throw new StackProblem(
                        "Several stand still that begin with '%s'.".formatted(stream),
                        "Give the whole id, and --consumer where more than one consumer holds it.");
        };
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
        String command = "./lienthong parked %s --consumer %s".formatted(held.text("streamId"), held.text("consumer"));
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

    private static void discard(Operator operator, Held held, Discard discard) {
        if (discard.reason.isBlank()) {
            throw new StackProblem("A record is given up for a reason.", "Say it: --reason \"why\"");
        }
        tell(operator.have(held.service(), "%s/%s/discard".formatted(held.path(), discard.record), discard.reason));
    }

    private static void tell(JsonNode outcome) {
        System.out.println(
                outcome.path("goesOn").asBoolean()
                        ? "The stream goes on."
                        : "The stream still stands: ./lienthong parked tells why.");
    }
}
