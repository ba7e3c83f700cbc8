package vn.lienthong.catalog;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * What was found out of the days asked about last, until what it was found out of is another one.
 *
 * @param <C> what it is found out of
 * @param <T> what is found out of a day
 */
public final class KnownDays<C, T> {
    private static final int MOST_DAYS = 4;

    private final Supplier<C> current;
    private final BiFunction<C, LocalDate, T> findOut;
    private final AtomicReference<Known<C, T>> last = new AtomicReference<>();

    public KnownDays(Supplier<C> current, BiFunction<C, LocalDate, T> findOut) {
        this.current = current;
        this.findOut = findOut;
    }

    private record Known<C, T>(C source, Map<LocalDate, T> days) {}

    public T on(LocalDate day) {
        C source = current.get();
        Known<C, T> known = last.updateAndGet(before ->
                before != null && before.source() == source ? before : new Known<>(source, LastAsked.of(MOST_DAYS)));
        return known.days().computeIfAbsent(day, asked -> findOut.apply(source, asked));
    }
}
