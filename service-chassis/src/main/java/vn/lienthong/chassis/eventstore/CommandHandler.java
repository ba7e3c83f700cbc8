package vn.lienthong.chassis.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.decider.Decider;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.chassis.transaction.Step;

/** Carries out commands on the streams of one aggregate: read, fold, decide, append. */
public class CommandHandler<C, E, S> {
    private final EventStore store;
    private final StreamFamily<E> family;
    private final Decider<C, E, S> decider;
    private final KnownStreams<S> known = new KnownStreams<>();

    public CommandHandler(EventStore store, StreamFamily<E> family, Decider<C, E, S> decider) {
        this.store = store;
        this.family = family;
        this.decider = decider;
    }

    /** For commands that are decided together in the caller's transaction. */
    public final UnitOfWork<C, E, S> unitOfWork(Handle handle) {
        return new UnitOfWork<>(handle, store, family, decider, known);
    }

    /** For a command that shares its transaction: what happens is appended when all have had their turn. */
    public final UnitOfWork<C, E, S> in(GroupTransaction transaction) {
        return transaction.participant(this, this::unitOfWork);
    }

    /** A step that needs a stream, to be read together with those of the other commands. */
    public final <T> Step<T> reading(UUID streamId, Step<T> step) {
        return new Step<>() {
            @Override
            public void announce(GroupTransaction transaction) {
                in(transaction).announce(streamId);
                step.announce(transaction);
            }

            @Override
            public T carryOut(GroupTransaction transaction) {
                return step.carryOut(transaction);
            }
        };
    }

    /**
     * Decides and appends in the caller's transaction.
     *
     * @param expected the version the caller saw, 0 for a stream that is to begin; empty where any will do
     * @throws StreamMoved where the stream is at another version
     * @throws vn.lienthong.chassis.decider.CommandRejected where the rules refuse it
     */
    public Handled<E, S> handle(Handle handle, UUID streamId, C command, OptionalInt expected, CommandContext context) {
        UnitOfWork<C, E, S> work = unitOfWork(handle);
        Handled<E, S> handled = work.handle(streamId, command, expected, context);
        work.append();
        return handled;
    }

    /**
     * Decides many commands and appends all that happens in one statement.
     *
     * @return how many of the commands led to something new
     * @throws StreamMoved where one of the streams has moved meanwhile; may be tried again after a rollback
     */
    public int handleAll(Handle handle, List<Addressed<C>> commands) {
        UnitOfWork<C, E, S> work = unitOfWork(handle);
        int effective = decideAll(work, commands);
        work.append();
        return effective;
    }

    /** Decides many commands; what happens is appended with all that the transaction writes. */
    public final void handleAll(GroupTransaction transaction, List<Addressed<C>> commands) {
        decideAll(in(transaction), commands);
    }

    private int decideAll(UnitOfWork<C, E, S> work, List<Addressed<C>> commands) {
        work.read(commands.stream().map(Addressed::streamId).toList());
        int effective = 0;
        for (Addressed<C> addressed : commands) {
            Handled<E, S> handled =
                    work.handle(addressed.streamId(), addressed.command(), OptionalInt.empty(), addressed.context());
            effective += handled.appended().isEmpty() ? 0 : 1;
        }
        return effective;
    }

    /**
     * The state of every stream with its subject, in the order of the subjects and one at a time, as they stand at the
     * beginning; in the caller's transaction.
     */
    public final void forEach(Handle handle, BiConsumer<String, S> each) {
        store.readEach(
                handle,
                family,
                (subject, events) -> each.accept(subject, decider.replay(decider.initialState(), events)));
    }

    /** The state of a stream by what had happened up to a moment. */
    public S asOf(Handle handle, UUID streamId, Instant moment) {
        return decider.replay(decider.initialState(), store.readUntil(handle, family, streamId, moment));
    }

    /** The state of a stream, and its version; version 0 where it does not exist. */
    public Handled<E, S> load(Handle handle, UUID streamId) {
        return unitOfWork(handle).find(streamId);
    }
}
