package vn.lienthong.chassis.inbox;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.Recorded;

/** A feature that listens to topics: a projection or a reaction. */
public interface Subscriber {
    /** Unique in the service; the consumer group is {@code <service>.<name>}. */
    String name();

    Set<String> topics();

    /**
     * Whether somebody waits for its effect without saying so: a reaction by which a dossier goes on. What is not urgent
     * may gather for up to a quarter of a second on a busy machine while no reader waits for it.
     */
    default boolean isUrgent() {
        return false;
    }

    /** Whether all is there that it needs before it is given the first event. */
    default boolean isPrepared(Handle handle) {
        return true;
    }

    /** Puts that in order; in a transaction during which nobody applies events for it. */
    default void prepare(Handle handle) {}

    /** Tells what will be read for events that are about to come, some of which may turn out to have come before. */
    default void announce(List<Recorded<?>> events, GroupTransaction transaction) {}

    /**
     * Takes the effect of events, each stream in its order and none twice, in the transaction that also remembers
     * them as taken. All of them have been announced. Throws {@link Awaiting} where an event of another topic must come
     * first.
     */
    void apply(List<Recorded<?>> events, GroupTransaction transaction);
}
