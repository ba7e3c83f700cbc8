package vn.lienthong.stack.clock;

import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.lienthong.chassis.time.DemoClock;
import vn.lienthong.stack.DataDirectoryOption;
import vn.lienthong.stack.Stack;

/** {@code ./lienthong clock}. */
@Command(name = "clock", description = "Shows or moves the demo clock of all services at once.")
public final class ClockCommand implements Runnable {
    @Mixin
    private DataDirectoryOption data;

    @Parameters(
            paramLabel = "MOVE",
            defaultValue = "show",
            description =
                    "show; +3d or +2h30m to move on; 2026-10-05T08:00 to move there; real to go back to the real time.")
    private String move;

    @Override
    public void run() {
        DemoClock clock = Stack.in(data.directory()).demoClock();
        switch (move) {
            case "show" -> {}
            case "real" -> clock.reset();
            case String span when span.startsWith("+") -> clock.move(Spans.parse(span.substring(1)));
            case String moment -> clock.moveTo(Moments.parse(moment));
        }
        System.out.println(Moments.format(clock.instant()) + ", " + standing(clock.offset()));
    }

    private static String standing(Duration offset) {
        long seconds = offset.toSeconds();
        if (seconds == 0) {
            return "the real time";
        }
        return Spans.format(offset.abs()) + (seconds > 0 ? " ahead of" : " behind") + " the real time";
    }
}
