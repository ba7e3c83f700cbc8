package vn.lienthong.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.lienthong.bench.append.AppendCommand;
import vn.lienthong.bench.growth.GrowthCommand;
import vn.lienthong.bench.hot.HotCommand;
import vn.lienthong.bench.journey.JourneyCommand;
import vn.lienthong.bench.peer.PeerCommand;
import vn.lienthong.bench.rebuild.RebuildCommand;
import vn.lienthong.bench.relay.RelayCommand;
import vn.lienthong.bench.search.SearchCommand;
import vn.lienthong.bench.spike.SpikeCommand;
import vn.lienthong.stack.FailureReport;

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
            SearchCommand.class,
            AllCommand.class
        },
        synopsisSubcommandLabel = "BENCHMARK")
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var commands = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExecutionExceptionHandler(new FailureReport());
        if (arguments.length == 0) {
            commands.usage(System.out);
            System.exit(0);
        }
        System.exit(commands.execute(arguments));
    }
}
