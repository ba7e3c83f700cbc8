package vn.lienthong.chassis.inbox;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.events.Recorded;

/**
 * Takes records for one subscriber so that delivery at least once has its effect exactly once: repeats are skipped,
 * gaps are noticed, and what cannot be applied brings only its own stream to a stand. Locks are always taken in the
 * order consumer, held streams, versions.
 */
final class Inbox {
    private final Jdbi jdbi;
    private final Subscriber subscriber;
    private final InstantSource clock;
    private final HeldStreams held;
    private long timesHeld;

    Inbox(Jdbi jdbi, Subscriber subscriber, InstantSource clock) {
        this.jdbi = jdbi;
        this.subscriber = subscriber;
        this.clock = clock;
        this.held = new HeldStreams(subscriber.name());
    }

    /**
     * Takes a poll's worth in one transaction, together with the positions reached. Where that fails, each record has
     * a transaction of its own, and the one that fails is held. A failure that may pass is thrown: then what is not
     * taken yet is to be delivered again.
     */
    void take(Stretch stretch) {
        try {
            takeTogether(stretch);
        } catch (RuntimeException e) {
            if (Failures.mayPass(e)) {
                throw e;
            }
            stretch.singly().forEach(this::takeAlone);
        }
    }

    private void takeTogether(Stretch stretch) {
        jdbi.useTransaction(handle -> {
            ConsumerLock.shared(handle, subscriber.name());
            apply(handle, stretch.records());
            move(handle, stretch);
        });
    }

    private void takeAlone(Stretch single) {
        try {
            takeTogether(single);
        } catch (RuntimeException e) {
            if (Failures.mayPass(e)) {
                throw e;
            }
            jdbi.useTransaction(handle -> {
                ConsumerLock.shared(handle, subscriber.name());
                hold(handle, single.records().getFirst(), e);
                move(handle, single);
            });
        }
    }

    /** How often a record was held; also where that was undone. */
    long timesHeld() {
        return timesHeld;
    }

    private void move(Handle handle, Stretch stretch) {
        Positions.move(handle, subscriber.name(), stretch.from(), stretch.to(), clock.instant());
    }

    private void apply(Handle handle, List<Inbound> records) {
        Set<StreamKey> streams = records.stream().map(Inbound::stream).collect(Collectors.toSet());
        Set<StreamKey> standing = new HashSet<>(held.among(handle, streams));
        Versions versions = Versions.lock(handle, subscriber.name(), streams);
        List<Recorded<?>> fresh = new ArrayList<>(records.size());
        for (Inbound inbound : records) {
            admit(handle, inbound, versions, standing, fresh);
        }
        if (!fresh.isEmpty()) {
            subscriber.apply(fresh, handle);
        }
        versions.keep(handle);
    }

    private void admit(
            Handle handle, Inbound inbound, Versions versions, Set<StreamKey> standing, List<Recorded<?>> fresh) {
        if (standing.contains(inbound.stream())) {
            timesHeld++;
            held.keepBehind(handle, inbound, clock.instant());
            return;
        }
        switch (versions.admit(inbound)) {
            case Admission.Next(Recorded<?> recorded) -> {
                fresh.add(recorded);
                versions.applied(inbound.stream(), recorded.version());
            }
            case Admission.Repeat _ -> {}
            case Admission.Obstacle(String cause) -> {
                park(handle, inbound, cause);
                standing.add(inbound.stream());
            }
        }
    }

    /**
     * Takes one record of a held stream.
     *
     * @return why it still cannot be taken; null when it is
     */
    String takeHeld(Handle handle, Inbound inbound) {
        Versions versions = Versions.lock(handle, subscriber.name(), List.of(inbound.stream()));
        return switch (versions.admit(inbound)) {
            case Admission.Next(Recorded<?> recorded) -> {
                subscriber.apply(List.of(recorded), handle);
                versions.applied(inbound.stream(), recorded.version());
                versions.keep(handle);
                yield null;
            }
            case Admission.Repeat _ -> null;
            case Admission.Obstacle(String cause) -> cause;
        };
    }

    private void hold(Handle handle, Inbound inbound, RuntimeException failure) {
        timesHeld++;
        if (failure instanceof Awaiting awaiting) {
            held.hold(handle, inbound.stream(), awaiting.awaited(), failure.getMessage(), clock.instant());
            held.keep(handle, inbound, failure.getMessage(), false, clock.instant());
        } else {
            park(handle, inbound, Failures.causeOf(failure));
        }
    }

    private void park(Handle handle, Inbound inbound, String cause) {
        timesHeld++;
        held.hold(handle, inbound.stream(), null, cause, clock.instant());
        held.keep(handle, inbound, cause, true, clock.instant());
        Failures.logParked(subscriber.name(), inbound, cause);
    }
}
