package vn.lienthong.stack.down;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.DataDirectoryOption;
import vn.lienthong.stack.Progress;

/** {@code ./lienthong down}. */
@Command(name = "down", description = "Stops services, Kafka and PostgreSQL, in this order. The data stay.")
public final class DownCommand implements Runnable {
    @Mixin
    private DataDirectoryOption data;

    @Override
    public void run() {
        DataDirectory directory = data.directory();
        var progress = new Progress(System.out);
        new Down(directory, progress).run();
        progress.say("Nothing runs any more; the data stay in " + directory.path());
        System.out.println("Next: ./lienthong up, or ./lienthong up --fresh to start from nothing");
    }
}
