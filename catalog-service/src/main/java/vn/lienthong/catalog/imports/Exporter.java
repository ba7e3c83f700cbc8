package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.catalog.imports.format.Format;

/**
 * Writes what the catalog says as a file, while it is read. What is for others waits on disk: nobody who takes long over a
 * file keeps a transaction open.
 */
@Singleton
class Exporter {
    private final Jdbi jdbi;

    Exporter(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The file is gone when it was read. @param on null for all that ever was */
    <T> InputStream file(CatalogFile<T> file, LocalDate on, Format format) {
        try {
            Path written = Files.createTempFile("export", "." + format.suffix());
            try (OutputStream stream = Files.newOutputStream(written)) {
                write(file, on, format, stream);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(written);
                throw e;
            }
            return Files.newInputStream(written, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a file of " + file.kind(), e);
        }
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
