package vn.lienthong.stack;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lienthong.stack.clock.ClockCommand;
import vn.lienthong.stack.demo.DemoCommand;
import vn.lienthong.stack.down.DownCommand;
import vn.lienthong.stack.logs.LogsCommand;
import vn.lienthong.stack.operations.ParkedCommand;
import vn.lienthong.stack.operations.RebuildCommand;
import vn.lienthong.stack.operations.VerifyCommand;
import vn.lienthong.stack.status.StatusCommand;
import vn.lienthong.stack.token.TokenCommand;
import vn.lienthong.stack.up.UpCommand;

/** The command {@code ./lienthong}. */
@Command(
        name = "./lienthong",
        description = "Liên Thông on one machine: PostgreSQL, Kafka and all services.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            TokenCommand.class,
            ClockCommand.class,
            DemoCommand.class,
            ParkedCommand.class,
            RebuildCommand.class,
            VerifyCommand.class,
            CommandLine.HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "  bench   Measures how fast it all is, beside what the machine does at best.",
            "  test    Builds everything and runs all tests: ./mvnw verify",
            "          With --faults [--seed N] [--runs N] [--only TEXT]: all faults on the packaged services",
            "",
            "Exit codes: 0 done; 1 failed, with the reason and what helps; 2 wrong usage;",
            "3 from status: not everything that should be ready is."
        })
public final class Main {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this; ./lienthong COMMAND --help tells all options of a command.")
    private boolean help;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        var commands = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExecutionExceptionHandler(new FailureReport());
        if (arguments.length == 0) {
            commands.usage(System.out);
            return 0;
        }
        return commands.execute(arguments);
    }
}
