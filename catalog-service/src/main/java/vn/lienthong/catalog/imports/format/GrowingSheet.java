package vn.lienthong.catalog.imports.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** A sheet that is written row by row; what is written leaves the memory. */
final class GrowingSheet {
    private static final int ROWS_AT_ONCE = 500;

    private final Worksheet sheet;
    private int rows;

    GrowingSheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** All as text: as numbers, codes would lose their zeros. */
    void add(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.inlineString(rows, column, Escaped.of(cells.get(column)));
            }
        }
        rows++;
        if (rows % ROWS_AT_ONCE == 0) {
            flush();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
