package vn.lienthong.stack.up;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;
import vn.lienthong.chassis.time.DemoClock;
import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.Progress;
import vn.lienthong.stack.Stack;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.StackSettings;
import vn.lienthong.stack.WholeFile;
import vn.lienthong.stack.WorkLock;
import vn.lienthong.stack.down.Shutdown;
import vn.lienthong.stack.keys.Secrets;
import vn.lienthong.stack.part.Part;
import vn.lienthong.stack.part.Parts;
import vn.lienthong.stack.part.ServicePart;
import vn.lienthong.stack.sample.SampleCatalog;

/** Brings a stack up, from whatever state it is in. */
public final class Up {
    private final DataDirectory directory;
    private final PrintStream out;

    public Up(DataDirectory directory, PrintStream out) {
        this.directory = directory;
        this.out = out;
    }

    /** Returns when all parts take requests; what it began is stopped again where that fails. */
    public Stack run(UpOptions options) {
        var progress = new Progress(out);
        refuseSomebodyElses();
        DiskSpace.check(directory, DiskSpace.NEEDED_MEGABYTES);
        try (var _ = WorkLock.take(directory)) {
            if (options.fresh()) {
                new FreshStart(directory, progress).run();
            }
            StackSettings settings = settle(options);
            Secrets.complete(directory);
            Parts parts = Parts.of(directory, settings);
            stopOutdated(parts, progress);
            List<Part> missing = parts.all().stream()
                    .filter(part -> part.running().isEmpty())
                    .toList();
            PortCheck.of(missing, settings.ports());
            return orNothing(parts, missing, progress, () -> {
                start(parts, missing, progress);
                Stack stack = Stack.in(directory);
                if (options.sample()) {
                    new SampleCatalog(stack, directory, progress).loadIfAbsent();
                }
                Summary.print(out, parts, stack, progress);
                return stack;
            });
        }
    }

    private void refuseSomebodyElses() {
        if (directory.isSomebodyElses()) {
            throw new StackProblem(
                    "%s holds files, and no stack of ours.".formatted(directory.path()),
                    "Nothing was changed. Choose a new or empty folder with --data-dir.");
        }
    }

    private StackSettings settle(UpOptions options) {
        StackSettings before = directory.holdsStack() ? StackSettings.of(directory) : StackSettings.USUAL;
        StackSettings after = new StackSettings(
                options.ports().orElse(before.ports()),
                options.demoClock() || before.demoClock(),
                options.services().orElse(before.services()));
        if (!after.equals(before) && directory.holdsStack()) {
            refuseWhileRunning(Parts.of(directory, before), before);
        }
        after.writeTo(directory);
        options.demoStart().ifPresent(DemoClock.at(directory.clock())::moveTo);
        return after;
    }

    private void refuseWhileRunning(Parts parts, StackSettings before) {
        if (parts.all().stream().anyMatch(part -> part.running().isPresent())) {
            throw new StackProblem(
                    "The stack in %s runs already, %s, from port %d, with services %s."
                            .formatted(
                                    directory.path(),
                                    before.demoClock() ? "on a demo clock" : "in real time",
                                    before.ports().base(),
                                    before.services()),
                    "Stop it first with ./lienthong down, or leave the other settings out.");
        }
    }

    /** When the work fails, or on an interruption, those that were started are stopped again. */
    private Stack orNothing(Parts parts, List<Part> missing, Progress progress, Supplier<Stack> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            boolean _ = Thread.interrupted(); // what follows has to wait, and may
            new Shutdown(parts, progress).run(missing::contains);
            forgetWhenNothingRuns(parts);
            throw e;
        }
    }

    private void start(Parts parts, List<Part> missing, Progress progress) {
        WholeFile.write(directory.upMark(), "");
        progress.say(
                missing.isEmpty()
                        ? "Everything runs already, in " + directory.path()
                        : "Starting %d processes in %s".formatted(missing.size(), directory.path()));
        new Startup(parts, progress).run(missing);
        WholeFile.write(directory.endpoints(), Stack.in(directory).endpoints().json());
    }

    /** A service of an older build is not what was asked for. */
    private static void stopOutdated(Parts parts, Progress progress) {
        List<ServicePart> outdated =
                parts.services().stream().filter(ServicePart::isOutdated).toList();
        if (!outdated.isEmpty()) {
            progress.say("Built anew since they started: " + outdated.size() + " services start again");
            new Shutdown(parts, progress).run(outdated::contains);
        }
    }

    private void forgetWhenNothingRuns(Parts parts) {
        if (parts.all().stream().allMatch(part -> part.running().isEmpty())) {
            WholeFile.delete(directory.upMark());
            WholeFile.delete(directory.endpoints());
        }
    }
}
