package vn.lienthong.chassis.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void onAnIdleMachineAConsumerHardlyRests() {
        assertThat(restAfter(20, 0.1)).isEqualTo(Duration.ofMillis(2));
        assertThat(restAfter(20, 0.5)).isEqualTo(Duration.ofMillis(2));
    }

    @Test
    void onABusyMachineItRestsThreeTimesAsLongAsItWorks() {
        assertThat(restAfter(20, 1)).isEqualTo(Duration.ofMillis(60));
        assertThat(restAfter(1_000, 1)).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void theBusierTheLonger() {
        assertThat(restAfter(20, 0.7)).isBetween(Duration.ofMillis(20), Duration.ofMillis(30));
        assertThat(restAfter(20, 0.9)).isBetween(Duration.ofMillis(45), Duration.ofMillis(60));
    }

    private static Duration restAfter(int workMillis, double load) {
        return Duration.ofNanos(new Pace(() -> load, Duration.ofMillis(250))
                .restAfter(Duration.ofMillis(workMillis).toNanos()));
    }
}
