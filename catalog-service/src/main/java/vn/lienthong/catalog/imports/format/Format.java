package vn.lienthong.catalog.imports.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/** How a file is written down. Read and written entry by entry, so that its size is no matter of memory. */
public interface Format {
    String mediaType();

    /** The end of a file's name. */
    String suffix();

    /** Hands on what the file says; {@code file-unreadable} or {@code file-too-large} where it is no such file. */
    void read(byte[] file, Entries entries);

    /**
     * @param columns of a table; empty for a list of documents
     * @param content hands on each entry
     */
    void write(List<String> columns, Consumer<Consumer<ObjectNode>> content, OutputStream file) throws IOException;
}
