package vn.lienthong.bench;

import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.lienthong.backing.ServerNotRunning;
import vn.lienthong.bench.append.AppendCommand;
import vn.lienthong.bench.growth.GrowthCommand;
import vn.lienthong.bench.hot.HotCommand;
import vn.lienthong.bench.journey.JourneyCommand;
import vn.lienthong.bench.peer.PeerCommand;
import vn.lienthong.bench.rebuild.RebuildCommand;
import vn.lienthong.bench.relay.RelayCommand;
import vn.lienthong.bench.spike.SpikeCommand;
import vn.lienthong.stack.StackProblem;

/** The command {@code ./lienthong bench}. */
@Command(
        name = "./lienthong bench",
        mixinStandardHelpOptions = true,
        description = "Measures the packaged suite beside what the same machine does at best.",
        subcommands = {
            AppendCommand.class,
            JourneyCommand.class,
            PeerCommand.class,
            RelayCommand.class,
            RebuildCommand.class,
            HotCommand.class,
            GrowthCommand.class,
            SpikeCommand.class,
            AllCommand.class
        },
        synopsisSubcommandLabel = "BENCHMARK")
public final class Main {
    private static final int FAILED = 1;

    private Main() {}

    public static void main(String[] arguments) {
        var commands = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExecutionExceptionHandler((failure, _, _) -> report(failure));
        if (arguments.length == 0) {
            commands.usage(System.out);
            System.exit(0);
        }
        System.exit(commands.execute(arguments));
    }

    private static int report(Exception failure) {
        switch (failure) {
            case StackProblem problem -> System.err.println(problem.getMessage());
            case ServerNotRunning problem -> System.err.println(problem.getMessage());
            case UncheckedIOException problem ->
                System.err.println(problem.getMessage() + " (" + problem.getCause() + ")");
            default -> failure.printStackTrace();
        }
        return FAILED;
    }
}
