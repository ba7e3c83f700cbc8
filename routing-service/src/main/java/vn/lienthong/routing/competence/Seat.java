package vn.lienthong.routing.competence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CentreRow;
import vn.lienthong.mirror.UnitRow;

/** The unit where a centre stands. The catalog knows it as of the opening day; since then units may have merged. */
final class Seat {
    private Seat() {}

    /** The code of the unit on a date; empty where the centre is not open then, or its unit was divided. */
    static Optional<String> of(String centreCode, Catalog catalog, LocalDate date) {
        return catalog.centre(centreCode, date)
                .flatMap(centre -> opening(centre, catalog, date))
                .flatMap(unit -> today(unit, catalog, date))
                .map(UnitRow::code);
    }

    private static Optional<UnitRow> opening(CentreRow centre, Catalog catalog, LocalDate date) {
        return Optional.ofNullable(centre.openedOn())
                .flatMap(opened -> catalog.unit(centre.unit(), opened))
                .or(() -> catalog.unit(centre.unit(), date));
    }

    private static Optional<UnitRow> today(UnitRow then, Catalog catalog, LocalDate date) {
        Optional<UnitRow> unit = Optional.of(then);
        while (unit.isPresent() && !unit.get().existsOn(date)) {
            UnitRow gone = unit.get();
            unit = successor(gone).flatMap(code -> catalog.unit(code, gone.validTo()));
        }
        return unit;
    }

    /** The only successor, or of several the one that kept the code, and with it the seat. */
    private static Optional<String> successor(UnitRow gone) {
        List<String> successors = gone.replacedBy();
        return successors.size() == 1
                ? Optional.of(successors.getFirst())
                : successors.stream().filter(gone.code()::equals).findFirst();
    }
}
