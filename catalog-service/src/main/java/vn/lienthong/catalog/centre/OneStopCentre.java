package vn.lienthong.catalog.centre;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;

/** What was last said of a one-stop centre. */
public sealed interface OneStopCentre {
    record NotRecorded() implements OneStopCentre {}

    record Open(Opening opening) implements OneStopCentre {}

    record Closed(Opening opening, LocalDate closedOn) implements OneStopCentre {}

    /** @param openedOn first day; null where it is not known */
    record Opening(
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
            String legalBasis) {}
}
