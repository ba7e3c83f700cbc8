package vn.lienthong.intake.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.intake.dossier.DossierStatus;

/**
 * A dossier that has not ended.
 *
 * @param code null before it is accepted; so is {@code promisedDue}
 */
public record OpenDossier(
        UUID dossierId, String code, String centre, DossierStatus status, Instant submittedAt, Instant promisedDue) {
    static OpenDossier read(ResultSet row) throws SQLException {
        return new OpenDossier(
                row.getObject("dossier_id", UUID.class),
                row.getString("code"),
                row.getString("centre"),
                DossierStatus.valueOf(row.getString("status")),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("promised_due", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }
}
