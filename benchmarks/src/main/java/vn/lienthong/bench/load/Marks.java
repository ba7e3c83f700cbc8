package vn.lienthong.bench.load;

/** Where a deed tells that it has reached something on its way. */
@FunctionalInterface
public interface Marks {
    /** Takes the time from the moment at which the deed was meant to begin. */
    void reached(String name);
}
