package vn.lienthong.chassis.relay;

import java.util.Map;
import vn.lienthong.events.Aggregate;
import vn.lienthong.events.PublishedLanguage;

/**
 * From where to where events are relayed.
 *
 * @param service named as in {@link Aggregate}
 * @param kafka how Kafka's clients find it, in their own words
 */
record Route(String service, RelayDatabase database, Map<String, Object> kafka) {

    /** The one topic of all aggregates of the service. */
    String topic() {
        return PublishedLanguage.topicOf(service)
                .orElseThrow(() -> new IllegalArgumentException("No aggregate belongs to a service " + service));
    }
}
