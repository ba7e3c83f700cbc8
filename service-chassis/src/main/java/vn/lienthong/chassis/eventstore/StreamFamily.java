package vn.lienthong.chassis.eventstore;

import java.util.UUID;
import java.util.function.Function;
import vn.lienthong.events.Aggregate;
import vn.lienthong.events.PublishedLanguage;
import vn.lienthong.events.StreamId;

/**
 * The streams of one aggregate.
 *
 * @param partitionKey what its Kafka records are keyed by
 */
public record StreamFamily<E>(Class<E> events, Function<E, UUID> partitionKey) {
    public Aggregate aggregate() {
        return PublishedLanguage.aggregateOf(events);
    }

    public StreamId stream(UUID id) {
        return new StreamId(aggregate().service(), aggregate().name(), id);
    }
}
