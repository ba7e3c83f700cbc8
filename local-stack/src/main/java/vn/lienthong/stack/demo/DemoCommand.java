package vn.lienthong.stack.demo;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienthong.stack.DataDirectoryOption;
import vn.lienthong.stack.Ports;
import vn.lienthong.stack.Stack;
import vn.lienthong.stack.up.Interruption;
import vn.lienthong.stack.up.Up;
import vn.lienthong.stack.up.UpOptions;

/** {@code ./lienthong demo}. */
@Command(
        name = "demo",
        description =
                "Brings the stack up on a demo clock, loads the sample catalog, walks dossiers through it and stays up.")
public final class DemoCommand implements Runnable {
    @Mixin
    private DataDirectoryOption data;

    @Option(
            names = "--port-base",
            paramLabel = "PORT",
            description = "The first of its ports; 18100, or that of last time.")
    private Integer portBase;

    @Option(names = "--fresh", description = "Stops what runs, removes all data and keys, and starts from nothing.")
    private boolean fresh;

    @Override
    public void run() {
        var options = new UpOptions(
                Optional.ofNullable(portBase).map(Ports::new), fresh, true, Optional.empty(), true, Optional.empty());
        Interruption.stopping(() -> new Up(data.directory(), System.out).run(options));
        new DemoStory(Stack.in(data.directory()), System.out).play();
    }
}
