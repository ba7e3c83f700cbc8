package vn.lienthong.bench.spike;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.bench.load.Schedule;

/** Phases one after the other, peaks among them. */
record Profile(List<Phase> phases) implements Schedule {
    private static final double NANOS_A_SECOND = 1e9;

    /** 1/s for 60 s, 15/s 30 s, 1/s 120 s, 25/s 30 s, 2/s 120 s, 35/s 30 s, 10/s 180 s. @param shorter by how much */
    static Profile wanted(int shorter) {
        return new Profile(List.of(
                        new Phase(1, Duration.ofSeconds(60)),
                        new Phase(15, Duration.ofSeconds(30)),
                        new Phase(1, Duration.ofSeconds(120)),
                        new Phase(25, Duration.ofSeconds(30)),
                        new Phase(2, Duration.ofSeconds(120)),
                        new Phase(35, Duration.ofSeconds(30)),
                        new Phase(10, Duration.ofSeconds(180)))
                .stream()
                .map(phase -> new Phase(phase.perSecond(), phase.time().dividedBy(shorter)))
                .toList());
    }

    Duration time() {
        return phases.stream().map(Phase::time).reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public long momentOf(long number) {
        long before = 0;
        Duration at = Duration.ZERO;
        for (Phase phase : phases) {
            if (number < before + phase.arrivals()) {
                return at.toNanos() + Math.round((number - before) * NANOS_A_SECOND / phase.perSecond());
            }
            before += phase.arrivals();
            at = at.plus(phase.time());
        }
        return Long.MAX_VALUE;
    }

    /** The peaks: phases busier than those beside them. @return the second at which each is over, and its rate */
    List<Peak> peaks() {
        List<Peak> peaks = new ArrayList<>();
        Duration at = Duration.ZERO;
        for (int i = 0; i < phases.size(); i++) {
            at = at.plus(phases.get(i).time());
            if (i > 0 && i < phases.size() - 1 && isPeak(i)) {
                Duration calm = phases.get(i + 1).time();
                peaks.add(new Peak(phases.get(i).perSecond(), (int) at.toSeconds(), (int)
                        at.plus(calm).toSeconds()));
            }
        }
        return peaks;
    }

    private boolean isPeak(int i) {
        double rate = phases.get(i).perSecond();
        return rate > phases.get(i - 1).perSecond() && rate > phases.get(i + 1).perSecond();
    }

    /** @param over the second at which it is over @param next the second at which something else begins */
    record Peak(double perSecond, int over, int next) {}
}
