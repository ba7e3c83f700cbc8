package vn.lienthong.bench.report;

import java.util.Optional;

/** One line of a report. */
public record Figure(String name, String unit, Spread spread, Optional<Target> target) {
    public static Figure of(String name, String unit, double... repeats) {
        return new Figure(name, unit, Spread.of(repeats), Optional.empty());
    }

    /** With what it must reach; its median is held against it. */
    public Figure against(Target wanted) {
        return new Figure(name, unit, spread, Optional.of(wanted));
    }
}
