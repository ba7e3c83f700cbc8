package vn.lienthong.catalog.agency;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;

/** What was last said of an agency. */
public sealed interface Agency {
    record NotRecorded() implements Agency {}

    record Existing(Beginning beginning) implements Agency {}

    record Ended(Beginning beginning, End end) implements Agency {}

    /**
     * @param validFrom first day; null = since before the data begin
     * @param legalBasis null where the register tells only that of the end
     */
    record Beginning(
            String code,
            String nameVi,
            String nameEn,
            AgencyKind kind,
            AgencyLevel level,
            List<String> roles,
            List<String> jurisdiction,
            LocalDate validFrom,
            String legalBasis) {
        /** Where no basis is named, the one named before stands. */
        boolean isSaidBy(Beginning known) {
            String basis = legalBasis != null ? legalBasis : known.legalBasis;
            return new Beginning(code, nameVi, nameEn, kind, level, roles, jurisdiction, validFrom, basis)
                    .equals(known);
        }
    }

    /** @param validTo first day on which it is no more */
    record End(LocalDate validTo, List<String> replacedBy, String legalBasis) {}
}
