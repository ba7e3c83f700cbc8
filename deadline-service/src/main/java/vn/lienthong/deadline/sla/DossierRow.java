package vn.lienthong.deadline.sla;

import java.time.Instant;
import java.util.UUID;
import vn.lienthong.events.Channel;
import vn.lienthong.events.deadline.ClockEvent.Timeliness;

/**
 * A dossier as the statistics see it. Moments are null until they come.
 *
 * @param refusedAt not accepted at the counter
 * @param haltedAt processing was stopped
 */
public record DossierRow(
        UUID dossierId,
        String code,
        String procedure,
        String centre,
        Channel channel,
        Instant submittedAt,
        Instant acceptedAt,
        Instant refusedAt,
        Instant withdrawnAt,
        Instant haltedAt,
        Instant finishedAt,
        Instant returnedAt,
        Instant dueAt,
        Instant pausedSince,
        Timeliness timeliness) {
    static DossierRow unknown(UUID dossierId) {
        return new DossierRow(
                dossierId, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
