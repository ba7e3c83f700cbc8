package vn.lienthong.chassis.inbox;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.sql.Trip;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.Recorded;

/**
 * Takes records for one subscriber so that delivery at least once has its effect exactly once: repeats are skipped,
 * gaps are noticed, and what cannot be applied brings only its own stream to a stand. Locks are always taken in the
 * order consumer, held streams by their keys, rows by theirs, sums; the versions need none, for a partition has one
 * reader, and a second one that still believes it has it fails when it moves the position.
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
     * Takes a poll's worth in one transaction, together with the positions reached. Where that fails, its halves have
     * one each, and so on down to the record that fails, which is held. A failure that may pass is thrown: then what is
     * not taken yet is to be delivered again.
     *
     * @return the version that each stream has been taken to
     */
    Map<StreamKey, Integer> take(Stretch stretch) {
        try {
            return takeTogether(stretch);
        } catch (RuntimeException e) {
            if (Failures.mayPass(e)) {
                throw e;
            }
            if (stretch.records().size() == 1) {
                hold(stretch, e);
                return Map.of();
            }
            Map<StreamKey, Integer> taken = new HashMap<>();
            stretch.halves().forEach(half -> taken.putAll(take(half)));
            return taken;
        }
    }

    private Map<StreamKey, Integer> takeTogether(Stretch stretch) {
        return jdbi.inTransaction(handle -> {
            GroupTransaction transaction = new GroupTransaction(handle);
            ConsumerMemory memory = memoryOf(stretch.records(), transaction);
            announce(stretch.records(), transaction);
            transaction.read();
            List<Recorded<?>> fresh = new ArrayList<>(stretch.records().size());
            for (Inbound inbound : stretch.records()) {
                admit(handle, inbound, memory, fresh);
            }
            if (!fresh.isEmpty()) {
                subscriber.apply(fresh, transaction);
            }
            transaction.writeAnd(
                    trip -> Positions.move(trip, subscriber.name(), stretch.from(), stretch.to(), clock.instant()));
            return memory.versions().moved();
        });
    }

    /** Holds it if it is its turn: what came before, or belongs behind what is held, may fail without harm. */
    private void hold(Stretch single, RuntimeException failure) {
        jdbi.useTransaction(handle -> {
            GroupTransaction transaction = new GroupTransaction(handle);
            ConsumerMemory memory = memoryOf(single.records(), transaction);
            transaction.read();
            Inbound inbound = single.records().getFirst();
            List<Recorded<?>> itsTurn = new ArrayList<>();
            admit(handle, inbound, memory, itsTurn);
            if (!itsTurn.isEmpty()) {
                hold(handle, inbound, failure);
            }
            Trip trip = new Trip();
            Positions.move(trip, subscriber.name(), single.from(), single.to(), clock.instant());
            trip.make(handle.getConnection());
        });
    }

    private ConsumerMemory memoryOf(List<Inbound> records, GroupTransaction transaction) {
        return transaction.participant(
                this,
                _ -> new ConsumerMemory(
                        subscriber.name(), records.stream().map(Inbound::stream).toList()));
    }

    private void announce(List<Inbound> records, GroupTransaction transaction) {
        subscriber.announce(
                records.stream()
                        .<Recorded<?>>map(Inbound::recorded)
                        .filter(Objects::nonNull)
                        .toList(),
                transaction);
    }

    /** How often a record was held; also where that was undone. */
    long timesHeld() {
        return timesHeld;
    }

    private void admit(Handle handle, Inbound inbound, ConsumerMemory memory, List<Recorded<?>> fresh) {
        if (memory.standing().contains(inbound.stream())) {
            timesHeld++;
            held.keepBehind(handle, inbound, clock.instant());
            return;
        }
        switch (memory.versions().admit(inbound)) {
            case Admission.Next(Recorded<?> recorded) -> {
                fresh.add(recorded);
                memory.versions().applied(inbound.stream(), recorded.version());
            }
            case Admission.Repeat _ -> {}
            case Admission.Obstacle(String cause) -> {
                park(handle, inbound, cause);
                memory.standing().add(inbound.stream());
            }
        }
    }

    /**
     * Takes one record of a held stream.
     *
     * @return why it still cannot be taken; null when it is
     */
    String takeHeld(Handle handle, Inbound inbound) {
        GroupTransaction transaction = new GroupTransaction(handle);
        ConsumerMemory memory = memoryOf(List.of(inbound), transaction);
        announce(List.of(inbound), transaction);
        transaction.read();
        Versions versions = memory.versions();
        return switch (versions.admit(inbound)) {
            case Admission.Next(Recorded<?> recorded) -> {
                versions.applied(inbound.stream(), recorded.version());
                subscriber.apply(List.of(recorded), transaction);
                transaction.write();
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
