package vn.lienthong.catalog.imports.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** The first sheet of an Office Open XML workbook, its first row the header; cells say what the CSV would say. */
@Singleton
public class Xlsx implements Format {
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final ReadingOptions WITH_FORMATS_OF_CELLS = new ReadingOptions(true, false);

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
        Unpacked.requireWithinLimit(file);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS_OF_CELLS);
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            Table table = new Table(entries, false);
            rows.forEach(row -> table.take(row.getRowNum(), cells(row)));
            table.end();
        } catch (IOException | ExcelReaderException e) {
            throw new Refused(CatalogProblem.FILE_UNREADABLE, "XLSX");
        }
    }

    @Override
    public void write(List<String> columns, Consumer<Consumer<ObjectNode>> content, OutputStream file)
            throws IOException {
        try (Workbook book = new Workbook(file, "LienThong", "1.0")) {
            GrowingSheet sheet = new GrowingSheet(book.newWorksheet("LienThong"));
            sheet.add(columns);
            content.accept(entry -> sheet.add(Table.cells(columns, entry)));
        }
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, row.getCellCount())
                .mapToObj(at -> row.getOptionalCell(at).map(CellText::of).orElse(""))
                .toList();
    }
}
