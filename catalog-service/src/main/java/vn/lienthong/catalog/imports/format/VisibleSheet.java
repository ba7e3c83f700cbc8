package vn.lienthong.catalog.imports.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** The one sheet of a workbook that people see; {@code sheets-beside} where they see another one that says something. */
final class VisibleSheet {
    private static final ReadingOptions WITH_FORMATS_OF_CELLS = new ReadingOptions(true, false);

    private VisibleSheet() {}

    static void read(byte[] file, Entries entries) {
        Unpacked.requireWithinLimit(file);
        try (ReadableWorkbook book = readable(() -> open(file));
                SheetParts parts = readable(() -> new SheetParts(file))) {
            List<Sheet> visible = visible(book);
            Outline outline = readable(() -> parts.outline(visible.getFirst()));
            visible.stream().skip(1).forEach(other -> requireBlank(other, readable(() -> parts.outline(other))));
            Table table = new Table(entries, false);
            read(visible.getFirst(), table);
            outline.requireUnmergedBelow(table.headerLine());
        } catch (IOException e) {
            throw new IllegalStateException("A workbook in memory was not closed", e);
        }
    }

    private static ReadableWorkbook open(byte[] file) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS_OF_CELLS);
    }

    /** At least one. */
    private static List<Sheet> visible(ReadableWorkbook book) {
        List<Sheet> visible = book.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        if (visible.isEmpty()) {
            throw new Refused(CatalogProblem.FILE_EMPTY);
        }
        return visible;
    }

    private static void requireBlank(Sheet sheet, Outline outline) {
        if (outline.saysSomething()) {
            throw new Refused(CatalogProblem.SHEETS_BESIDE, sheet.getName());
        }
    }

    private static void read(Sheet sheet, Table table) {
        try (Stream<Row> rows = readable(sheet::openStream)) {
            Iterator<Row> each = rows.iterator();
            while (VisibleSheet.<Boolean>readable(each::hasNext)) {
                Row row = readable(each::next);
                table.take(row.getRowNum(), readable(() -> cells(row)));
            }
            table.end();
        }
    }

    /** The reader fails in many ways at what spreadsheets do not write. */
    private static <T> T readable(Callable<T> reading) {
        try {
            return reading.call();
        } catch (Refused refused) {
            throw refused;
        } catch (Exception e) {
            throw new Refused(CatalogProblem.FILE_UNREADABLE, "XLSX");
        }
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, row.getCellCount())
                .mapToObj(at -> row.getOptionalCell(at).map(CellText::of).orElse(""))
                .toList();
    }
}
