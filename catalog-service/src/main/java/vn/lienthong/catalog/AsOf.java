package vn.lienthong.catalog;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** The day that a question is about. */
@Singleton
public class AsOf {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate END = LocalDate.of(3000, 1, 1);

    private final InstantSource clock;

    AsOf(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether people live on that day: a database takes none of a year of six digits, nor any before the first. */
    public static boolean isSensible(LocalDate day) {
        return !day.isBefore(FIRST) && day.isBefore(END);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.VIETNAM);
    }

    /** The day of a query parameter; {@code otherwise} where it is not given, {@code invalid-parameter} for no day. */
    public LocalDate day(String parameter, String text, LocalDate otherwise) {
        return text == null
                ? otherwise
                : parse(text)
                        .filter(AsOf::isSensible)
                        .orElseThrow(() -> new Refused(CommonProblem.INVALID_PARAMETER)
                                .inParameter(parameter, "json.expects-date"));
    }

    /** The day in Vietnam of the moment of a query parameter; {@code invalid-parameter} for one that nobody sees. */
    public LocalDate dayOf(String parameter, Instant moment) {
        boolean isSensible = !moment.isBefore(beginning(FIRST)) && moment.isBefore(beginning(END));
        if (!isSensible) {
            throw new Refused(CommonProblem.INVALID_PARAMETER).inParameter(parameter, "json.expects-moment");
        }
        return LocalDate.ofInstant(moment, WorkingCalendar.VIETNAM);
    }

    /** The day of the query parameter {@code on}; today where it is not given. */
    public LocalDate on(String text) {
        return day("on", text, today());
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.VIETNAM).toInstant();
    }
}
