package vn.lienthong.acceptance.faults;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Something that happens to a stack under load. */
interface Fault {
    /** What, and to whom. */
    String name();

    /** Does it, and returns when what can be brought back is back. */
    void strike(Trial trial);

    /** Puts in place what it needs, before the load is measured. */
    default void prepare(Trial trial) {}

    /** Takes away what it has left behind, after the judgement. */
    default void tidy(Trial trial) {}

    /** Kills parts with all their processes, as a power cut would; {@code ./lienthong up} brings them back. */
    record Kill(List<Victim> victims) implements Fault {
        Kill(Victim... victims) {
            this(List.of(victims));
        }

        @Override
        public String name() {
            return "kill -9 " + victims.stream().map(Victim::name).collect(Collectors.joining(", "));
        }

        @Override
        public void strike(Trial trial) {
            victims.forEach(victim -> victim.kill(trial.stack()));
            trial.stack().up();
        }
    }

    /** Kills one process that serves a client of a database, which then recovers by itself. */
    record Crash(Victim postgres) implements Fault {
        @Override
        public String name() {
            return "kill -9 a backend of " + postgres.name();
        }

        @Override
        public void strike(Trial trial) {
            postgres.killChild(trial.stack());
        }
    }

    /** Stops the processes of a part where they are, and lets them go on. */
    record Freeze(Victim victim, Duration time) implements Fault {
        @Override
        public String name() {
            return "SIGSTOP %s for %d s".formatted(victim.name(), time.toSeconds());
        }

        @Override
        public void strike(Trial trial) {
            victim.freeze(trial.stack());
            Schedule.after(time, () -> victim.thaw(trial.stack()));
        }
    }

    /** Takes a part away for a while. */
    record Away(Victim victim, Duration time) implements Fault {
        @Override
        public String name() {
            return "%s away for %d s".formatted(victim.name(), time.toSeconds());
        }

        @Override
        public void strike(Trial trial) {
            victim.kill(trial.stack());
            Schedule.after(time, trial.stack()::up);
        }
    }

    /** Everything is taken down in order, in the middle of its work, and up again. */
    record DownAndUp() implements Fault {
        @Override
        public String name() {
            return "down and up again";
        }

        @Override
        public void strike(Trial trial) {
            trial.stack().down();
            trial.stack().up();
        }
    }
}
