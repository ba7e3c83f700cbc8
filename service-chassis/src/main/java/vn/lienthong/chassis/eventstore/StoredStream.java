package vn.lienthong.chassis.eventstore;

import java.util.List;

/** A stream as it was read. */
record StoredStream<E>(StreamTip tip, List<E> events) {}
