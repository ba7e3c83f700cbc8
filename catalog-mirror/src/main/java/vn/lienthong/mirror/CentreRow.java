package vn.lienthong.mirror;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;

/** A one-stop centre. @param unit code of the unit where it stands, as of the day it opened */
public record CentreRow(
        UUID centreId,
        String code,
        String nameVi,
        String nameEn,
        CentreKind kind,
        String unit,
        List<ServedUnit> serves,
        boolean provinceWide,
        String address,
        Double latitude,
        Double longitude,
        String calendar,
        String phone,
        LocalDate openedOn,
        LocalDate closedOn) {
    public boolean isOpenOn(LocalDate date) {
        return Validity.covers(openedOn, closedOn, date);
    }
}
