package vn.lienthong.chassis.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
 * what does not fit. Only events are missed that had been stored when the topic's end was looked up. No transaction lasts
 * longer than one statement.
 */
final class TopicCheck {
    private static final Duration POLL = Duration.ofMillis(500);
    /** Longer than the relay needs when all is well. */
    private static final Duration TIME_TO_RELAY = Duration.ofMinutes(1);

    private static final String TABLE = """
            create temporary table topic_record (
                source text, sequence bigint, event_id text, type text, record_key bytea, content bytea,
                partition int, record_offset bigint
            )
            """;
    private static final String DROP = "drop table if exists pg_temp.topic_record";
    private static final String ADD = """
            insert into topic_record
            select * from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::int[],
                                 ?::bigint[])
            """;
    private static final String SOURCE = "'/lienthong/' || :service || '/' || aggregate || '/' || stream_id";
    private static final String MISSING = """
            select %1$s || ' version ' || version from event
            where pg_visible_in_snapshot(xid, :snapshot::pg_snapshot) and recorded_at %2$s :young and not exists
                (select from topic_record where source = %1$s and sequence = version)
            """;
    private static final String UNLIKE = """
            select 'partition ' || partition || ' offset ' || record_offset
            from topic_record join event on %s = source and version = sequence where %s
            """;

    private final Jdbi jdbi;
    private final String service;
    private final String topic;
    private final InstantSource clock;
    private final Supplier<KafkaConsumer<byte[], byte[]>> readers;

    TopicCheck(
            Jdbi jdbi,
            String service,
            String topic,
            InstantSource clock,
            Supplier<KafkaConsumer<byte[], byte[]>> readers) {
        this.jdbi = jdbi;
        this.service = service;
        this.topic = topic;
        this.clock = clock;
        this.readers = readers;
    }

    /**
     * What had been stored at a moment.
     *
     * @param snapshot as the database writes it
     */
    private record Stored(String snapshot, Instant at) {}

    /** Where something was found, and among how many places in all. */
    private record Place(String name, long among) {}

    private interface Leaving extends AutoCloseable {
        @Override
        void close();
    }

    List<Finding> run(LongConsumer progress) {
        Findings findings = new Findings(topic);
        jdbi.useHandle(handle -> {
            handle.execute(DROP); // in case that this connection could not be left in order
            handle.execute(TABLE);
            try (Leaving _ = () -> handle.execute("reset enable_nestloop");
                    Leaving _ = () -> handle.execute(DROP)) {
                Stored stored = stored(handle);
                readTopic(handle, progress);
                handle.execute("create index on topic_record (source, sequence)");
                handle.execute("analyze topic_record");
                // What it believes of a table that has just grown makes it compare each event with each record.
                handle.execute("set enable_nestloop = off");
                compare(handle, stored, findings);
            }
        });
        return findings.all();
    }

    private Stored stored(Handle handle) {
        String snapshot = handle.createQuery("select pg_current_snapshot()::text")
                .mapTo(String.class)
                .one();
        return new Stored(snapshot, clock.instant());
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
                column("text", batch, record -> header(record, "ce_source")),
                column("int8", batch, TopicCheck::sequence),
                column("text", batch, record -> header(record, "ce_id")),
                column("text", batch, record -> header(record, "ce_type")),
                new SqlArray("bytea", batch.stream().map(ConsumerRecord::key).toArray(byte[][]::new)),
                new SqlArray(
                        "bytea",
                        batch.stream().map(record -> digest(record.value())).toArray(byte[][]::new)),
                column("int4", batch, ConsumerRecord::partition),
                column("int8", batch, ConsumerRecord::offset));
    }

    private static SqlArray column(
            String type,
            List<ConsumerRecord<byte[], byte[]>> batch,
            Function<ConsumerRecord<byte[], byte[]>, Object> value) {
        return new SqlArray(type, batch.stream().map(value).toArray());
    }

    private void compare(Handle handle, Stored stored, Findings findings) {
        find(handle, stored, findings, Kind.NOT_ON_TOPIC, MISSING.formatted(SOURCE, "<="));
        find(handle, stored, findings, Kind.NOT_YET_ON_TOPIC, MISSING.formatted(SOURCE, ">"));
        find(handle, stored, findings, Kind.NOT_IN_TABLE, """
                select 'partition ' || partition || ' offset ' || record_offset from topic_record
                where not exists (select from event where %s = source and version = sequence)
                """.formatted(SOURCE));
        find(handle, stored, findings, Kind.CHANGED_ON_TOPIC, unlike("""
                topic_record.event_id is distinct from event.event_id::text
                   or content <> sha256(convert_to(data, 'UTF8'))
                """));
        find(
                handle,
                stored,
                findings,
                Kind.OTHER_TYPE_ON_TOPIC,
                unlike("topic_record.type is distinct from event.type"));
        find(
                handle,
                stored,
                findings,
                Kind.OTHER_KEY_ON_TOPIC,
                unlike("record_key is distinct from convert_to(partition_key::text, 'UTF8')"));
        find(handle, stored, findings, Kind.OUT_OF_ORDER, """
                select source || ' version ' || sequence from (
                    select source, sequence, min(record_offset) as place, min(partition) as part, max(partition) as other,
                           lag(min(record_offset)) over stream as place_before, lag(min(partition)) over stream as part_before
                    from topic_record where source is not null and sequence is not null group by source, sequence
                    window stream as (partition by source order by sequence)) as firsts
                where place < place_before or part <> part_before or part <> other
                """);
        find(handle, stored, findings, Kind.REPEATED_ON_TOPIC, """
                select source || ' version ' || sequence || ', ' || count(*) || ' times' from topic_record
                where source is not null and sequence is not null group by source, sequence having count(*) > 1
                """);
    }

    private static String unlike(String condition) {
        return UNLIKE.formatted(SOURCE, condition);
    }

    private void find(Handle handle, Stored stored, Findings findings, Kind kind, String places) {
        List<Place> found = handle.createQuery(
                        "select place, count(*) over () as count from (%s) as found(place) limit :most"
                                .formatted(places))
                .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bind("service", service)
                .bind("snapshot", stored.snapshot())
                .bind("young", stored.at().minus(TIME_TO_RELAY))
                .bind("most", Finding.MOST_EXAMPLES)
                .map((row, _) -> new Place(row.getString("place"), row.getLong("count")))
                .list();
        if (!found.isEmpty()) {
            findings.add(
                    kind,
                    found.getFirst().among(),
                    found.stream().map(Place::name).toList());
        }
    }

    private static Long sequence(ConsumerRecord<byte[], byte[]> record) {
        String sequence = header(record, "ce_sequence");
        return sequence != null && sequence.matches("\\d{1,18}|0\\d{19}") ? Long.valueOf(sequence) : null;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null
                ? null
                : new String(header.value(), UTF_8).replace('\0', '?'); // no column takes it
    }

    private static byte[] digest(byte[] value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value == null ? new byte[0] : value);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
