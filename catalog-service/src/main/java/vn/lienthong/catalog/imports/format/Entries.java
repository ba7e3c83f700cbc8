package vn.lienthong.catalog.imports.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Takes what a file says, from its beginning to its end. */
public interface Entries {
    /** The columns of a table, before its rows; for a list of documents it is not called. */
    void header(List<String> columns);

    /**
     * @param line where it begins in the file, from 1
     * @param content of a row the cells that are not blank, by their columns
     */
    void take(int line, ObjectNode content);

    /** An entry that is not of the file's shape; the key of a text and its facts say why. */
    void misshapen(int line, String textKey, Object... facts);
}
