package vn.lienthong.acceptance.faults;

import static java.util.function.Predicate.not;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What was delivered is delivered once more, and nothing changes: no row of a view, no event. */
enum Repetition {
    /** Whole records stand on the topics again, in their order. */
    RECORDS_TWICE {
        @Override
        void carryOut(Trial trial) {
            List<ProducerRecord<byte[], byte[]>> again = new ArrayList<>();
            for (String topic : TopicLog.TOPICS) {
                again.addAll(read(trial.stack().kafka(), topic));
            }
            new Publisher(trial.stack().kafka()).sendAll(again);
        }
    },
    /** The services begin again at offsets that they were at long ago. */
    OLDER_OFFSETS {
        @Override
        void carryOut(Trial trial) throws SQLException {
            for (String service : FaultStack.SERVICES) {
                Victim.service(service).kill(trial.stack());
                ViewTables.change(
                        trial.stack(), service, BACK.formatted(trial.random().nextInt(200)));
            }
            trial.stack().up();
        }
    };

    private static final String BACK = """
            update consumer_position set next_offset = greatest(0, next_offset - 50 - %d)""";
    private static final Duration POLL = Duration.ofMillis(100);

    abstract void carryOut(Trial trial) throws SQLException;

    /** What is not as it was. */
    List<String> changes(Trial trial) throws SQLException {
        trial.quiet().await();
        Map<String, String> before = contents(trial);
        carryOut(trial);
        trial.quiet().await();
        Map<String, String> after = contents(trial);
        return before.keySet().stream()
                .filter(not(name -> before.get(name).equals(after.get(name))))
                .map(name -> "%s was %s, is %s".formatted(name, before.get(name), after.get(name)))
                .toList();
    }

    private static Map<String, String> contents(Trial trial) throws SQLException {
        Map<String, String> contents = new TreeMap<>(ViewTables.contents(trial.stack()));
        trial.quiet().counts().forEach((service, events) -> contents.put(service + " events", events.toString()));
        return contents;
    }

    private static List<ProducerRecord<byte[], byte[]>> read(String kafka, String topic) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL)
                        .forEach(read -> records.add(new ProducerRecord<>(
                                topic, read.partition(), read.key(), read.value(), read.headers())));
            }
            return records;
        }
    }
}
