package vn.lienthong.chassis.eventstore;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.decider.Decider;
import vn.lienthong.chassis.eventstore.KnownStreams.Known;
import vn.lienthong.chassis.sql.Trip;
import vn.lienthong.chassis.transaction.Participant;
import vn.lienthong.events.Recorded;

/**
 * Streams of one aggregate in the hands of one transaction: each is read once, any number of commands is decided on them
 * in memory, and all that happened is appended in one statement.
 */
public final class UnitOfWork<C, E, S> implements Participant {
    private final Handle handle;
    private final EventStore store;
    private final StreamFamily<E> family;
    private final Decider<C, E, S> decider;
    private final KnownStreams<S> remembered;
    private final Map<UUID, Known<S>> streams = new HashMap<>();
    private final Set<UUID> announced = new HashSet<>();
    private final EventRows rows = new EventRows();

    UnitOfWork(
            Handle handle,
            EventStore store,
            StreamFamily<E> family,
            Decider<C, E, S> decider,
            KnownStreams<S> remembered) {
        this.handle = handle;
        this.store = store;
        this.family = family;
        this.decider = decider;
        this.remembered = remembered;
    }

    /** A stream that is to be read together with others. What is not announced is read when it is asked for. */
    public void announce(UUID streamId) {
        if (!streams.containsKey(streamId)) {
            announced.add(streamId);
        }
    }

    @Override
    public void read(Trip trip) {
        if (announced.isEmpty()) {
            return;
        }
        Map<UUID, Known<S>> known = announced.stream()
                .collect(Collectors.toMap(id -> id, id -> remembered.find(id).orElseGet(() -> beginningOf(id))));
        announced.clear();
        store.read(trip, family, known.values().stream().map(Known::tip).toList(), stored -> take(known, stored));
    }

    private void take(Map<UUID, Known<S>> known, Map<UUID, StoredStream<E>> stored) {
        Map<UUID, Known<S>> found = new HashMap<>();
        stored.forEach((id, stream) -> {
            S before =
                    stream.since() == 0 ? decider.initialState() : known.get(id).state();
            found.put(id, new Known<>(stream.tip(), decider.replay(before, stream.events())));
        });
        remembered.remember(found);
        streams.putAll(found);
        known.keySet().stream().filter(id -> !found.containsKey(id)).forEach(id -> {
            remembered.forget(id); // what was known of it is not so: it is read from its beginning
            announced.add(id);
        });
    }

    /** Reads at once those of the streams that it does not have yet. */
    public void read(Collection<UUID> streamIds) {
        streamIds.forEach(this::announce);
        while (!announced.isEmpty()) {
            Trip trip = new Trip();
            read(trip);
            trip.make(handle.getConnection());
        }
    }

    /** The states of all streams of the aggregate, with what has just happened; reads every event of theirs. */
    public Collection<S> all() {
        Map<UUID, S> states = new HashMap<>();
        store.readAll(handle, family)
                .forEach((id, events) -> states.put(id, decider.replay(decider.initialState(), events)));
        streams.forEach((id, known) -> states.put(id, known.state()));
        return states.values();
    }

    /** The state of a stream and its version, 0 where it does not exist. */
    public Handled<E, S> find(UUID streamId) {
        return handled(current(streamId), List.of());
    }

    /**
     * Decides a command; what happens is part of the state from now on, and of the database with {@link #append}.
     *
     * @param expected the version the caller saw, 0 for a stream that is to begin; empty where any will do
     * @throws StreamMoved where the stream is at another version
     * @throws vn.lienthong.chassis.decider.CommandRejected where the rules refuse it
     */
    public Handled<E, S> handle(UUID streamId, C command, OptionalInt expected, CommandContext context) {
        Known<S> before = expected.isPresent() && expected.getAsInt() == 0 ? beginning(streamId) : current(streamId);
        if (expected.isPresent() && expected.getAsInt() != before.tip().version()) {
            throw new StreamMoved(
                    before.tip().stream(), expected.getAsInt(), before.tip().version());
        }
        List<E> events = decider.decide(command, before.state());
        if (events.isEmpty()) {
            return handled(before, List.of());
        }
        announced.remove(streamId); // what is read from now on must not take the place of what has just happened
        List<Recorded<E>> recorded = store.record(before.tip(), family, events, context);
        Known<S> after =
                new Known<>(store.write(before.tip(), recorded, context, rows), decider.replay(before.state(), events));
        streams.put(streamId, after);
        return handled(after, recorded);
    }

    /** Appends all that has happened since; {@link StreamMoved} where somebody else was first on one of the streams. */
    public void append() {
        Trip trip = new Trip();
        write(trip);
        trip.make(handle.getConnection());
    }

    /** Lets go of the streams once what happened is written: whoever decides on many need not keep them all in memory. */
    public void release() {
        if (rows.size() > 0) {
            throw new IllegalStateException("What has happened is not written yet");
        }
        streams.clear();
    }

    @Override
    public int changes() {
        return rows.size();
    }

    @Override
    public void write(Trip trip) {
        rows.append(trip);
        remembered.remember(streams);
    }

    private Known<S> current(UUID streamId) {
        read(List.of(streamId));
        return streams.get(streamId);
    }

    /** Not looked for in the table: were it there, it could not be appended to at version 1. */
    private Known<S> beginning(UUID streamId) {
        return streams.containsKey(streamId) ? streams.get(streamId) : beginningOf(streamId);
    }

    private Known<S> beginningOf(UUID streamId) {
        return new Known<>(StreamTip.ofNew(family.stream(streamId)), decider.initialState());
    }

    private Handled<E, S> handled(Known<S> current, List<Recorded<E>> appended) {
        StreamTip tip = current.tip();
        return new Handled<>(tip.stream(), tip.version(), current.state(), appended);
    }
}
