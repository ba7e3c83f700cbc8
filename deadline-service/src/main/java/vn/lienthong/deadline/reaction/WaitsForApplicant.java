package vn.lienthong.deadline.reaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import vn.lienthong.deadline.clock.Clock;
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
final class Waits {
    private static final String COLUMNS = "agency, cause, effect, since, until";

    private Waits() {}

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
        String centre = centreOf(dossierId, reaction).orElse(agency);
        reaction
                .handle()
                .createQuery("select " + COLUMNS
                        + " from applicant_wait where dossier_id = ? and agency in (?, ?) order by since")
                .bind(0, dossierId)
                .bind(1, agency)
                .bind(2, centre)
                .map((row, _) -> read(row))
                .list()
                .stream()
                .filter(wait -> wait.lastsBeyond(offeredAt))
                .flatMap(wait -> wait.all(clockId))
                .forEach(reaction::carryOut);
    }

    private static void begin(UUID dossierId, Wait wait, Reaction reaction) {
        reaction.handle()
                .execute(
                        "insert into applicant_wait (dossier_id, " + COLUMNS + ") values (?, ?, ?, ?, ?, null)",
                        dossierId,
                        wait.agency(),
                        wait.cause(),
                        wait.effect(),
                        wait.since());
        clocksConcerned(dossierId, wait, reaction).map(wait::begin).forEach(reaction::carryOut);
    }

    private static void end(UUID dossierId, PauseCause cause, Instant at, Reaction reaction) {
        reaction.handle()
                .createQuery("update applicant_wait set until = ? where dossier_id = ? and cause = ? and until is null"
                        + " returning " + COLUMNS)
                .bind(0, at)
                .bind(1, dossierId)
                .bind(2, cause)
                .map((row, _) -> read(row))
                .list()
                .forEach(wait -> clocksConcerned(dossierId, wait, reaction)
                        .map(clockId -> wait.end(clockId, at))
                        .forEach(reaction::carryOut));
    }

    private static Stream<UUID> clocksConcerned(UUID dossierId, Wait wait, Reaction reaction) {
        boolean byCentre =
                centreOf(dossierId, reaction).filter(wait.agency()::equals).isPresent();
        List<UUID> legs = LegClocks.openOf(reaction.handle(), dossierId, wait.agency(), byCentre);
        return Stream.concat(Stream.of(dossierId), legs.stream());
    }

    private static Optional<String> centreOf(UUID dossierId, Reaction reaction) {
        Handle handle = reaction.handle();
        return reaction.clocks().load(handle, dossierId).state() instanceof Clock.Started started
                ? Optional.of(started.facts().agency())
                : Optional.empty();
    }

    private static Wait read(ResultSet row) throws SQLException {
        return new Wait(
                row.getString("agency"),
                PauseCause.valueOf(row.getString("cause")),
                ClockEffect.valueOf(row.getString("effect")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
