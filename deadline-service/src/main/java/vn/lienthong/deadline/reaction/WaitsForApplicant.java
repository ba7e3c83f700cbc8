package vn.lienthong.deadline.reaction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lienthong.events.catalog.ProcedureEvent.ClockEffect;
import vn.lienthong.events.deadline.ClockEvent.PauseCause;
import vn.lienthong.events.dossier.DossierEvent.FinancialObligationMet;
import vn.lienthong.events.dossier.DossierEvent.FinancialObligationRaised;
import vn.lienthong.events.dossier.DossierEvent.SupplementReceived;
import vn.lienthong.events.dossier.DossierEvent.SupplementRequested;
import vn.lienthong.events.dossier.DossierEvent.SupplementStage;

/**
 * Waiting for the applicant: the dossier's clock and those of the asking agency stand still. Each wait is remembered, for
 * steps of that agency that are heard of only later. Of a dossier there is one wait at a time.
 */
final class WaitsForApplicant {
    private WaitsForApplicant() {}

    /** Before acceptance no clock runs. */
    static void begin(SupplementRequested e, Reaction reaction) {
        if (e.stage() == SupplementStage.APPRAISAL) {
            Wait wait = new Wait(e.agency(), PauseCause.APPLICANT, e.clock(), e.requestedAt(), Optional.empty());
            begin(e.dossierId(), wait, reaction);
        }
    }

    static void begin(FinancialObligationRaised e, Reaction reaction) {
        if (e.pausesClock()) {
            Wait wait = new Wait(e.agency(), PauseCause.PAYMENT, ClockEffect.PAUSE, e.raisedAt(), Optional.empty());
            begin(e.dossierId(), wait, reaction);
        }
    }

    static void end(SupplementReceived e, Reaction reaction) {
        end(e.dossierId(), PauseCause.APPLICANT, e.receivedAt(), reaction);
    }

    static void end(FinancialObligationMet e, Reaction reaction) {
        end(e.dossierId(), PauseCause.PAYMENT, e.metAt(), reaction);
    }

    /** A step is offered while its agency waits, or turns out to have been. */
    static void holdBack(UUID dossierId, String agency, UUID clockId, Instant offeredAt, Reaction reaction) {
        String centre = reaction.centreOf(dossierId).orElse(agency);
        reaction.waits().of(dossierId).stream()
                .filter(wait -> wait.agency().equals(agency) || wait.agency().equals(centre))
                .filter(wait -> wait.lastsBeyond(offeredAt))
                .flatMap(wait -> wait.all(clockId))
                .forEach(reaction::carryOut);
    }

    private static void begin(UUID dossierId, Wait wait, Reaction reaction) {
        reaction.waits().begin(dossierId, wait);
        clocksConcerned(dossierId, wait, reaction).map(wait::begin).forEach(reaction::carryOut);
    }

    private static void end(UUID dossierId, PauseCause cause, Instant at, Reaction reaction) {
        reaction.waits()
                .end(dossierId, cause, at)
                .forEach(wait -> clocksConcerned(dossierId, wait, reaction)
                        .map(clockId -> wait.end(clockId, at))
                        .forEach(reaction::carryOut));
    }

    private static Stream<UUID> clocksConcerned(UUID dossierId, Wait wait, Reaction reaction) {
        boolean byCentre =
                reaction.centreOf(dossierId).filter(wait.agency()::equals).isPresent();
        List<UUID> legs = reaction.legs()
                .open(clock -> clock.dossierId().equals(dossierId)
                        && (byCentre || isOrWasOf(clock.clockId(), wait.agency(), reaction)));
        return Stream.concat(Stream.of(dossierId), legs.stream());
    }

    /** What an agency asked for that is no more goes on as its work does. */
    private static boolean isOrWasOf(UUID clockId, String agency, Reaction reaction) {
        return reaction.clocks()
                .find(clockId)
                .filter(clock -> clock.facts().isOrWasOf(agency))
                .isPresent();
    }
}
