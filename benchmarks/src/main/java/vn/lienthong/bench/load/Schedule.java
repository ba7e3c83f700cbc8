package vn.lienthong.bench.load;

/** When arrivals are meant to happen, whether the last one has been served or not. */
@FunctionalInterface
public interface Schedule {
    /** In nanoseconds from the beginning. @param number of the arrival, from 0 */
    long momentOf(long number);
}
