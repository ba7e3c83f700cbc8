package vn.lienthong.catalog.posting;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.catalog.KnownDays;
import vn.lienthong.catalog.OfficeDuties;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CatalogMirror;

/** The offices by the catalog as it is now. */
@Singleton
class CurrentOffices implements OfficeDuties {
    private final KnownDays<Catalog, OfficesOfDay> days;

    CurrentOffices(CatalogMirror mirror) {
        days = new KnownDays<>(mirror, OfficesOfDay::new);
    }

    OfficesOfDay on(LocalDate day) {
        return days.on(day);
    }

    @Override
    public Optional<Set<String>> of(String office, LocalDate day) {
        return on(day).duties(office);
    }
}
