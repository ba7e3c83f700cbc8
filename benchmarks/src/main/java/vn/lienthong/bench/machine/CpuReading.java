package vn.lienthong.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Processor time of the machine and of our own processes up to now, in ticks.
 *
 * @param total of all processors, idle or not
 * @param busy of it in programs and the system, without interrupts, which belong to nobody
 * @param ours of it in our processes, by name
 */
public record CpuReading(long total, long busy, Map<String, Long> ours) {
    // Places in the first line of /proc/stat
    private static final int USER = 1;
    private static final int NICE = 2;
    private static final int SYSTEM = 3;
    private static final int STEAL = 8;

    /** @param roots process numbers by name; each stands for all its descendants */
    public static CpuReading now(Map<String, Long> roots) {
        Map<String, Long> ours = ProcessTimes.of(roots);
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            return of(lines.findFirst().orElseThrow(), ours);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CpuReading of(String line, Map<String, Long> ours) {
        String[] fields = line.split("\\s+");
        long total = 0;
        for (int i = USER; i <= STEAL; i++) {
            total += Long.parseLong(fields[i]);
        }
        long busy = Long.parseLong(fields[USER])
                + Long.parseLong(fields[NICE])
                + Long.parseLong(fields[SYSTEM])
                + Long.parseLong(fields[STEAL]);
        return new CpuReading(total, busy, ours);
    }

    /** What share of the whole machine processes that are not ours used since then, from 0 to 1. */
    public double othersSince(CpuReading before) {
        long spent = ours.values().stream().mapToLong(Long::longValue).sum()
                - before.ours.values().stream().mapToLong(Long::longValue).sum();
        double others = (double) (busy - before.busy - spent) / Math.max(1, total - before.total);
        return Math.clamp(others, 0, 1);
    }

    /** How many processors each of our processes kept busy since then. */
    public Map<String, Double> processorsSince(CpuReading before) {
        double ticksOfOne =
                (double) (total - before.total) / Runtime.getRuntime().availableProcessors();
        Map<String, Double> used = new LinkedHashMap<>();
        ours.forEach((name, ticks) ->
                used.put(name, (ticks - before.ours.getOrDefault(name, 0L)) / Math.max(1, ticksOfOne)));
        return used;
    }
}
