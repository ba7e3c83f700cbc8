package vn.lienthong.catalog.imports;

import java.util.List;

/** A file's rows as they were understood: how many there are, what the good ones say, why the others are kept out. */
record Rows<T>(int read, List<Found<T>> good, List<Fault> faults) {
    record Found<T>(int line, T value) {}
}
