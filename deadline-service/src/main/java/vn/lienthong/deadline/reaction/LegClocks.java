package vn.lienthong.deadline.reaction;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lienthong.deadline.clock.ClockCommand.StartClock;
import vn.lienthong.deadline.clock.ClockCommand.StopClock;
import vn.lienthong.deadline.clock.ClockCommand.TransferClock;
import vn.lienthong.events.deadline.ClockEvent.ClockEnd;
import vn.lienthong.events.deadline.ClockEvent.ClockKind;
import vn.lienthong.events.routing.HandlingPlanEvent.StepOffered;
import vn.lienthong.events.routing.HandlingPlanEvent.StepTransferred;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.WholeCatalog;

/** The clocks of a dossier's steps: each counts the time of one agency that a step was offered to. */
final class LegClocks {
    private LegClocks() {}

    /**
     * Runs from the moment the competent agency has it (Decree 309/2026, article 8). Of a step whose agency is no more,
     * and which somebody had to assign, it still runs: then it goes on.
     */
    static void start(StepOffered e, WholeCatalog catalog, Reaction reaction) {
        List<UUID> running = runningOf(e.legId(), reaction);
        if (running.isEmpty()) {
            start(e, catalog.get(), reaction);
        } else {
            running.forEach(clockId -> carryOver(clockId, e.dossierId(), e.agency(), e.offeredAt(), reaction));
        }
    }

    /** Its agency is no more: the time goes on with the successor. */
    static void carryOver(StepTransferred e, Reaction reaction) {
        runningOf(e.legId(), reaction)
                .forEach(clockId -> carryOver(clockId, e.dossierId(), e.to(), e.transferredAt(), reaction));
    }

    private static void carryOver(UUID clockId, UUID dossierId, String to, Instant at, Reaction reaction) {
        reaction.carryOut(new TransferClock(clockId, to, at));
        WaitsForApplicant.holdBack(dossierId, to, clockId, at, reaction);
    }

    private static List<UUID> runningOf(UUID legId, Reaction reaction) {
        return reaction.legs().open(clock -> clock.legId().equals(legId));
    }

    private static void start(StepOffered e, Catalog catalog, Reaction reaction) {
        String calendar = AgencyCalendar.of(e.agency(), e.offeredAt(), catalog);
        UUID clockId = newClock(e, reaction.legs());
        reaction.begin(new StartClock(
                clockId,
                e.dossierId(),
                ClockKind.LEG,
                e.legId(),
                e.step(),
                e.agency(),
                centreOf(e, reaction),
                e.limit(),
                calendar,
                null,
                e.offeredAt()));
        WaitsForApplicant.holdBack(e.dossierId(), e.agency(), clockId, e.offeredAt(), reaction);
    }

    static void stop(UUID legId, ClockEnd end, Instant at, Reaction reaction) {
        runningOf(legId, reaction).forEach(clockId -> {
            reaction.legs().close(clockId);
            reaction.carryOut(new StopClock(clockId, end, at));
        });
    }

    /** Where routing did not tell it yet, the dossier's clock does, if it has been started. */
    private static String centreOf(StepOffered e, Reaction reaction) {
        return e.centre() == null ? reaction.centreOf(e.dossierId()).orElse(null) : e.centre();
    }

    /** A step offered to the same agency once more gets another clock. */
    private static UUID newClock(StepOffered e, Legs legs) {
        String name = e.legId() + "/" + e.agency() + "/" + legs.countOf(e.legId());
        UUID clockId = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        legs.add(new Legs.LegClock(clockId, e.legId(), e.dossierId(), e.agency(), true));
        return clockId;
    }
}
