package vn.lienthong.catalog.imports.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/** How a file is written down. It is written entry by entry, for the catalog may be large; what is read has limits. */
public interface Format {
    /** Some times the units of the whole country. */
    int MOST_ENTRIES = 50_000;

    String mediaType();

    /** The end of a file's name. */
    String suffix();

    /**
     * Hands on what the file says, entry by entry; refuses what is no such file, naming the place where it can, and
     * {@code file-too-large} what has more entries than {@link #MOST_ENTRIES}.
     */
    void read(byte[] file, Entries entries);

    /**
     * @param columns of a table; empty for a list of documents
     * @param content hands on each entry
     */
    void write(List<String> columns, Consumer<Consumer<ObjectNode>> content, OutputStream file) throws IOException;
}
