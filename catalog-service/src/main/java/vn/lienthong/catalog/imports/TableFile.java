package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.lienthong.catalog.imports.format.Format;
import vn.lienthong.catalog.imports.format.Formats;

/** A kind of file that is a table. */
interface TableFile<T> extends CatalogFile<T> {
    Columns<T> table();

    /** {@link RowUnfit} where a field is not what it must be. */
    T row(Row row);

    @Override
    default List<Format> formats(Formats all) {
        return all.ofTables();
    }

    @Override
    default List<String> columns() {
        return table().names();
    }

    @Override
    default List<String> neededColumns() {
        return table().needed();
    }

    @Override
    default List<String> standingColumns() {
        return table().standing();
    }

    @Override
    default T read(ObjectNode content) {
        return row(new Row(content, table()));
    }

    @Override
    default ObjectNode corrected(ObjectNode content, ObjectNode corrections) {
        return Corrections.ofTable(content, corrections, table());
    }

    @Override
    default ObjectNode write(T value) {
        return table().write(value);
    }
}
