package vn.lienthong.chassis.time;

import jakarta.annotation.PreDestroy;
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
    private final Optional<ClockWatch> watch;
    private final InstantSource source;

    ServiceClock(ClockConfig config) {
        demo = config.file().map(DemoClock::at);
        watch = demo.map(ClockWatch::new);
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

    /** Has a timer told soon after the demo clock was moved; never happens in real time. */
    public void onMove(Runnable wakeUp) {
        watch.ifPresent(some -> some.add(wakeUp));
    }

    @PreDestroy
    void stopWatching() {
        watch.ifPresent(ClockWatch::close);
    }
}
