package vn.lienthong.chassis.eventstore;

import java.util.List;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.StreamId;

/**
 * What a command came to.
 *
 * @param version the stream's version now: its ETag
 * @param state the aggregate's state now
 * @param appended the new events; empty where it was already so
 */
public record Handled<E, S>(StreamId stream, int version, S state, List<Recorded<E>> appended) {}
