package vn.lienthong.acceptance.faults;

import java.time.Duration;

/** Something that happens to a stack under load. */
interface Fault {
    /** What, and to whom. */
    String name();

    /** Does it, and returns when what can be started again is back. */
    void strike(FaultStack stack);

    /** How many streams it leaves at a stand. */
    default int held() {
        return 0;
    }

    /** Kills the whole part with all its processes; {@code ./lienthong up} brings it back. */
    record Kill(Victim... victims) implements Fault {
        @Override
        public String name() {
            return "kill -9 " + Victim.names(victims);
        }

        @Override
        public void strike(FaultStack stack) {
            for (Victim victim : victims) {
                victim.kill();
            }
            stack.up();
        }
    }

    /** Stops the processes of a part where they are, and lets them go on. */
    record Freeze(Victim victim, Duration time) implements Fault {
        @Override
        public String name() {
            return "SIGSTOP %s for %d s".formatted(victim.name(), time.toSeconds());
        }

        @Override
        public void strike(FaultStack stack) {
            victim.freeze();
            Schedule.after(time, victim::thaw);
        }
    }

    /** Takes a part away for a while. */
    record Away(Victim victim, Duration time) implements Fault {
        @Override
        public String name() {
            return "%s away for %d s".formatted(victim.name(), time.toSeconds());
        }

        @Override
        public void strike(FaultStack stack) {
            victim.kill();
            Schedule.after(time, stack::up);
        }
    }

    /** Everything is taken down in order, in the middle of its work, and up again. */
    record DownAndUp() implements Fault {
        @Override
        public String name() {
            return "down and up again";
        }

        @Override
        public void strike(FaultStack stack) {
            stack.down();
            stack.up();
        }
    }
}
