package vn.lienthong.catalog.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.lienthong.catalog.centre.OneStopCentre.Opening;

/** Records what the register says of a centre. @param closedOn first day on which it is closed; empty while open */
public record RecordCentre(Opening opening, Optional<LocalDate> closedOn, Instant recordedAt) implements CentreCommand {
    @Override
    public String code() {
        return opening.code();
    }
}
