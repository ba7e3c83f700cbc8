package vn.lienthong.chassis.transaction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.sql.Trip;

/**
 * The transaction that a group of commands shares, or a consumer's batch: what has been announced is read in one trip to
 * the database, and what has been gathered is written in another. Each command has it to itself for its turn.
 */
public final class GroupTransaction {
    private final Handle handle;
    private final Map<Object, Participant> participants = new LinkedHashMap<>();
    private int writes;

    public GroupTransaction(Handle handle) {
        this.handle = handle;
    }

    /** For statements that write at once: should the command fail afterwards, the others start over without it. */
    public Handle handle() {
        writes++;
        return handle;
    }

    /** For statements that only read. */
    public Handle reading() {
        return handle;
    }

    /** What the group has of its kind; made when it is first asked for. */
    @SuppressWarnings("unchecked") // under one key there is only what that key's owner has put there
    public <P extends Participant> P participant(Object key, Function<Handle, P> made) {
        return (P) participants.computeIfAbsent(key, _ -> made.apply(handle));
    }

    /** Reads what has been announced. */
    public void read() {
        Trip trip = new Trip();
        participants.values().forEach(participant -> participant.read(trip));
        trip.make(handle.getConnection());
    }

    /** Writes what has been gathered. */
    public void write() {
        writeAnd(_ -> {});
    }

    /** Writes what has been gathered and ends the transaction. */
    void commit() {
        writeAnd(Trip::commit);
    }

    /** Writes what has been gathered, and then something else in the same trip. */
    public void writeAnd(Consumer<Trip> last) {
        Trip trip = new Trip();
        participants.values().forEach(participant -> participant.write(trip));
        last.accept(trip);
        trip.make(handle.getConnection());
    }

    /** Grows with everything that is written or to be written. */
    int changes() {
        return writes
                + participants.values().stream().mapToInt(Participant::changes).sum();
    }
}
