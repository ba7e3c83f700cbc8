package vn.lienthong.catalog.imports;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Puts things that come by their codes, and are of one code, in the order of their days. */
final class InOrder<T> implements Consumer<T> {
    private final CatalogFile<T> file;
    private final Consumer<T> next;
    private final List<T> ofOneCode = new ArrayList<>();

    InOrder(CatalogFile<T> file, Consumer<T> next) {
        this.file = file;
        this.next = next;
    }

    @Override
    public void accept(T value) {
        if (!ofOneCode.isEmpty() && !code(ofOneCode.getFirst()).equals(code(value))) {
            end();
        }
        ofOneCode.add(value);
    }

    void end() {
        ofOneCode.sort(Comparator.comparing(value -> file.span(value).from(), nullsFirst(naturalOrder())));
        ofOneCode.forEach(next);
        ofOneCode.clear();
    }

    private String code(T value) {
        return file.key(value).code();
    }
}
