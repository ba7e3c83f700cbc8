package vn.lienthong.catalog.directory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import vn.lienthong.catalog.AsOf;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/**
 * The day that a question about centres is about.
 *
 * @param moment of that day; empty where a day was asked for that is not today, so that none is open at it
 */
record AskedTime(LocalDate day, Optional<Instant> moment) {
    /**
     * {@code invalid-parameter} where the moment lies on another day, or on none that people live on.
     *
     * @param on a day; null = that of the moment
     * @param at null = now, if the day is today
     */
    static AskedTime of(String on, Instant at, AsOf asOf, InstantSource clock) {
        if (at == null) {
            LocalDate day = asOf.on(on);
            return new AskedTime(day, Optional.of(clock.instant()).filter(_ -> day.equals(asOf.today())));
        }
        LocalDate dayOfMoment = asOf.dayOf("at", at);
        if (!asOf.day("on", on, dayOfMoment).equals(dayOfMoment)) {
            throw new Refused(CommonProblem.INVALID_PARAMETER).inParameter("at", "parameter.other-day", on);
        }
        return new AskedTime(dayOfMoment, Optional.of(at));
    }
}
