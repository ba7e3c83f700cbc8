package vn.lienthong.chassis.eventstore;

import java.util.List;

/**
 * A stream as it was read.
 *
 * @param since the version behind which it was read, 0 for all of it
 * @param events what has happened since
 */
record StoredStream<E>(int since, StreamTip tip, List<E> events) {}
