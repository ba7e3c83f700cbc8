package vn.lienthong.catalog.directory;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;
import vn.lienthong.mirror.CentreRow;

/**
 * A one-stop centre on a day.
 *
 * @param serves codes of the units of its own area on the day
 * @param provinceWide whether it receives for every unit of its province
 * @param calendar code of the work calendar whose hours it keeps
 * @param closedOn first day on which it is closed
 */
public record Centre(
        String code,
        String nameVi,
        String nameEn,
        CentreKind kind,
        List<String> serves,
        boolean provinceWide,
        String address,
        Double latitude,
        Double longitude,
        String calendar,
        String phone,
        LocalDate openedOn,
        LocalDate closedOn) {
    static Centre of(CentreRow centre, LocalDate day) {
        return new Centre(
                centre.code(),
                centre.nameVi(),
                centre.nameEn(),
                centre.kind(),
                Reach.servedOn(centre, day).map(ServedUnit::unit).toList(),
                centre.provinceWide(),
                centre.address(),
                centre.latitude(),
                centre.longitude(),
                centre.calendar(),
                centre.phone(),
                centre.openedOn(),
                centre.closedOn());
    }
}
