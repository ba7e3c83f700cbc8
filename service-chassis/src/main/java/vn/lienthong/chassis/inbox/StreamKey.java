package vn.lienthong.chassis.inbox;

import java.util.Comparator;
import java.util.UUID;

/** A stream as a consumer sees it: ids are unique within a topic only. */
public record StreamKey(String topic, UUID streamId) implements Comparable<StreamKey> {
    private static final Comparator<StreamKey> ORDER =
            Comparator.comparing(StreamKey::topic).thenComparing(StreamKey::streamId);

    @Override
    public int compareTo(StreamKey other) {
        return ORDER.compare(this, other);
    }
}
