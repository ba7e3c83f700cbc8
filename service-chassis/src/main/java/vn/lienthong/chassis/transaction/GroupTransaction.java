package vn.lienthong.chassis.transaction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The transaction that a group of commands shares; each command has it to itself for its turn. */
public final class GroupTransaction {
    private final Handle handle;
    private final Map<Object, Participant> participants = new LinkedHashMap<>();
    private int writes;

    GroupTransaction(Handle handle) {
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

    void read() {
        participants.values().forEach(Participant::read);
    }

    void write() {
        participants.values().forEach(Participant::write);
    }

    /** Grows with everything that is written or to be written. */
    int changes() {
        return writes
                + participants.values().stream().mapToInt(Participant::changes).sum();
    }
}
