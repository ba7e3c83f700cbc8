package vn.lienthong.bench.spike;

import java.time.Duration;

/** So many arrivals a second for so long. */
record Phase(double perSecond, Duration time) {
    long arrivals() {
        return Math.round(perSecond * time.toMillis() / 1000.0);
    }
}
