package vn.lienthong.calendar;

import java.time.Duration;

/** How much time a limit allows, in the unit in which the law or the procedure states it; units are never converted. */
public sealed interface Budget {
    /** What a budget is counted in. */
    enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS,
        WORKING_MINUTES,
        CLOCK_MINUTES
    }

    Unit unit();

    /** The whole budget in its unit. */
    long amount();

    /** A limit that is counted in days and ends when the office closes on the last of them. */
    sealed interface InDays extends Budget {
        int days();

        @Override
        default long amount() {
            return days();
        }
    }

    /** A limit that is counted to the moment. */
    sealed interface InTime extends Budget {
        Duration time();

        @Override
        default long amount() {
            return time().toMinutes();
        }
    }

    /** Due when the office closes on the day of reception, or on the next working day after the cut-off. */
    record SameDay() implements InDays {
        @Override
        public int days() {
            return 1;
        }

        @Override
        public Unit unit() {
            return Unit.WORKING_DAYS;
        }
    }

    /** Working days (ngày làm việc); the day of reception is not one of them (Civil Code 2015 Art. 147). */
    record WorkingDays(int days) implements InDays {
        public WorkingDays {
            requireSensible(Duration.ofDays(days));
        }

        @Override
        public Unit unit() {
            return Unit.WORKING_DAYS;
        }
    }

    /**
     * Calendar days (ngày); the day of reception is not one of them, and a limit that would end on a day off ends with
     * the next working day (Civil Code 2015 Arts 147-148).
     */
    record CalendarDays(int days) implements InDays {
        public CalendarDays {
            requireSensible(Duration.ofDays(days));
        }

        @Override
        public Unit unit() {
            return Unit.CALENDAR_DAYS;
        }
    }

    /** Working hours (giờ làm việc) in whole minutes, inside office hours only, from the moment of reception: no cut-off. */
    record WorkingHours(Duration time) implements InTime {
        public WorkingHours {
            requireSensible(time);
            if (!time.equals(Duration.ofMinutes(time.toMinutes()))) {
                throw new IllegalArgumentException(
                        "Working hours are counted in whole minutes, not %s".formatted(time));
            }
        }

        @Override
        public Unit unit() {
            return Unit.WORKING_MINUTES;
        }
    }

    /** Plain hours by the clock (NĐ 301/2026: 24 hours): the only limit that may end outside working time. */
    record ClockHours(int hours) implements InTime {
        public ClockHours {
            requireSensible(Duration.ofHours(hours));
        }

        @Override
        public Duration time() {
            return Duration.ofHours(hours);
        }

        @Override
        public Unit unit() {
            return Unit.CLOCK_MINUTES;
        }
    }

    private static void requireSensible(Duration time) {
        Duration tenYears = Duration.ofDays(3_652);
        if (!time.isPositive() || time.compareTo(tenYears) > 0) {
            throw new IllegalArgumentException(
                    "A limit must be longer than nothing and at most ten years, not " + time);
        }
    }
}
