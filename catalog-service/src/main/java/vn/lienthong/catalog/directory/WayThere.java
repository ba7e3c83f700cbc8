package vn.lienthong.catalog.directory;

import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/**
 * How far people go to a centre: so many metres, or so many minutes at a speed. Notice 323/TB-VPCP of 2024 asks for one
 * within 5 km or 30 minutes of everybody; one of the two is enough.
 *
 * @param metres null = no bound
 * @param minutes null = no bound
 * @param kilometresPerHour as the crow flies, so below what the road allows
 */
record WayThere(Integer metres, Integer minutes, int kilometresPerHour) {
    private static final int USUAL_SPEED = 20;
    private static final int HIGHEST_SPEED = 120;
    private static final double SECONDS_OF_HOUR = 3_600;
    private static final int SECONDS_OF_MINUTE = 60;

    /** {@code invalid-parameter} for bounds that are none. */
    static WayThere of(Integer metres, Integer minutes, Integer speed) {
        requirePositive("withinMetres", metres);
        requirePositive("withinMinutes", minutes);
        requirePositive("speed", speed);
        if (speed != null && speed > HIGHEST_SPEED) {
            throw new Refused(CommonProblem.INVALID_PARAMETER).inParameter("speed", "parameter.positive");
        }
        return new WayThere(metres, minutes, speed == null ? USUAL_SPEED : speed);
    }

    boolean isNear(int distance) {
        boolean bounded = metres != null || minutes != null;
        boolean byDistance = metres != null && distance <= metres;
        boolean byTime = minutes != null && seconds(distance) <= minutes * SECONDS_OF_MINUTE;
        return !bounded || byDistance || byTime;
    }

    /** Begun minutes. */
    int minutesFor(int distance) {
        return (int) Math.ceil(seconds(distance) / SECONDS_OF_MINUTE);
    }

    private double seconds(int distance) {
        return distance / 1_000.0 / kilometresPerHour * SECONDS_OF_HOUR;
    }

    private static void requirePositive(String parameter, Integer value) {
        if (value != null && value <= 0) {
            throw new Refused(CommonProblem.INVALID_PARAMETER).inParameter(parameter, "parameter.positive");
        }
    }
}
