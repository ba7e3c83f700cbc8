package vn.lienthong.chassis.inbox;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import vn.lienthong.events.codec.CloudEventCodec;

/**
 * Records as they are read, and the last ones of each partition kept: the consumers of a service take the same ones at
 * about the same time, and reading them anew would cost each as much as all the rest it does.
 */
final class RecentRecords {
    private static final int KEPT = 32; // of each partition; some 5 kB each

    private final CloudEventCodec codec;
    private final Map<TopicPartition, AtomicReferenceArray<Inbound>> recent = new ConcurrentHashMap<>();

    RecentRecords(CloudEventCodec codec) {
        this.codec = codec;
    }

    Inbound read(ConsumerRecord<byte[], byte[]> kafka) {
        AtomicReferenceArray<Inbound> kept = recent.computeIfAbsent(
                new TopicPartition(kafka.topic(), kafka.partition()), _ -> new AtomicReferenceArray<>(KEPT));
        int place = (int) (kafka.offset() % KEPT);
        Inbound known = kept.get(place);
        if (known != null && isSame(known, kafka)) {
            return known;
        }
        Inbound read = Inbound.of(kafka, codec);
        kept.set(place, read);
        return read;
    }

    /** A topic made anew begins again with offset 0. */
    private static boolean isSame(Inbound known, ConsumerRecord<byte[], byte[]> kafka) {
        return known.origin().offset() == kafka.offset()
                && Arrays.equals(known.raw().key(), kafka.key())
                && Arrays.equals(known.raw().value(), kafka.value());
    }
}
