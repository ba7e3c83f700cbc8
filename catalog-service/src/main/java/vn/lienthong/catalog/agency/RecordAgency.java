package vn.lienthong.catalog.agency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.catalog.agency.Agency.Beginning;
import vn.lienthong.catalog.agency.Agency.End;

/** Records what the register says of an agency. @param end empty while the agency exists */
public record RecordAgency(Beginning beginning, Optional<End> end, Instant recordedAt) {
    public UUID agencyId() {
        return UUID.nameUUIDFromBytes(("agency " + beginning.code()).getBytes(UTF_8));
    }
}
