package vn.lienthong.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuReadingTest {
    private static final CpuReading BEFORE =
            CpuReading.of("cpu  100 10 50 1000 5 0 20 15 0 0", Map.of("intake", 40L, "kafka", 10L));

    @Test
    void total_is_all_time_and_busy_leaves_interrupts_out() {
        assertThat(BEFORE.total()).isEqualTo(1200);
        assertThat(BEFORE.busy()).isEqualTo(175);
    }

    @Test
    void what_is_busy_and_not_ours_is_the_others() {
        CpuReading after = CpuReading.of("cpu  150 10 80 1110 5 0 30 15 0 0", Map.of("intake", 80L, "kafka", 20L));

        assertThat(after.othersSince(BEFORE)).isCloseTo(30.0 / 200, within(1e-9));
    }

    @Test
    void ticks_counted_late_are_nobodys_load() {
        CpuReading after = CpuReading.of("cpu  110 10 50 1190 5 0 20 15 0 0", Map.of("intake", 90L, "kafka", 10L));

        assertThat(after.othersSince(BEFORE)).isZero();
    }

    @Test
    void each_of_ours_is_told_in_processors() {
        int processors = Runtime.getRuntime().availableProcessors();
        CpuReading after = CpuReading.of("cpu  150 10 80 1110 5 0 30 15 0 0", Map.of("intake", 80L, "kafka", 20L));

        assertThat(after.processorsSince(BEFORE).get("intake")).isCloseTo(40.0 * processors / 200, within(1e-9));
    }

    @Test
    void a_process_stands_for_its_descendants() throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", "while :; do :; done").start();
        try {
            Map<String, Long> roots = Map.of("test", ProcessHandle.current().pid());
            CpuReading before = CpuReading.now(roots);
            long end = System.nanoTime() + 300_000_000L;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            CpuReading after = CpuReading.now(roots);

            assertThat(after.ours().get("test")).isGreaterThan(before.ours().get("test"));
            assertThat(after.othersSince(before)).isBetween(0.0, 1.0);
        } finally {
            shell.destroyForcibly();
        }
    }
}
