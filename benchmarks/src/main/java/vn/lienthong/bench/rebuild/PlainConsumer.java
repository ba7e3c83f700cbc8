package vn.lienthong.bench.rebuild;

import java.time.Duration;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import vn.lienthong.bench.contest.Contender;
import vn.lienthong.bench.contest.Sample;
import vn.lienthong.bench.load.Loaded;
import vn.lienthong.bench.stack.TopicEnd;
import vn.lienthong.events.Topics;

/** The baseline: a consumer that takes every record of the topic and does nothing with it. */
record PlainConsumer(String bootstrap) implements Contender {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final double NANOS_A_SECOND = 1e9;

    @Override
    public String name() {
        return "plain consumer";
    }

    @Override
    public void warmUp() {
        measure();
    }

    @Override
    public Sample measure() {
        try (var end = new TopicEnd(bootstrap, Topics.ROUTING);
                var consumer = new KafkaConsumer<byte[], byte[]>(TopicEnd.settings(bootstrap))) {
            consumer.assign(end.partitions());
            consumer.seekToBeginning(end.partitions());
            long whole = end.records();
            long read = 0;
            long began = System.nanoTime();
            while (read < whole) {
                read += consumer.poll(POLL).count();
            }
            return Sample.of(Loaded.RATE, read * NANOS_A_SECOND / (System.nanoTime() - began));
        }
    }
}
