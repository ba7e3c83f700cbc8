package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.lienthong.catalog.imports.format.Format;
import vn.lienthong.catalog.imports.format.Formats;

/** A kind of file that is a list of documents. */
interface DocumentFile<T> extends CatalogFile<T> {
    @Override
    default List<Format> formats(Formats all) {
        return all.ofDocuments();
    }

    @Override
    default List<String> columns() {
        return List.of();
    }

    @Override
    default List<String> standingColumns() {
        return List.of();
    }

    @Override
    default ObjectNode corrected(ObjectNode content, ObjectNode corrections) {
        return Corrections.ofDocument(content, corrections);
    }

    @Override
    default List<String> neededColumns() {
        return List.of();
    }
}
