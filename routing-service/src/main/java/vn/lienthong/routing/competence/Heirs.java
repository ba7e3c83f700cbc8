package vn.lienthong.routing.competence;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.UnitEvent.Share;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.Lineage;
import vn.lienthong.mirror.Lineage.Trace.Holding;
import vn.lienthong.mirror.UnitRow;

/**
 * What has become of a place from one day to another: codes are given anew, so the same code may mean another unit.
 *
 * @param from the day whose units the places are
 */
record Heirs(Catalog catalog, LocalDate from, LocalDate to) {
    /**
     * The codes of the units where it may lie: whoever lives there went with the people, land and houses with the land.
     * Empty for an unknown place, and for one that nobody is known to have got.
     */
    List<String> of(String place, PlaceRule rule) {
        return catalog.unit(place, from)
                .map(unit ->
                        rule == PlaceRule.APPLICANT_RESIDENCE ? of(unit, Holding::population) : of(unit, Holding::area))
                .orElse(List.of());
    }

    private List<String> of(UnitRow unit, Function<Holding, Share> share) {
        return unit.existsOn(to)
                ? List.of(unit.code())
                : new Lineage(catalog)
                        .trace(unit, from, to).holdings().stream()
                                .filter(holding -> share.apply(holding) != Share.NONE)
                                .map(holding -> holding.unit().code())
                                .toList();
    }
}
