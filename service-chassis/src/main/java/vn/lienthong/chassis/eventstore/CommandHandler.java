package vn.lienthong.chassis.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.decider.Decider;
import vn.lienthong.events.Recorded;

/** Carries out commands on the streams of one aggregate: read, fold, decide, append. */
public class CommandHandler<C, E, S> {
    private final EventStore store;
    private final StreamFamily<E> family;
    private final Decider<C, E, S> decider;

    public CommandHandler(EventStore store, StreamFamily<E> family, Decider<C, E, S> decider) {
        this.store = store;
        this.family = family;
        this.decider = decider;
    }

    /**
     * Decides and appends in the caller's transaction.
     *
     * @param expected the version the caller saw; empty where any will do
     * @throws StreamMoved where the stream is at another version
     * @throws vn.lienthong.chassis.decider.CommandRejected where the rules refuse it
     */
    public Handled<E, S> handle(Handle handle, UUID streamId, C command, OptionalInt expected, CommandContext context) {
        Past<E> past = store.read(handle, family, streamId);
        if (expected.isPresent() && expected.getAsInt() != past.version()) {
            throw new StreamMoved(past.stream(), expected.getAsInt(), past.version());
        }
        S state = decider.replay(decider.initialState(), past.events());
        List<E> events = decider.decide(command, state);
        if (events.isEmpty()) {
            return new Handled<>(past.stream(), past.version(), state, List.of());
        }
        List<Recorded<E>> appended = store.append(handle, family, past, events, context);
        return new Handled<>(past.stream(), past.version() + events.size(), decider.replay(state, events), appended);
    }

    /**
     * Decides many commands, each on a stream of its own, and appends all that happens in one statement.
     *
     * @return how many of the commands led to something new
     * @throws StreamMoved where one of the streams has moved meanwhile; may be tried again after a rollback
     */
    public int handleAll(Handle handle, List<Addressed<C>> commands) {
        Map<UUID, Past<E>> pasts = store.readAll(
                handle, family, commands.stream().map(Addressed::streamId).toList());
        List<Addition<E>> additions = commands.stream()
                .map(addressed -> addition(pasts.get(addressed.streamId()), addressed))
                .filter(addition -> !addition.events().isEmpty())
                .toList();
        if (!additions.isEmpty()) {
            store.appendAll(handle, family, additions);
        }
        return additions.size();
    }

    private Addition<E> addition(Past<E> past, Addressed<C> addressed) {
        S state = decider.replay(decider.initialState(), past.events());
        return new Addition<>(past, decider.decide(addressed.command(), state), addressed.context());
    }

    /** The state of a stream, and its version; version 0 where it does not exist. */
    public Handled<E, S> load(Handle handle, UUID streamId) {
        Past<E> past = store.read(handle, family, streamId);
        S state = decider.replay(decider.initialState(), past.events());
        return new Handled<>(past.stream(), past.version(), state, new ArrayList<>());
    }
}
