package vn.lienthong.deadline.reaction;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.lienthong.deadline.clock.ClockCommand.StartClock;
import vn.lienthong.deadline.clock.ClockCommand.StopClock;
import vn.lienthong.events.deadline.ClockEvent.ClockEnd;
import vn.lienthong.events.deadline.ClockEvent.ClockKind;
import vn.lienthong.events.routing.HandlingPlanEvent.StepOffered;
import vn.lienthong.mirror.Catalog;

/** The clocks of a dossier's steps: each counts the time of one agency that a step was offered to. */
final class LegClocks {
    private LegClocks() {}

    /** Runs from the moment the competent agency has it (Decree 309/2026, article 8). */
    static void start(StepOffered e, Catalog catalog, Reaction reaction) {
        UUID clockId = newClock(reaction.handle(), e);
        String calendar = AgencyCalendar.of(e.agency(), e.offeredAt(), catalog);
        reaction.carryOut(new StartClock(
                clockId,
                e.dossierId(),
                ClockKind.LEG,
                e.legId(),
                e.step(),
                e.agency(),
                e.limit(),
                calendar,
                null,
                e.offeredAt()));
        Waits.holdBack(e.dossierId(), e.agency(), clockId, e.offeredAt(), reaction);
    }

    static void stop(UUID legId, ClockEnd end, Instant at, Reaction reaction) {
        List<UUID> open = reaction.handle()
                .createQuery("update leg_clock set open = false where leg_id = ? and open returning clock_id")
                .bind(0, legId)
                .mapTo(UUID.class)
                .list();
        open.forEach(clockId -> reaction.carryOut(new StopClock(clockId, end, at)));
    }

    /** The clocks of steps that an agency has in hand; of all agencies where the asker is the centre. */
    static List<UUID> openOf(Handle handle, UUID dossierId, String agency, boolean ofAll) {
        return handle.createQuery("select clock_id from leg_clock where dossier_id = ? and open and (? or agency = ?)")
                .bind(0, dossierId)
                .bind(1, ofAll)
                .bind(2, agency)
                .mapTo(UUID.class)
                .list();
    }

    /** A step offered to the same agency once more gets another clock. */
    private static UUID newClock(Handle handle, StepOffered e) {
        int before = handle.createQuery("select count(*) from leg_clock where leg_id = ?")
                .bind(0, e.legId())
                .mapTo(Integer.class)
                .one();
        String name = e.legId() + "/" + e.agency() + "/" + before;
        UUID clockId = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        handle.execute(
                "insert into leg_clock (clock_id, leg_id, dossier_id, agency, open) values (?, ?, ?, ?, true)",
                clockId,
                e.legId(),
                e.dossierId(),
                e.agency());
        return clockId;
    }
}
