package vn.lienthong.bench.load;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a load came to.
 *
 * @param perSecond how many deeds were done in a second
 * @param dropped arrivals that were not even begun, because too many were under way
 * @param whole from the moment at which a deed was meant to begin to its end
 * @param marks the same to what it reached on its way, by name
 * @param complaints why deeds failed, and how often
 */
public record LoadResult(
        double perSecond,
        long completed,
        long errors,
        long dropped,
        Latencies whole,
        Map<String, Latencies> marks,
        Map<String, Long> complaints) {

    /** Where nobody did anything. */
    public static LoadResult nothing() {
        return new LoadResult(0, 0, 0, 0, new Latencies(), Map.of(), Map.of());
    }

    /** How many deeds were not done. */
    public long faults() {
        return errors + dropped;
    }

    /** All of it, for the file. */
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("perSecond", perSecond);
        details.put("completed", completed);
        details.put("errors", errors);
        details.put("dropped", dropped);
        details.put("millis", whole.summary());
        marks.forEach((name, latencies) -> details.put("millis to " + name, latencies.summary()));
        details.put("complaints", complaints);
        return details;
    }
}
