package vn.lienthong.catalog.imports.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** Comma-separated values (RFC 4180) in UTF-8, lines ended by LF or CRLF; written with the mark that spreadsheets need. */
@Singleton
public class Csv implements Format {
    public static final String MEDIA_TYPE = "text/csv";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public String suffix() {
        return "csv";
    }

    @Override
    public void read(byte[] file, Entries entries) {
        long line = 1;
        try (CSVParser parser = CSVParser.parse(FileText.reader(file), FORMAT)) {
            Table table = new Table(entries, true);
            for (Iterator<CSVRecord> rows = parser.iterator(); rows.hasNext(); ) {
                table.take((int) line, rows.next().toList());
                line = parser.getCurrentLineNumber() + 1;
            }
            table.end();
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause(), line);
        } catch (IOException e) {
            throw unreadable(e, line);
        }
    }

    private static Refused unreadable(IOException failure, long line) {
        if (failure instanceof CSVException) {
            boolean open = failure.getMessage().contains("EOF");
            return new Refused(open ? CatalogProblem.QUOTES_NOT_CLOSED : CatalogProblem.LINE_UNREADABLE, line);
        }
        return Unreadable.refusal(failure);
    }

    @Override
    public void write(List<String> columns, Consumer<Consumer<ObjectNode>> content, OutputStream file)
            throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        writer.write(FileText.BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        printer.printRecord(columns);
        content.accept(entry -> print(printer, Table.cells(columns, entry)));
        printer.flush();
    }

    private static void print(CSVPrinter printer, List<String> cells) {
        try {
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
