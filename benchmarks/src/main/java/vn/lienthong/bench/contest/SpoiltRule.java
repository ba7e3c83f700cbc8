package vn.lienthong.bench.contest;

/**
 * When a repeat says nothing: where processes that are not ours used the machine.
 *
 * @param limit the share of the whole machine that they may use
 * @param attempts how often a repeat is measured at most
 */
public record SpoiltRule(double limit, int attempts) {
    public boolean isSpoilt(double others) {
        return others > limit;
    }

    /** Whether to measure again after this attempt, the first being 1. */
    public boolean repeats(double others, int attempt) {
        return isSpoilt(others) && attempt < attempts;
    }
}
