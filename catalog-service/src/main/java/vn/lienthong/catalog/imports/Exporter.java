package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.catalog.imports.format.Format;

/** Writes what the catalog says as a file, while it is read. */
@Singleton
class Exporter {
    private final Jdbi jdbi;

    Exporter(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param on null for all that ever was */
    <T> void write(CatalogFile<T> file, LocalDate on, Format format, OutputStream stream) throws IOException {
        jdbi.useTransaction(
                handle -> format.write(file.columns(), entries -> export(handle, file, on, entries), stream));
    }

    private static <T> void export(Handle handle, CatalogFile<T> file, LocalDate on, Consumer<ObjectNode> entries) {
        InOrder<T> ordered = new InOrder<>(file, value -> entries.accept(file.write(value)));
        file.export(handle, value -> {
            if (on == null) {
                ordered.accept(value);
            } else if (file.span(value).meets(Span.ofDay(on))) {
                ordered.accept(file.on(value, on));
            }
        });
        ordered.end();
    }
}
