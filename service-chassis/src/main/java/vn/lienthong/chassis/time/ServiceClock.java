package vn.lienthong.chassis.time;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;

/** The clock that all code takes its time from: the real one in milliseconds, or the demo clock. */
@Singleton
public class ServiceClock implements InstantSource {
    private final Optional<DemoClock> demo;
    private final InstantSource source;

    @Inject
    ServiceClock(ClockConfig config) {
        demo = config.file().map(DemoClock::at);
        source = demo.<InstantSource>map(clock -> clock).orElse(Clock.tickMillis(ZoneOffset.UTC));
    }

    @Override
    public Instant instant() {
        return source.instant();
    }

    public boolean isDemo() {
        return demo.isPresent();
    }

    /** How far the demo clock is ahead; zero in real time. */
    public Duration offset() {
        return demo.map(DemoClock::offset).orElse(Duration.ZERO);
    }

    /** Has a timer told when the demo clock was moved; never happens in real time. */
    public void onMove(Runnable wakeUp) {
        demo.ifPresent(clock -> clock.onMove(wakeUp));
    }
}
