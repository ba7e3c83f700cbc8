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

/**
 * A clock that is moved by hand: the real one plus an offset that all processes of a machine share through a file of
 * eight bytes, mapped into memory. It goes on ticking from where it was moved to, and outlives restarts.
 */
public final class DemoClock implements InstantSource {
    private static final VarHandle OFFSET = ValueLayout.JAVA_LONG.varHandle();

    private final InstantSource real = Clock.tickMillis(ZoneOffset.UTC);
    private final MemorySegment memory;

    private DemoClock(MemorySegment memory) {
        this.memory = memory;
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
        return real.instant().plus(offset());
    }

    /** How far it is ahead of the real time. */
    public Duration offset() {
        return Duration.ofMillis((long) OFFSET.getAcquire(memory, 0L));
    }

    /** Moves on by an amount, or back by a negative one. */
    public void move(Duration amount) {
        long _ = (long) OFFSET.getAndAdd(memory, 0L, amount.toMillis());
        memory.force();
    }

    /** Moves to a moment. */
    public void moveTo(Instant moment) {
        set(Duration.between(real.instant(), moment));
    }

    /** Goes back to the real time. */
    public void reset() {
        set(Duration.ZERO);
    }

    private void set(Duration offset) {
        OFFSET.setRelease(memory, 0L, offset.toMillis());
        memory.force();
    }
}
