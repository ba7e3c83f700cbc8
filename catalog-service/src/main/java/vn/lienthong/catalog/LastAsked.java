package vn.lienthong.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps answers to what was asked last. */
public final class LastAsked<K, V> extends LinkedHashMap<K, V> {
    private final int most;

    private LastAsked(int most) {
        super(most + 1, 1, true);
        this.most = most;
    }

    /** One for many threads. */
    public static <K, V> Map<K, V> of(int most) {
        return Collections.synchronizedMap(new LastAsked<>(most));
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
