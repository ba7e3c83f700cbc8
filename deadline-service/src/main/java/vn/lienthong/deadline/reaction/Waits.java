package vn.lienthong.deadline.reaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.deadline.clock.Clock;
import vn.lienthong.deadline.clock.ClockCommand.PauseClock;
import vn.lienthong.deadline.clock.ClockCommand.RestartClock;
import vn.lienthong.deadline.clock.ClockCommand.ResumeClock;
import vn.lienthong.events.catalog.ProcedureEvent.ClockEffect;
import vn.lienthong.events.deadline.ClockEvent;
import vn.lienthong.events.deadline.ClockEvent.PauseCause;
import vn.lienthong.events.dossier.DossierEvent.FinancialObligationMet;
import vn.lienthong.events.dossier.DossierEvent.FinancialObligationRaised;
import vn.lienthong.events.dossier.DossierEvent.SupplementReceived;
import vn.lienthong.events.dossier.DossierEvent.SupplementRequested;
import vn.lienthong.events.dossier.DossierEvent.SupplementStage;

/**
 * Waiting for the applicant: the dossier's clock and those of the asking agency stand still. What is awaited is
 * remembered, so that a step offered to that agency meanwhile does not count either.
 */
final class Waits {
    private Waits() {}

    /** Before acceptance no clock runs. */
    static void begin(SupplementRequested e, Reaction reaction) {
        if (e.stage() == SupplementStage.APPRAISAL) {
            begin(e.dossierId(), e.agency(), PauseCause.APPLICANT, e.clock(), e.requestedAt(), reaction);
        }
    }

    static void begin(FinancialObligationRaised e, Reaction reaction) {
        if (e.pausesClock()) {
            begin(e.dossierId(), e.agency(), PauseCause.PAYMENT, ClockEffect.PAUSE, e.raisedAt(), reaction);
        }
    }

    static void end(SupplementReceived e, Reaction reaction) {
        end(e.dossierId(), PauseCause.APPLICANT, e.receivedAt(), reaction);
    }

    static void end(FinancialObligationMet e, Reaction reaction) {
        end(e.dossierId(), PauseCause.PAYMENT, e.metAt(), reaction);
    }

    /** A step is offered while its agency waits for the applicant. */
    static void holdBack(UUID dossierId, String agency, UUID clockId, Instant at, Reaction reaction) {
        String centre = centreOf(reaction, dossierId).orElse(null);
        reaction.handle()
                .createQuery("select cause from open_wait where dossier_id = ? and agency in (?, ?)")
                .bind(0, dossierId)
                .bind(1, agency)
                .bind(2, centre)
                .mapTo(PauseCause.class)
                .forEach(cause -> reaction.carryOut(new PauseClock(clockId, cause, at)));
    }

    private static void begin(
            UUID dossierId, String agency, PauseCause cause, ClockEffect effect, Instant at, Reaction reaction) {
        reaction.handle().execute("""
                        insert into open_wait (dossier_id, agency, cause, effect, since) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """, dossierId, agency, cause, effect, at);
        clocksConcerned(dossierId, agency, reaction)
                .forEach(clockId -> reaction.carryOut(new PauseClock(clockId, cause, at)));
    }

    private static void end(UUID dossierId, PauseCause cause, Instant at, Reaction reaction) {
        Handle handle = reaction.handle();
        Optional<Wait> wait = handle.createQuery(
                        "delete from open_wait where dossier_id = ? and cause = ? returning agency, effect")
                .bind(0, dossierId)
                .bind(1, cause)
                .map((row, _) -> new Wait(row.getString("agency"), ClockEffect.valueOf(row.getString("effect"))))
                .findOne();
        wait.ifPresent(w -> clocksConcerned(dossierId, w.agency(), reaction).forEach(clockId -> {
            switch (w.effect()) {
                case RESTART -> reaction.carryOut(new RestartClock(clockId, at));
                case PAUSE -> reaction.carryOut(new ResumeClock(clockId, at));
            }
        }));
    }

    private static List<UUID> clocksConcerned(UUID dossierId, String agency, Reaction reaction) {
        List<UUID> clocks = new ArrayList<>(List.of(dossierId));
        boolean byCentre = centreOf(reaction, dossierId).filter(agency::equals).isPresent();
        clocks.addAll(LegClocks.openOf(reaction.handle(), dossierId, agency, byCentre));
        return clocks;
    }

    private static Optional<String> centreOf(Reaction reaction, UUID dossierId) {
        Handled<ClockEvent, Clock> loaded = reaction.clocks().load(reaction.handle(), dossierId);
        return switch (loaded.state()) {
            case Clock.NotStarted _ -> Optional.empty();
            case Clock.Ticking ticking -> Optional.of(ticking.facts().agency());
            case Clock.Stopped stopped -> Optional.of(stopped.facts().agency());
        };
    }

    private record Wait(String agency, ClockEffect effect) {}
}
