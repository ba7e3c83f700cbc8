package vn.lienthong.stack;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import vn.lienthong.stack.part.Checkout;

/** The option that says which stack a command is about. */
public final class DataDirectoryOption {
    @Option(
            names = "--data-dir",
            paramLabel = "FOLDER",
            description = "The folder of the stack; .lienthong in the checkout where it is not given.")
    private Path path;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;

    public DataDirectory directory() {
        return new DataDirectory(path == null ? Checkout.root().resolve(".lienthong") : path);
    }
}
