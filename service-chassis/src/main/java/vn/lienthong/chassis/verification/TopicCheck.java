package vn.lienthong.chassis.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import vn.lienthong.chassis.sql.SqlArray;
import vn.lienthong.chassis.verification.Finding.Kind;

/**
 * Compares the topic with the event table: the places of all records go into a temporary table, where the database finds
 * what does not fit. What the relay may still be about to publish is left out.
 */
final class TopicCheck {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final String TABLE = """
            create temporary table topic_record (
                source text, sequence bigint, event_id text, content bytea, partition int, record_offset bigint
            ) on commit drop
            """;
    private static final String ADD = """
            insert into topic_record
            select * from unnest(?::text[], ?::bigint[], ?::text[], ?::bytea[], ?::int[], ?::bigint[])
            """;
    private static final String SOURCE = "'/lienthong/' || :service || '/' || aggregate || '/' || stream_id";

    private final Jdbi jdbi;
    private final String service;
    private final String topic;
    private final Supplier<KafkaConsumer<byte[], byte[]>> readers;

    TopicCheck(Jdbi jdbi, String service, String topic, Supplier<KafkaConsumer<byte[], byte[]>> readers) {
        this.jdbi = jdbi;
        this.service = service;
        this.topic = topic;
        this.readers = readers;
    }

    List<Finding> run(LongConsumer progress) {
        Findings findings = new Findings(topic);
        jdbi.useTransaction(handle -> {
            String relayedBelow = handle.createQuery("select relayed_below::text from relay_progress")
                    .mapTo(String.class)
                    .one();
            handle.execute(TABLE);
            readTopic(handle, progress);
            handle.execute("create index on topic_record (source, sequence)");
            handle.execute("analyze topic_record");
            compare(handle, relayedBelow, findings);
        });
        return findings.all();
    }

    private void readTopic(Handle handle, LongConsumer progress) {
        try (KafkaConsumer<byte[], byte[]> reader = readers.get()) {
            List<TopicPartition> partitions = reader.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            long read = 0;
            while (partitions.stream().anyMatch(partition -> reader.position(partition) < ends.get(partition))) {
                List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
                reader.poll(POLL).forEach(batch::add);
                add(handle, batch);
                progress.accept(read += batch.size());
            }
        }
    }

    private static void add(Handle handle, List<ConsumerRecord<byte[], byte[]>> batch) {
        handle.execute(
                ADD,
                SqlArray.of(
                        "text",
                        batch.stream()
                                .map(record -> header(record, "ce_source"))
                                .toList()),
                SqlArray.of("int8", batch.stream().map(TopicCheck::sequence).toList()),
                SqlArray.of(
                        "text",
                        batch.stream().map(record -> header(record, "ce_id")).toList()),
                new SqlArray(
                        "bytea",
                        batch.stream().map(record -> digest(record.value())).toArray(byte[][]::new)),
                SqlArray.of(
                        "int4", batch.stream().map(ConsumerRecord::partition).toList()),
                SqlArray.of("int8", batch.stream().map(ConsumerRecord::offset).toList()));
    }

    private void compare(Handle handle, String relayedBelow, Findings findings) {
        find(handle, findings, Kind.NOT_ON_TOPIC, """
                select %1$s || ' version ' || version from event
                where xid < :below::xid8 and not exists
                    (select from topic_record where source = %1$s and sequence = version)
                """.formatted(SOURCE), relayedBelow);
        find(handle, findings, Kind.NOT_IN_TABLE, """
                select 'partition ' || partition || ' offset ' || record_offset from topic_record
                where not exists (select from event where %s = source and version = sequence)
                """.formatted(SOURCE), relayedBelow);
        find(handle, findings, Kind.CHANGED_ON_TOPIC, """
                select 'partition ' || partition || ' offset ' || record_offset
                from topic_record join event on %s = source and version = sequence
                where topic_record.event_id <> event.event_id::text
                   or content <> sha256(convert_to(data, 'UTF8'))
                """.formatted(SOURCE), relayedBelow);
        find(handle, findings, Kind.OUT_OF_ORDER, """
                select source || ' version ' || sequence from (
                    select source, sequence, min(record_offset) as place, min(partition) as part, max(partition) as other,
                           lag(min(record_offset)) over stream as place_before, lag(min(partition)) over stream as part_before
                    from topic_record where sequence is not null group by source, sequence
                    window stream as (partition by source order by sequence)) as firsts
                where place < place_before or part <> part_before or part <> other
                """, relayedBelow);
        find(handle, findings, Kind.REPEATED_ON_TOPIC, """
                select source || ' version ' || sequence || ', ' || count(*) || ' times'
                from topic_record group by source, sequence having count(*) > 1
                """, relayedBelow);
    }

    private void find(Handle handle, Findings findings, Kind kind, String query, String relayedBelow) {
        handle.createQuery(query)
                .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bindMap(Map.of("service", service, "below", relayedBelow))
                .mapTo(String.class)
                .forEach(example -> findings.add(kind, example));
    }

    private static Long sequence(ConsumerRecord<byte[], byte[]> record) {
        String sequence = header(record, "ce_sequence");
        return sequence != null && sequence.matches("\\d{1,18}|0\\d{19}") ? Long.valueOf(sequence) : null;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    private static byte[] digest(byte[] value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value == null ? new byte[0] : value);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
