package vn.lienthong.deadline.reaction;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.chassis.sql.KeyLocks;
import vn.lienthong.chassis.sql.Trip;
import vn.lienthong.chassis.transaction.Participant;

/** What a transaction has in hand of dossiers: the clocks of their steps, and the waits for their applicants. */
final class KnownDossiers implements Participant {
    private static final int LOCKS = 256;

    private final Set<UUID> announced = new HashSet<>();
    private final Legs legs = new Legs();
    private final Waits waits = new Waits();

    void announce(UUID dossierId) {
        announced.add(dossierId);
    }

    Legs legs() {
        return legs;
    }

    Waits waits() {
        return waits;
    }

    /** The two topics may be with two replicas: what they do to one dossier comes one after the other. */
    @Override
    public void read(Trip trip) {
        if (announced.isEmpty()) {
            return;
        }
        KeyLocks.take(trip, "clocks", LOCKS, announced);
        legs.read(trip, announced);
        waits.read(trip, announced);
        announced.clear();
    }

    @Override
    public int changes() {
        return legs.changes() + waits.changes();
    }

    @Override
    public void write(Trip trip) {
        legs.write(trip);
        waits.write(trip);
    }
}
