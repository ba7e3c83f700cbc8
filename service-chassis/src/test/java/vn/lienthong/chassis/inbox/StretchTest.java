package vn.lienthong.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class StretchTest {
    private static final TopicPartition A = new TopicPartition("topic", 0);
    private static final TopicPartition B = new TopicPartition("topic", 1);

    private final Stretch whole = new Stretch(
            Stream.of(at(A, 5), at(A, 6), at(A, 9), at(B, 0), at(B, 1)).toList(),
            Map.of(A, 5L, B, 0L),
            Map.of(A, 10L, B, 2L));

    @Test
    void halvesFollowOneAnother() {
        List<Stretch> halves = whole.halves();

        assertThat(halves.getFirst().records()).isEqualTo(whole.records().subList(0, 2));
        assertThat(halves.getFirst().from()).isEqualTo(whole.from());
        assertThat(halves.getFirst().to()).isEqualTo(Map.of(A, 7L));
        assertThat(halves.getLast().records()).isEqualTo(whole.records().subList(2, 5));
        assertThat(halves.getLast().from()).isEqualTo(Map.of(A, 7L, B, 0L));
        assertThat(halves.getLast().to()).isEqualTo(whole.to());
    }

    @Test
    void halvesOfHalvesEndWithSingleRecords() {
        assertThat(single(whole)).isEqualTo(whole.records());
    }

    private static List<Inbound> single(Stretch stretch) {
        return stretch.records().size() == 1
                ? stretch.records()
                : stretch.halves().stream()
                        .flatMap(half -> single(half).stream())
                        .toList();
    }

    private static Inbound at(TopicPartition partition, long offset) {
        return new Inbound(
                new Inbound.Origin(partition.topic(), partition.partition(), offset),
                UUID.randomUUID(),
                null,
                null,
                "none");
    }
}
