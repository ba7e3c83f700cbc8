package vn.lienthong.deadline.reaction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.chassis.sql.SqlArray;
import vn.lienthong.chassis.sql.Trip;
import vn.lienthong.chassis.transaction.Participant;

/** What a transaction has in hand of dossiers: the clocks of their steps, and the waits for their applicants. */
final class KnownDossiers implements Participant {
    private static final int LOCKS = 256;
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtext('clocks'), lock) from unnest(?::int[]) as lock";

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

    /**
     * The two topics may be with two replicas: what they do to one dossier comes one after the other. Dossiers share a
     * few locks, for a database has room for some thousands only.
     */
    @Override
    public void read(Trip trip) {
        if (announced.isEmpty()) {
            return;
        }
        List<Integer> locks = announced.stream()
                .map(dossierId -> Math.floorMod(dossierId.hashCode(), LOCKS))
                .distinct()
                .sorted()
                .toList();
        trip.call(LOCK, SqlArray.of("int4", locks));
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
