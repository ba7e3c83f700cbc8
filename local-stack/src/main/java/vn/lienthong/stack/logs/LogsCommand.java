package vn.lienthong.stack.logs;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.DataDirectoryOption;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.StackSettings;
import vn.lienthong.stack.part.Part;
import vn.lienthong.stack.part.Parts;
import vn.lienthong.stack.part.Waiting;

/** {@code ./lienthong logs}. */
@Command(name = "logs", description = "Shows the ends of the logs, of all processes or of one.")
public final class LogsCommand implements Runnable {
    private static final Duration LOOK_INTERVAL = Duration.ofMillis(200);

    @Mixin
    private DataDirectoryOption data;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "As in status: catalog, kafka, postgres-catalog, ...")
    private String name;

    @Option(
            names = "-n",
            paramLabel = "LINES",
            defaultValue = "30",
            description = "How many lines, 1 or more; 30 where it is not given.")
    private int lines;

    @Option(names = "-f", description = "Goes on with what is added, until Ctrl-C.")
    private boolean follow;

    @Override
    public void run() {
        if (lines < 1) {
            throw new ParameterException(spec.commandLine(), "Invalid value for option '-n': at least one line");
        }
        DataDirectory directory = data.directory();
        List<Part> all = Parts.of(directory, StackSettings.of(directory)).all();
        List<Part> chosen = name == null
                ? all
                : all.stream().filter(part -> part.id().equals(name)).toList();
        if (chosen.isEmpty()) {
            throw new StackProblem(
                    "There is no process '%s'.".formatted(name),
                    "There are " + all.stream().map(Part::id).collect(Collectors.joining(", ")) + ".");
        }
        List<GrowingLog> logs = chosen.stream()
                .map(part -> new GrowingLog(part.log(), chosen.size() == 1 ? "" : part.id() + ": "))
                .toList();
        logs.forEach(log -> log.skipTo(Tail.of(log.path(), lines), System.out));
        while (follow) {
            logs.forEach(log -> log.copyNew(System.out));
            Waiting.pause(LOOK_INTERVAL);
        }
    }
}
