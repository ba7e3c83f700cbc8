package vn.lienthong.chassis.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.Letters;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.StreamId;

class FoldedRowsTest {
    private static final UUID STREAM = UUID.randomUUID();

    private final FoldedRows<UUID, Marks.Row> rows = new FoldedRows<>(new Marks(), Marks.TABLE, Optional.empty());

    @Test
    void every_event_is_a_change_though_it_is_of_the_same_row() {
        rows.apply(answered(1, 4));
        rows.apply(answered(2, 5));
        rows.apply(answered(3, 5));

        assertThat(rows.changes()).isEqualTo(3);
    }

    @Test
    void an_event_that_failed_half_way_is_a_change() {
        assertThatThrownBy(() -> rows.apply(new Recorded<>(
                        "no answer",
                        "other",
                        UUID.randomUUID(),
                        new StreamId("satisfaction", "survey", STREAM),
                        1,
                        null,
                        STREAM,
                        Letters.NOW,
                        Letters.NOW,
                        STREAM,
                        null,
                        null)))
                .isInstanceOf(ClassCastException.class);

        assertThat(rows.changes()).isEqualTo(1);
    }

    private static Recorded<?> answered(int version, int mark) {
        return new Recorded<>(
                Letters.answered(STREAM, mark),
                "vn.lienthong.satisfaction.survey-answered.v1",
                UUID.randomUUID(),
                new StreamId("satisfaction", "survey", STREAM),
                version,
                null,
                STREAM,
                Letters.NOW,
                Letters.NOW,
                STREAM,
                null,
                null);
    }
}
