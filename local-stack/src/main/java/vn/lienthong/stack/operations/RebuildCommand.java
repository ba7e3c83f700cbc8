package vn.lienthong.stack.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.lienthong.stack.DataDirectoryOption;
import vn.lienthong.stack.Progress;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.StackProblem;

/** {@code ./lienthong rebuild}. */
@Command(
        name = "rebuild",
        description = "Builds a view anew from the topics, beside the one in use, and puts it in its place.")
public final class RebuildCommand implements Runnable {
    @Mixin
    private DataDirectoryOption data;

    @Parameters(index = "0", paramLabel = "SERVICE")
    private Service service;

    @Parameters(index = "1", arity = "0..1", paramLabel = "VIEW", description = "Without one: the views there are.")
    private String view;

    @Override
    public void run() {
        Operator operator = new Operator(data.directory());
        JsonNode views = operator.ask(service, "/views");
        String names =
                views.valueStream().map(each -> each.path("view").asText()).collect(Collectors.joining(", "));
        if (view == null) {
            System.out.printf("Views of %s: %s%nNext: ./lienthong rebuild %1$s VIEW%n", service.key(), names);
            return;
        }
        if (views.valueStream().noneMatch(each -> each.path("view").asText().equals(view))) {
            throw new StackProblem(
                    "%s has no view '%s'.".formatted(service.key(), view), "Its views are " + names + ".");
        }
        operator.have(service, "/views/" + view + "/rebuild");
        follow(operator, new Progress(System.out));
    }

    /** Ends with the rebuild; stopped before, the rebuild goes on without an onlooker. */
    private void follow(Operator operator, Progress progress) {
        JsonNode last = Onlooker.USUAL.end(service, command(), () -> standing(operator), rebuild -> {
            progress.say("%s: %,d of %,d records"
                    .formatted(
                            view,
                            rebuild.path("done").asLong(),
                            rebuild.path("total").asLong()));
            return !rebuild.path("state").asText().equals("RUNNING");
        });
        requireSwapped(last, service, command());
        progress.say(view + " is rebuilt and in use");
    }

    /** @param rebuild how it stands; nothing where the service knows of none */
    static void requireSwapped(JsonNode rebuild, Service service, String command) {
        String state = rebuild.path("state").asText("");
        if (state.isEmpty()) {
            throw new StackProblem(
                    "%s knows nothing of the rebuild any more: it has been started anew meanwhile."
                            .formatted(service.key()),
                    "To go on where the rebuild was: " + command);
        }
        if (!state.equals("SWAPPED")) {
            throw new StackProblem(
                    "The rebuild has ended: %s %s"
                            .formatted(state, rebuild.path("failure").asText("")),
                    "The view in use is as it was. Once the cause is mended: " + command);
        }
    }

    private String command() {
        return "./lienthong rebuild %s %s".formatted(service.key(), view);
    }

    private JsonNode standing(Operator operator) {
        return operator.ask(service, "/views")
                .valueStream()
                .filter(each -> each.path("view").asText().equals(view))
                .map(each -> each.path("rebuild"))
                .findFirst()
                .orElseThrow();
    }
}
