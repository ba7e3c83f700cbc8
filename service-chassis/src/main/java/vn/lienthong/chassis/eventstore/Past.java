package vn.lienthong.chassis.eventstore;

import java.util.List;
import java.util.UUID;
import vn.lienthong.events.StreamId;

/** A stream as it was read: its events and what the next append builds on. */
record Past<E>(StreamId stream, List<E> events, int version, byte[] hash, String subject, UUID correlationId) {}
