package vn.lienthong.catalog.centre;

import static vn.lienthong.catalog.centre.CentreRejection.PLACE_INCOMPLETE;
import static vn.lienthong.catalog.centre.CentreRejection.SERVED_TIMES_UNSOUND;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.catalog.centre.OneStopCentre.Description;
import vn.lienthong.catalog.centre.OneStopCentre.Opening;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;

/** What is said of a centre must fit together. */
final class SoundOpening {
    private SoundOpening() {}

    static void require(Opening opening) {
        requirePlace(opening.description(), opening.code());
        List<ServedUnit> serves = opening.serves();
        for (int i = 0; i < serves.size(); i++) {
            ServedUnit served = serves.get(i);
            boolean isSound = isBefore(served.from(), served.to())
                    && serves.subList(0, i).stream().noneMatch(other -> meet(other, served));
            if (!isSound) {
                throw SERVED_TIMES_UNSOUND.of(opening.code(), served.unit());
            }
        }
    }

    static void requirePlace(Description description, String code) {
        if ((description.latitude() == null) != (description.longitude() == null)) {
            throw PLACE_INCOMPLETE.of(code);
        }
    }

    private static boolean meet(ServedUnit one, ServedUnit other) {
        return one.unit().equals(other.unit()) && isBefore(one.from(), other.to()) && isBefore(other.from(), one.to());
    }

    /** @param from null = since ever; @param to null = without end */
    private static boolean isBefore(LocalDate from, LocalDate to) {
        return from == null || to == null || from.isBefore(to);
    }
}
