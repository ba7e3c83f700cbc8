package vn.lienthong.catalog.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CentreRow;

/** For whom a centre receives. */
enum Reach {
    /** The unit belongs to the area that it serves. */
    OWN_AREA,
    /** It receives for every unit of its province (Decree 118/2025/NĐ-CP). */
    PROVINCE;

    /** Empty where on the day the centre does not receive for the unit from which the path leads up. */
    static Optional<Reach> of(CentreRow centre, List<String> path, Catalog catalog, LocalDate day) {
        if (servedOn(centre, day).anyMatch(served -> path.contains(served.unit()))) {
            return Optional.of(OWN_AREA);
        }
        boolean inItsProvince = centre.provinceWide()
                && servedOn(centre, day)
                        .flatMap(served -> catalog.provinceOf(served.unit(), day).stream())
                        .anyMatch(path::contains);
        return inItsProvince ? Optional.of(PROVINCE) : Optional.empty();
    }

    static Stream<ServedUnit> servedOn(CentreRow centre, LocalDate day) {
        return centre.serves().stream().filter(served -> served.covers(day));
    }
}
