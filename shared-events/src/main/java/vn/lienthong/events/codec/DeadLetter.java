package vn.lienthong.events.codec;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why and from where a record came to its topic's dead letters.
 *
 * @param consumer the consumer group that could not apply it
 */
public record DeadLetter(String reason, String topic, int partition, long offset, String consumer) {

    /** The headers that a parked record carries besides its own. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("dead-letter-reason", reason);
        headers.put("dead-letter-topic", topic);
        headers.put("dead-letter-partition", Integer.toString(partition));
        headers.put("dead-letter-offset", Long.toString(offset));
        headers.put("dead-letter-consumer", consumer);
        return headers;
    }
}
