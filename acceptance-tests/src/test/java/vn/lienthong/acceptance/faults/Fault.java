package vn.lienthong.acceptance.faults;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** Something that happens to a stack under load. */
interface Fault {
    /** What, and to whom. */
    String name();

    /** Does it, and returns when what can be brought back is back. */
    void strike(Trial trial);

    /** How many commands per second are to be promised while it lasts. */
    default double leastDuring() {
        return 0;
    }

    /** Whether it leaves behind what nothing may be judged with after it but itself. */
    default boolean isLast() {
        return false;
    }

    /** Puts in place what it needs, before the load is measured. */
    default void prepare(Trial trial) {}

    /** Brings back what it has left away, before the judgement. */
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
            Awaitility.await("the database to recover")
                    .ignoreExceptionsInstanceOf(SQLException.class)
                    .until(() -> !trial.quiet().counts().isEmpty());
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

    /** Takes Kafka away for a while. */
    record Away(Victim victim, Duration time) implements Fault {
        /** Commands per second, of which one in six hands in a dossier and needs nobody but intake. */
        private static final double ACCEPTED = 2;

        @Override
        public String name() {
            return "%s away for %d s".formatted(victim.name(), time.toSeconds());
        }

        @Override
        public void strike(Trial trial) {
            victim.kill(trial.stack());
            Schedule.after(time, trial.stack()::up);
        }

        /** Whoever hands in is answered all the while. */
        @Override
        public double leastDuring() {
            return ACCEPTED;
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
