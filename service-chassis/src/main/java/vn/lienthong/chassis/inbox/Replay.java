package vn.lienthong.chassis.inbox;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.events.codec.CloudEventCodec;

/** A second consumer that goes through the topics beside a live one, and in the end takes its place. */
public final class Replay {
    /** Ends the name of every such consumer. */
    public static final String SHADOW = "~rebuild";

    private static final List<String> PLACES = List.of("consumer_position", "held_stream", "held_record");
    /** Both have taken nearly the same by then, so that little is to be written while views stand still. */
    private static final String[] ADOPT_VERSIONS = {"""
            update inbox live set version = shadow.version from inbox shadow
            where shadow.consumer = :shadow and live.consumer = :live and live.topic = shadow.topic
              and live.stream_id = shadow.stream_id and live.version <> shadow.version
            """, """
            insert into inbox (consumer, topic, stream_id, version)
            select :live, topic, stream_id, version from inbox shadow where consumer = :shadow and not exists
                (select from inbox live where live.consumer = :live and live.topic = shadow.topic
                  and live.stream_id = shadow.stream_id)
            """, """
            delete from inbox live where consumer = :live and not exists
                (select from inbox shadow where shadow.consumer = :shadow and shadow.topic = live.topic
                  and shadow.stream_id = live.stream_id)
            """};

    private final Jdbi jdbi;
    private final Subscriber shadow;
    private final Inbox inbox;
    private final Retries retries;
    private final CloudEventCodec codec;
    private final Place place;

    public Replay(Jdbi jdbi, Subscriber shadow, CloudEventCodec codec, InstantSource clock) {
        this.jdbi = jdbi;
        this.shadow = shadow;
        this.codec = codec;
        this.inbox = new Inbox(jdbi, shadow, clock);
        this.retries = new Retries(jdbi, shadow.name(), inbox, codec, clock);
        this.place = new Place(jdbi, shadow.name(), clock);
    }

    /** Reads on where this replay was. */
    public ReadAhead from(KafkaConsumer<byte[], byte[]> client, Collection<TopicPartition> partitions) {
        client.assign(partitions);
        place.seek(client, partitions);
        return new ReadAhead(client, codec, place.known());
    }

    /** Takes the next records, and what waited for them. */
    public void take(ReadAhead reader) throws InterruptedException {
        take(reader.next());
    }

    /** Takes of the next records those that lie before these offsets; the reader is past the others, too, then. */
    public void takeBefore(Map<TopicPartition, Long> ends, ReadAhead reader) throws InterruptedException {
        take(reader.next().before(ends));
    }

    private void take(Stretch stretch) {
        if (!stretch.records().isEmpty()) {
            inbox.take(stretch);
            place.reached(stretch);
        }
        retries.retryPending();
    }

    /** Passes over what a person has given up for another consumer, wherever it is held. */
    public void passOverWhatIsDiscardedFor(String consumer) {
        retries.passOverWhatIsDiscardedFor(consumer);
    }

    /** Where this replay is: the next offset of each partition. */
    public Map<TopicPartition, Long> positions() {
        return place.known();
    }

    /** Where another consumer is, as far as it is committed. */
    public Map<TopicPartition, Long> positionsOf(Handle handle, String consumer) {
        return Positions.of(handle, consumer);
    }

    /** Keeps a live consumer from taking anything until the transaction ends. */
    public void lockOut(Handle handle, String consumer) {
        ConsumerLock.exclusive(handle, consumer);
    }

    /** How many streams are parked here that another consumer has not parked, or has taken further. */
    public long parkedOnlyHere(Handle handle, String consumer) {
        return handle.createQuery("""
                        select count(*) from held_stream here
                        left join held_stream there on there.consumer = :other and there.awaits is null
                          and (there.topic, there.stream_id) = (here.topic, here.stream_id)
                        left join inbox taken on taken.consumer = :here
                          and (taken.topic, taken.stream_id) = (here.topic, here.stream_id)
                        left join inbox goal on goal.consumer = :other
                          and (goal.topic, goal.stream_id) = (here.topic, here.stream_id)
                        where here.consumer = :here and here.awaits is null
                          and (there.consumer is null or coalesce(taken.version, 0) < goal.version)
                        """)
                .bind("here", shadow.name())
                .bind("other", consumer)
                .mapTo(Long.class)
                .one();
    }

    /** Forgets all it has taken. */
    public void startAnew(Handle handle) {
        handle.execute("delete from inbox where consumer = ?", shadow.name());
        PLACES.forEach(table -> handle.execute("delete from " + table + " where consumer = ?", shadow.name()));
    }

    /** Gives what this replay remembers to the live consumer: versions, positions and held streams. */
    public void takePlaceOf(Handle handle, String consumer) {
        for (String statement : ADOPT_VERSIONS) {
            handle.createUpdate(statement)
                    .bind("shadow", shadow.name())
                    .bind("live", consumer)
                    .execute();
        }
        PLACES.forEach(table -> {
            handle.execute("delete from " + table + " where consumer = ?", consumer);
            handle.execute("update " + table + " set consumer = ? where consumer = ?", consumer, shadow.name());
        });
    }
}
