package vn.lienthong.catalog;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** The day that a question is about. */
@Singleton
public class AsOf {
    private final InstantSource clock;

    AsOf(InstantSource clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.VIETNAM);
    }

    /** The day of a query parameter; {@code otherwise} where it is not given, {@code invalid-parameter} for no day. */
    public LocalDate day(String parameter, String text, LocalDate otherwise) {
        try {
            return text == null ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw new Refused(CommonProblem.INVALID_PARAMETER).inParameter(parameter, "json.expects-date");
        }
    }

    /** The day of the query parameter {@code on}; today where it is not given. */
    public LocalDate on(String text) {
        return day("on", text, today());
    }
}
