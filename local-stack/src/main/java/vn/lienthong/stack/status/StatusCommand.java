package vn.lienthong.stack.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienthong.stack.DataDirectoryOption;

/** {@code ./lienthong status}. */
@Command(
        name = "status",
        description = "Tells what runs, where, in how much memory, and how far each relay and consumer is.")
public final class StatusCommand implements Callable<Integer> {
    private static final int NOT_READY = 3;

    @Mixin
    private DataDirectoryOption data;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        StatusReport report = new Inspection(data.directory(), InstantSource.system()).report();
        if (json) {
            System.out.println(
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report));
        } else {
            new StatusTable(System.out).print(report);
        }
        return report.isReady() ? 0 : NOT_READY;
    }
}
