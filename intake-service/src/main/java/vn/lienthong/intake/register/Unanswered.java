package vn.lienthong.intake.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A dossier whose applicant has not answered. @param answerBy when the window closed */
public record Unanswered(UUID dossierId, Instant answerBy) {
    static Unanswered read(ResultSet row) throws SQLException {
        return new Unanswered(
                row.getObject("dossier_id", UUID.class),
                row.getObject("answer_by", OffsetDateTime.class).toInstant());
    }
}
