package vn.lienthong.catalog.procedure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.chassis.decider.Worded;
import vn.lienthong.events.Limit;

/**
 * Compares limits. Those of one scale exactly: days and hours of work, or days of the calendar and hours of the clock. Those
 * of different scales by the days they take at least and at most, for how many days are worked depends on when the clock
 * starts.
 */
final class Durations {
    private static final double HOURS_OF_DAY = 24;
    private static final double WORKING_HOURS_OF_DAY = 8;
    private static final int WORKING_DAYS_OF_WEEK = 5;
    private static final int DAYS_OFF_OF_WEEK = 2;

    private enum Scale {
        DAY_OF_RECEIPT,
        WORK,
        CALENDAR
    }

    private Durations() {}

    /**
     * Whether one is longer than the other. Of different scales: on whatever day of the week the clock starts, where no
     * public holiday lies between; around Tết a few days of work can take more days of the calendar than are reckoned here.
     */
    static boolean isLonger(Limit one, Limit other) {
        return areOfOneScale(one, other) ? hours(one) > hours(other) : leastDays(one) > mostDays(other);
    }

    static boolean areOfOneScale(Limit one, Limit other) {
        return scale(one) == scale(other);
    }

    private static Scale scale(Limit limit) {
        return switch (limit.unit()) {
            case SAME_DAY -> Scale.DAY_OF_RECEIPT;
            case WORKING_DAY, WORKING_HOUR -> Scale.WORK;
            case CALENDAR_DAY, CLOCK_HOUR -> Scale.CALENDAR;
        };
    }

    /** On the scale of its unit; none on the day of receipt, which is shared by all that is done then. */
    static double hours(Limit limit) {
        return switch (limit.unit()) {
            case SAME_DAY -> 0;
            case WORKING_DAY -> limit.value() * WORKING_HOURS_OF_DAY;
            case CALENDAR_DAY -> limit.value() * HOURS_OF_DAY;
            case WORKING_HOUR, CLOCK_HOUR -> limit.value();
        };
    }

    /** Days from beginning to end if no day off lies between. */
    static double leastDays(Limit limit) {
        return switch (limit.unit()) {
            case SAME_DAY -> 0;
            case WORKING_DAY, CALENDAR_DAY -> limit.value();
            case WORKING_HOUR -> Math.floor(limit.value() / WORKING_HOURS_OF_DAY);
            case CLOCK_HOUR -> limit.value() / HOURS_OF_DAY;
        };
    }

    /** Days from beginning to end with the weekends that can lie between, without public holidays. */
    static double mostDays(Limit limit) {
        return switch (limit.unit()) {
            case SAME_DAY -> 1;
            case CALENDAR_DAY -> limit.value();
            case CLOCK_HOUR -> limit.value() / HOURS_OF_DAY;
            case WORKING_DAY -> withWeekends(limit.value());
            case WORKING_HOUR -> withWeekends((int) Math.ceil(limit.value() / WORKING_HOURS_OF_DAY));
        };
    }

    /** Limits one after the other, those of a unit added up: each in the unit in which it was given. */
    static Worded inWords(List<Limit> limits) {
        Map<Limit.Unit, Integer> sums = new EnumMap<>(Limit.Unit.class);
        limits.forEach(limit -> sums.merge(limit.unit(), limit.value(), Integer::sum));
        if (sums.size() > 1) {
            sums.remove(Limit.Unit.SAME_DAY);
        }
        return sums.entrySet().stream()
                .map(sum -> word(sum.getKey(), sum.getValue()))
                .reduce((some, more) -> new Worded("limit.and", List.of(some, more)))
                .orElseThrow();
    }

    private static Worded word(Limit.Unit unit, int value) {
        return new Worded("limit." + unit.name() + (value == 1 ? ".1" : ""), List.of(value));
    }

    private static double withWeekends(int workingDays) {
        int weekends = Math.ceilDiv(workingDays, WORKING_DAYS_OF_WEEK);
        return workingDays + (double) DAYS_OFF_OF_WEEK * weekends;
    }
}
