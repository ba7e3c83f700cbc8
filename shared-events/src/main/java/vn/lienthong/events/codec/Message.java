package vn.lienthong.events.codec;

import java.util.Map;

/** A Kafka record without Kafka: key, headers and value as text in UTF-8. */
public record Message(String key, Map<String, String> headers, String value) {}
