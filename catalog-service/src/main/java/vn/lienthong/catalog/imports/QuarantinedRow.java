package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An entry that was set apart.
 *
 * @param decision null while it waits
 */
record QuarantinedRow(
        UUID id,
        String kind,
        int line,
        String code,
        ObjectNode content,
        List<Finding> findings,
        String importedBy,
        Instant importedAt,
        QuarantineStatus status,
        Decision decision) {
    /** Whether somebody has decided. */
    public enum QuarantineStatus {
        WAITING,
        APPROVED,
        REJECTED
    }

    /** @param corrections what it was to say instead, by fields; null where it was taken as it stands or rejected */
    record Decision(ObjectNode corrections, String by, Instant at, String reason) {}
}
