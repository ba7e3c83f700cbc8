package vn.lienthong.bench.stack;

import java.util.Optional;
import java.util.Set;
import vn.lienthong.backing.RunningProcess;
import vn.lienthong.bench.BenchOptions;
import vn.lienthong.bench.Session;
import vn.lienthong.stack.Folders;
import vn.lienthong.stack.Ports;
import vn.lienthong.stack.Progress;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.Stack;
import vn.lienthong.stack.down.Down;
import vn.lienthong.stack.keys.Secrets;
import vn.lienthong.stack.part.Concurrently;
import vn.lienthong.stack.part.Part;
import vn.lienthong.stack.part.Parts;
import vn.lienthong.stack.part.ServicePart;
import vn.lienthong.stack.up.Up;
import vn.lienthong.stack.up.UpOptions;

/** A stack of the benchmark's own, with the sample catalog: started as {@code ./lienthong up} does. */
public final class BenchStack implements AutoCloseable {
    private final Session session;
    private final BenchOptions options;
    private final Stack stack;
    private final Databases databases;

    private BenchStack(Session session, Stack stack) {
        this.session = session;
        this.options = session.options();
        this.stack = stack;
        this.databases =
                new Databases(stack.endpoints(), Secrets.of(stack.directory()).postgresPassword());
        watch();
    }

    /** With the sample catalog, where the catalog is among the services. */
    public static BenchStack start(Session session, Set<Service> services) {
        BenchOptions options = session.options();
        session.say("starting a stack with " + services);
        Stack stack = new Up(options.data(), System.out)
                .run(new UpOptions(
                        Optional.of(new Ports(options.portBase())),
                        !options.reuses(),
                        false,
                        Optional.empty(),
                        true,
                        Optional.of(services)));
        var started = new BenchStack(session, stack);
        session.fact("PostgreSQL", started.databases.settings(Service.INTAKE));
        return started;
    }

    public Stack stack() {
        return stack;
    }

    public Databases databases() {
        return databases;
    }

    /** Stops a service that the measurement does not need. */
    public void stop(Service service) {
        part(service).stop();
        session.forget(service.key());
        session.say(service.module() + " stopped");
    }

    public void start(Set<Service> services) {
        Concurrently.run(services.stream()
                .map(service -> (Runnable) () -> part(service).start())
                .toList());
        watch();
    }

    public void stopKafka() {
        parts().kafka().stop();
    }

    public void startKafka() {
        parts().kafka().start();
        watch();
    }

    public long pid(Service service) {
        return part(service).running().orElseThrow().pid();
    }

    public long residentMegabytes(Service service) {
        return part(service).residentMegabytes();
    }

    private ServicePart part(Service service) {
        return parts().services().stream()
                .filter(part -> part.service() == service)
                .findFirst()
                .orElseThrow();
    }

    private Parts parts() {
        return Parts.of(stack.directory(), stack.settings());
    }

    private void watch() {
        for (Part part : parts().all()) {
            part.running().map(RunningProcess::pid).ifPresent(pid -> session.watch(part.id(), pid));
        }
    }

    @Override
    public void close() {
        if (options.stays()) {
            return;
        }
        boolean _ = Thread.interrupted(); // after Ctrl-C: what follows has to wait, and may
        var progress = new Progress(System.out);
        new Down(stack.directory(), progress).run();
        if (!options.keeps()) {
            stack.directory().content().forEach(Folders::delete);
        }
    }
}
