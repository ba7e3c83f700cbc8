package vn.lienthong.mirror;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.events.catalog.UnitEvent.Part;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;

/**
 * An administrative unit.
 *
 * @param replacedBy codes of its successors; empty while it exists
 * @param parts what of it each successor got; null where only the successors were named
 * @param madeOf the units of the day before its first that it was made of; null where nothing was said of it
 */
public record UnitRow(
        UUID unitId,
        String code,
        String name,
        UnitKind kind,
        String parent,
        LocalDate validFrom,
        LocalDate validTo,
        List<String> replacedBy,
        Succession succession,
        List<Part> parts,
        List<Part> madeOf,
        String legalBasis,
        String endBasis) {
    public boolean existsOn(LocalDate date) {
        return Validity.covers(validFrom, validTo, date);
    }

    /** What of it each successor got, as far as it was told when it ended. */
    List<Part> passedOn() {
        return parts != null
                ? parts
                : replacedBy.stream()
                        .map(successor -> succession.passedTo(successor))
                        .toList();
    }

    /** Where it was made of several units, or one, and said so itself. */
    List<Part> origins() {
        return madeOf != null ? madeOf : List.of();
    }

    /** What it says itself that it was made of another unit that ended on its first day. */
    Optional<Part> claimOn(UnitRow other) {
        return origins().stream()
                .filter(origin -> origin.unit().equals(other.code))
                .filter(_ -> validFrom != null && validFrom.equals(other.validTo))
                .findFirst();
    }
}
