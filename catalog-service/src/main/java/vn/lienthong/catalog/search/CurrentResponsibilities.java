package vn.lienthong.catalog.search;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import vn.lienthong.catalog.KnownDays;
import vn.lienthong.catalog.OfficeDuties;
import vn.lienthong.chassis.web.problem.Texts;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CatalogMirror;

/** Who does what where by the catalog as it is now. */
@Singleton
class CurrentResponsibilities {
    private final OfficeDuties duties;
    private final KnownDays<Catalog, NamesOfDay> names;

    CurrentResponsibilities(CatalogMirror mirror, OfficeDuties duties, Texts texts) {
        this.duties = duties;
        names = new KnownDays<>(mirror, (catalog, day) -> new NamesOfDay(catalog, day, texts));
    }

    Responsibilities on(LocalDate day, Catalog catalog) {
        return new Responsibilities(catalog, day, () -> names.on(day), duties);
    }
}
