package vn.lienthong.mirror;

import vn.lienthong.events.catalog.CentreEvent.CentreDescribed;

/**
 * What a one-stop centre is called and where it is, for a time.
 *
 * @param latitude WGS 84 degrees; null, like longitude, where the place is not known
 * @param phone null where there is none
 */
public record CentreDescription(
        String nameVi, String nameEn, String address, Double latitude, Double longitude, String phone) {
    static CentreDescription of(CentreDescribed e) {
        return new CentreDescription(e.nameVi(), e.nameEn(), e.address(), e.latitude(), e.longitude(), e.phone());
    }

    static CentreDescription atOpening(CentreRow centre) {
        return new CentreDescription(
                centre.nameVi(),
                centre.nameEn(),
                centre.address(),
                centre.latitude(),
                centre.longitude(),
                centre.phone());
    }
}
