package vn.lienthong.events.codec;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Kafka record without Kafka: key, headers and value as text in UTF-8. */
public record Message(
        @Nullable String key,
        Map<String, String> headers,
        @Nullable String value) {}
