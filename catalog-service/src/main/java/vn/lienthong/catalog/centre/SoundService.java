package vn.lienthong.catalog.centre;

import static vn.lienthong.catalog.centre.CentreRejection.NO_SERVED_UNIT_CHANGES;
import static vn.lienthong.catalog.centre.CentreRejection.UNIT_NOT_SERVED;
import static vn.lienthong.catalog.centre.CentreRejection.UNIT_SERVED_ALREADY;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;
import vn.lienthong.events.catalog.CentreEvent.ServedUnitsChanged;

/** What it no longer receives for it must have received for, and the other way round. */
final class SoundService {
    private SoundService() {}

    static void require(ServedUnitsChanged change, List<ServedUnit> serves) {
        if (change.added().isEmpty() && change.removed().isEmpty()) {
            throw NO_SERVED_UNIT_CHANGES.of(change.code());
        }
        for (String unit : change.removed()) {
            if (!serves(unit, serves, change.from())) {
                throw UNIT_NOT_SERVED.of(change.code(), unit, change.from());
            }
        }
        for (String unit : change.added()) {
            if (serves(unit, serves, change.from()) && !change.removed().contains(unit)) {
                throw UNIT_SERVED_ALREADY.of(change.code(), unit, change.from());
            }
        }
    }

    private static boolean serves(String unit, List<ServedUnit> serves, LocalDate day) {
        return serves.stream().anyMatch(served -> served.unit().equals(unit) && served.covers(day));
    }
}
