package vn.lienthong.chassis.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * A clock that is moved by hand: the real one plus an offset that all processes of a machine share through a file of
 * eight bytes, mapped into memory. It goes on ticking from where it was moved to, and outlives restarts.
 */
public final class DemoClock implements InstantSource {
    private static final VarHandle OFFSET = ValueLayout.JAVA_LONG.varHandle();
    private static final Duration WATCH_INTERVAL = Duration.ofMillis(100);

    private final InstantSource real = Clock.tickMillis(ZoneOffset.UTC);
    private final MemorySegment offset;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private DemoClock(MemorySegment offset) {
        this.offset = offset;
        Thread.ofVirtual().name("demo-clock-watch").start(this::watch);
    }

    /** Opens the clock that lives in a file, and makes it, at real time, where there is none. */
    public static DemoClock at(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                return new DemoClock(channel.map(MapMode.READ_WRITE, 0, Long.BYTES, Arena.ofAuto()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the demo clock at " + file, e);
        }
    }

    @Override
    public Instant instant() {
        return real.instant().plusMillis(offsetMillis());
    }

    /** How far it is ahead of the real time. */
    public Duration offset() {
        return Duration.ofMillis(offsetMillis());
    }

    /** Moves on by an amount, or back by a negative one. */
    public void move(Duration amount) {
        long _ = (long) OFFSET.getAndAdd(offset, 0L, amount.toMillis());
        offset.force();
    }

    /** Moves to a moment. */
    public void moveTo(Instant moment) {
        set(Duration.between(real.instant(), moment).toMillis());
    }

    /** Goes back to the real time. */
    public void reset() {
        set(0);
    }

    /** Has the action run soon after each move, by whichever process, so that timers can look at the time again. */
    public void onMove(Runnable action) {
        listeners.add(action);
    }

    private void set(long millis) {
        OFFSET.setRelease(offset, 0L, millis);
        offset.force();
    }

    private long offsetMillis() {
        return (long) OFFSET.getAcquire(offset, 0L);
    }

    private void watch() {
        long seen = offsetMillis();
        while (true) {
            LockSupport.parkNanos(WATCH_INTERVAL.toNanos());
            long now = offsetMillis();
            if (now != seen) {
                seen = now;
                listeners.forEach(Runnable::run);
            }
        }
    }
}
