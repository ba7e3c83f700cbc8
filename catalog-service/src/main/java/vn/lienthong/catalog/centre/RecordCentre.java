package vn.lienthong.catalog.centre;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.catalog.centre.OneStopCentre.Opening;

/** Records what the register says of a centre. @param closedOn first day on which it is closed; empty while open */
public record RecordCentre(Opening opening, Optional<LocalDate> closedOn, Instant recordedAt) {
    public UUID centreId() {
        return idOf(opening.code());
    }

    /** The centre that a code means; a code is given once. */
    public static UUID idOf(String code) {
        return UUID.nameUUIDFromBytes(("centre " + code).getBytes(UTF_8));
    }
}
