package vn.lienthong.catalog.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.lienthong.catalog.imports.Rows.Found;

/** Lets good rows through and keeps the others with the reason: unfit ones, and what was said before in the file. */
final class Sieve<T> {
    private final List<Found<T>> good = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, List<Found<Key>>> keys = new HashMap<>();
    private int read;

    void take(int line, Supplier<Keyed<T>> reader) {
        read++;
        try {
            Keyed<T> row = reader.get();
            requireNew(row.key());
            keys.computeIfAbsent(row.key().code(), _ -> new ArrayList<>()).add(new Found<>(line, row.key()));
            good.add(new Found<>(line, row.value()));
        } catch (RowUnfit unfit) {
            faults.add(unfit.at(line));
        }
    }

    Rows<T> rows() {
        return new Rows<>(read, List.copyOf(good), List.copyOf(faults));
    }

    private void requireNew(Key key) {
        keys.getOrDefault(key.code(), List.of()).stream()
                .filter(earlier -> earlier.value().meets(key))
                .findFirst()
                .ifPresent(earlier -> {
                    throw new RowUnfit("code", "row.said-before", earlier.line());
                });
    }
}
