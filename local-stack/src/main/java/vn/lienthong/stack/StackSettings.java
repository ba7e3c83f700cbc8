package vn.lienthong.stack;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a stack runs, remembered in its data directory.
 *
 * @param demoClock whether its services go by a clock that is moved by hand
 * @param services those it runs; PostgreSQL and Kafka are there for all
 */
public record StackSettings(Ports ports, boolean demoClock, Set<Service> services) {
    private static final String PORT_BASE = "port-base";
    private static final String DEMO_CLOCK = "demo-clock";
    private static final String SERVICES = "services";

    public static final StackSettings USUAL =
            new StackSettings(new Ports(Ports.DEFAULT_BASE), false, EnumSet.allOf(Service.class));

    /** The settings of the stack in this folder; a problem where there is none. */
    public static StackSettings of(DataDirectory directory) {
        if (!directory.holdsStack()) {
            throw new StackProblem(
                    "There is no stack in " + directory.path() + ".",
                    "Start one with ./lienthong up, or name its folder with --data-dir.");
        }
        try (var reader = Files.newBufferedReader(directory.settings())) {
            var properties = new Properties();
            properties.load(reader);
            return new StackSettings(
                    new Ports(Integer.parseInt(required(properties, PORT_BASE))),
                    Boolean.parseBoolean(properties.getProperty(DEMO_CLOCK)),
                    parse(required(properties, SERVICES)));
        } catch (IOException | IllegalArgumentException e) {
            throw new StackProblem(
                    "Cannot read " + directory.settings() + ": " + e.getMessage(),
                    "Start from nothing with ./lienthong up --fresh.",
                    e);
        }
    }

    public void writeTo(DataDirectory directory) {
        var properties = new Properties();
        properties.setProperty(PORT_BASE, Integer.toString(ports.base()));
        properties.setProperty(DEMO_CLOCK, Boolean.toString(demoClock));
        properties.setProperty(SERVICES, services.stream().map(Service::key).collect(Collectors.joining(",")));
        var text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        WholeFile.write(directory.settings(), text.toString());
    }

    public StackSettings withPorts(Ports others) {
        return new StackSettings(others, demoClock, services);
    }

    public StackSettings withDemoClock() {
        return new StackSettings(ports, true, services);
    }

    public StackSettings withServices(Set<Service> others) {
        return new StackSettings(ports, demoClock, others);
    }

    private static String required(Properties properties, String name) {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static Set<Service> parse(String keys) {
        return Arrays.stream(Service.values())
                .filter(service -> Arrays.asList(keys.split(",")).contains(service.key()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Service.class)));
    }
}
