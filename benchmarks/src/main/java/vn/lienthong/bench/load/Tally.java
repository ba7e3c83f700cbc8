package vn.lienthong.bench.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts what deeds come to, on one event loop. */
final class Tally {
    private static final int KINDS_OF_COMPLAINT = 20;

    private final Latencies whole = new Latencies();
    private final Map<String, Latencies> marks = new TreeMap<>();
    private final Map<String, Long> complaints = new LinkedHashMap<>();
    private long completed;
    private long errors;
    private long dropped;

    void completed(long nanos) {
        whole.record(nanos);
    }

    /** It was done within the time, whenever it began. */
    void counted() {
        completed++;
    }

    void reached(String mark, long nanos) {
        marks.computeIfAbsent(mark, _ -> new Latencies()).record(nanos);
    }

    void failed(Throwable why) {
        errors++;
        String complaint = String.valueOf(why.getMessage());
        if (complaints.size() < KINDS_OF_COMPLAINT || complaints.containsKey(complaint)) {
            complaints.merge(complaint, 1L, Long::sum);
        }
    }

    void unanswered(long howMany) {
        errors += howMany;
        if (howMany > 0) {
            complaints.merge("no answer until the end", howMany, Long::sum);
        }
    }

    void dropped() {
        dropped++;
    }

    /** Takes over what another has counted; marks and complaints are of event loops alone. */
    void add(Tally other) {
        whole.add(other.whole);
        completed += other.completed;
        errors += other.errors;
    }

    LoadResult result(double seconds) {
        return new LoadResult(completed / seconds, completed, errors, dropped, whole, marks, complaints);
    }
}
