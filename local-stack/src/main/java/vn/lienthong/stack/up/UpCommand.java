package vn.lienthong.stack.up;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienthong.stack.DataDirectoryOption;
import vn.lienthong.stack.Ports;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.clock.Moments;

/** {@code ./lienthong up}. */
@Command(
        name = "up",
        description =
                "Starts what does not run yet, builds first when the sources are newer, and returns when all is ready.")
public final class UpCommand implements Callable<Integer> {
    private static final String AS_IT_IS = "as-it-is";

    @Mixin
    private DataDirectoryOption data;

    @Option(
            names = "--port-base",
            paramLabel = "PORT",
            description = "The first of its ports; 18100, or that of last time.")
    private Integer portBase;

    @Option(names = "--fresh", description = "Stops what runs, removes all data and keys, and starts from nothing.")
    private boolean fresh;

    @Option(
            names = "--demo-clock",
            arity = "0..1",
            fallbackValue = AS_IT_IS,
            paramLabel = "MOMENT",
            description = "Goes by a clock moved by hand, from this moment (2026-10-05T08:00) or from now.")
    private String demoClock;

    @Option(names = "--no-sample", negatable = false, description = "Leaves an empty catalog empty.")
    private boolean noSample;

    @Option(
            names = "--services",
            split = ",",
            paramLabel = "NAME",
            description = "Only these services, 'none' or 'all', from now on: for work on one of them in an editor.")
    private List<String> services;

    @Option(names = "--foreground", description = "Stays; Ctrl-C stops everything.")
    private boolean foreground;

    @Override
    public Integer call() {
        var up = new Up(data.directory(), System.out);
        UpOptions options = options();
        if (foreground) {
            return new Foreground(data.directory(), System.out).run(() -> up.run(options));
        }
        Interruption.stopping(() -> up.run(options));
        return 0;
    }

    private UpOptions options() {
        return new UpOptions(
                Optional.ofNullable(portBase).map(Ports::new),
                fresh,
                demoClock != null,
                Optional.ofNullable(demoClock)
                        .filter(moment -> !moment.equals(AS_IT_IS))
                        .map(Moments::parse),
                !noSample,
                Optional.ofNullable(services).map(UpCommand::parse));
    }

    private static Set<Service> parse(List<String> names) {
        return names.stream()
                .filter(name -> !name.equals("none"))
                .flatMap(name -> name.equals("all") ? Arrays.stream(Service.values()) : Stream.of(parse(name)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Service.class)));
    }

    private static Service parse(String name) {
        return Arrays.stream(Service.values())
                .filter(service -> service.key().equals(name))
                .findFirst()
                .orElseThrow(() -> new StackProblem(
                        "There is no service '%s'.".formatted(name),
                        "The services are "
                                + Arrays.stream(Service.values())
                                        .map(Service::key)
                                        .collect(Collectors.joining(", ")) + "."));
    }
}
