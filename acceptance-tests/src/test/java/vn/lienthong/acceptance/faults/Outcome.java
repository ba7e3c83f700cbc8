package vn.lienthong.acceptance.faults;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.lienthong.acceptance.faults.Judge.Verdict;

/**
 * What came of a fault.
 *
 * @param before commands promised per second before it
 * @param during the same while it lasted
 * @param outage from its beginning until all was back
 * @param recovery from when on it went on at that rate, after all was back; empty where it did not
 * @param caughtUp when everything from before was heard by everybody, after all was back; empty where it was not
 * @param behind who had not caught up then
 */
record Outcome(
        String fault,
        double before,
        double during,
        Duration outage,
        Optional<Duration> recovery,
        Optional<Duration> caughtUp,
        List<String> behind,
        Verdict verdict) {
    boolean isSound() {
        return verdict.findings().isEmpty();
    }
}
