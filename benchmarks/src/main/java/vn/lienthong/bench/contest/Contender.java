package vn.lienthong.bench.contest;

/** One of the things that are measured in turn. */
public interface Contender {
    String name();

    /** Brings it to its speed; what happens here is not counted. */
    default void warmUp() {}

    Sample measure();

    /** Waits until nothing that it began goes on, so that the next one has the machine for itself. */
    default void settle() {}
}
