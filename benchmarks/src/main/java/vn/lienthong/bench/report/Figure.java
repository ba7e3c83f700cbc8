package vn.lienthong.bench.report;

import java.util.Optional;

/**
 * One line of a report.
 *
 * @param target what it must reach; its median is held against it
 * @param faults errors and dropped arrivals of the loads that it tells of; known where there is a target
 */
public record Figure(String name, String unit, Spread spread, Optional<Target> target, long faults) {
    public static Figure of(String name, String unit, double... repeats) {
        return new Figure(name, unit, Spread.of(repeats), Optional.empty(), 0);
    }

    /** With what it must reach. @param among errors and dropped arrivals of the loads that it tells of */
    public Figure against(Target wanted, long among) {
        return new Figure(name, unit, spread, Optional.of(wanted), among);
    }

    /** Whether it reached that in all its repeats together, while everything was done that was asked for. */
    public boolean isMet() {
        return faults == 0
                && spread.isComplete()
                && target.filter(wanted -> wanted.isMetBy(spread.median())).isPresent();
    }
}
