package vn.lienthong.chassis.pace;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How busy the processors of the machine, or of the container, have been lately: from 0, idle, to 1. */
public final class ProcessorLoad implements DoubleSupplier {
    /** The bean tells what was since it was last asked, so all ask it together. */
    public static final ProcessorLoad SHARED =
            new ProcessorLoad((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean());

    private static final long INTERVAL_NANOS = Duration.ofMillis(250).toNanos();

    private final OperatingSystemMXBean machine;
    private long askedAt = System.nanoTime() - INTERVAL_NANOS;
    private double load;

    private ProcessorLoad(OperatingSystemMXBean machine) {
        this.machine = machine;
    }

    @Override
    public synchronized double getAsDouble() {
        long now = System.nanoTime();
        if (now - askedAt >= INTERVAL_NANOS) {
            askedAt = now;
            load = (load + Math.max(0, machine.getCpuLoad())) / 2; // negative where it is not known
        }
        return load;
    }
}
