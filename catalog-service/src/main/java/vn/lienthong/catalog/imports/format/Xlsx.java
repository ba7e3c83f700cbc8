package vn.lienthong.catalog.imports.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** The one visible sheet of an Office Open XML workbook, its first row the header; cells say what the CSV would say. */
@Singleton
public class Xlsx implements Format {
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** Of spreadsheets. */
    private static final int LONGEST_CELL = 32_767;

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public String suffix() {
        return "xlsx";
    }

    @Override
    public void read(byte[] file, Entries entries) {
        VisibleSheet.read(file, entries);
    }

    @Override
    public void write(List<String> columns, Consumer<Consumer<ObjectNode>> content, OutputStream file)
            throws IOException {
        try (Workbook book = new Workbook(file, "LienThong", "1.0")) {
            GrowingSheet sheet = new GrowingSheet(book.newWorksheet("LienThong"));
            sheet.add(columns);
            content.accept(entry -> sheet.add(shown(columns, Table.cells(columns, entry))));
        }
    }

    /** {@code cell-too-long} where a spreadsheet would cut a cell off, or offer to repair the file. */
    private static List<String> shown(List<String> columns, List<String> cells) {
        for (int at = 0; at < cells.size(); at++) {
            if (cells.get(at).length() > LONGEST_CELL) {
                throw new Refused(CatalogProblem.CELL_TOO_LONG, columns.get(at), LONGEST_CELL);
            }
        }
        return cells;
    }
}
