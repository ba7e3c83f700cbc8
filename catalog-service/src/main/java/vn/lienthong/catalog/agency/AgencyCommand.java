package vn.lienthong.catalog.agency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.catalog.agency.Agency.Beginning;
import vn.lienthong.catalog.agency.Agency.Change;
import vn.lienthong.catalog.agency.Agency.Delegation;
import vn.lienthong.catalog.agency.Agency.Described;
import vn.lienthong.catalog.agency.Agency.End;
import vn.lienthong.catalog.agency.Agency.Known;

/** What can be asked of an agency, by its code. */
public sealed interface AgencyCommand {
    String code();

    default UUID agencyId() {
        return idOf(code());
    }

    /** The agency that a code means; a code is given once. */
    static UUID idOf(String code) {
        return UUID.nameUUIDFromBytes(("agency " + code).getBytes(UTF_8));
    }

    /** Records what the register says of it. @param end empty while it exists */
    record RecordAgency(Beginning beginning, Optional<End> end, Instant recordedAt) implements AgencyCommand {
        @Override
        public String code() {
            return beginning.code();
        }

        /** With what was named before and is not named again. */
        RecordAgency completedBy(Known known) {
            return new RecordAgency(
                    beginning.completedBy(known.beginning()),
                    end.map(told -> known.ending().map(told::completedBy).orElse(told)),
                    recordedAt);
        }
    }

    /** From a day on it is called so. */
    record DescribeAgency(String code, Described described, Instant describedAt) implements AgencyCommand {}

    record ChangeCompetence(String code, Change change, Instant changedAt) implements AgencyCommand {}

    record DelegateCompetence(String code, Delegation delegation, Instant delegatedAt) implements AgencyCommand {}

    /** Ends a delegation before its time. @param until first day on which the other agency acts no more */
    record EndDelegation(String code, UUID delegationId, LocalDate until, String legalBasis, Instant endedAt)
            implements AgencyCommand {}

    record DissolveAgency(String code, End end, Instant dissolvedAt) implements AgencyCommand {}
}
