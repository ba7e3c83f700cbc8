package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * An entry of a file that looks as though it were wrong, or says something only together with such a one.
 *
 * @param value null where it cannot be read
 */
record Suspect<T>(int line, String code, ObjectNode content, T value, List<Finding> findings) {
    static <T> Suspect<T> of(CatalogFile<T> file, Found<T> entry, List<Finding> findings) {
        return new Suspect<>(entry.line(), file.code(entry.content()), entry.content(), entry.value(), findings);
    }

    boolean isReadable() {
        return value != null;
    }

    Found<T> found() {
        return new Found<>(line, content, value);
    }
}
