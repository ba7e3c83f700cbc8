package vn.lienthong.bench.append;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowsTest {
    @Test
    void an_event_is_as_long_as_the_figures_it_is_held_against() {
        assertThat(Rows.json(UUID.randomUUID(), Instant.parse("2026-11-22T10:00:00Z")))
                .hasSizeBetween(580, 620);
    }
}
