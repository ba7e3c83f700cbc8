package vn.lienthong.catalog.unit;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.events.catalog.UnitEvent.Part;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;

/** What was last said of a unit. */
public sealed interface AdministrativeUnit {
    record NotRecorded() implements AdministrativeUnit {}

    record Existing(Beginning beginning) implements AdministrativeUnit {}

    record Ended(Beginning beginning, End end) implements AdministrativeUnit {}

    /**
     * @param validFrom first day; null = since before the data begin
     * @param madeOf null where the register does not tell
     * @param legalBasis null where the register tells only that of the end
     */
    record Beginning(
            String code,
            String name,
            UnitKind kind,
            String parent,
            LocalDate validFrom,
            List<Part> madeOf,
            String legalBasis) {
        /** Where no origin or no basis is named, the one named before stands. */
        Beginning completedBy(Beginning known) {
            List<Part> origins = madeOf != null ? madeOf : known.madeOf;
            String basis = legalBasis != null ? legalBasis : known.legalBasis;
            return new Beginning(code, name, kind, parent, validFrom, origins, basis);
        }
    }

    /**
     * @param validTo first day on which it is no more
     * @param parts null where the register only names the successors
     */
    record End(LocalDate validTo, List<String> replacedBy, Succession succession, List<Part> parts, String legalBasis) {
        /** Where no parts are named, those that the same successors were named to get stand. */
        End completedBy(End known) {
            boolean told = parts != null || !replacedBy.equals(known.replacedBy);
            return new End(validTo, replacedBy, succession, told ? parts : known.parts, legalBasis);
        }

        /** What each successor got, as far as it was told. */
        List<Part> told() {
            return parts != null
                    ? parts
                    : replacedBy.stream().map(succession::passedTo).toList();
        }
    }
}
