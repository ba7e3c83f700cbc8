package vn.lienthong.catalog.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** A CSV file with a header, its lines ended by LF or CRLF; columns are found by name. */
final class CsvFile {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    private CsvFile() {}

    /** Reads the rows; {@code file-unreadable} or {@code columns-missing} where it is no such file. */
    static <T> Rows<T> read(String file, List<String> columns, Function<Row, Keyed<T>> reader) {
        try (CSVParser parser = CSVParser.parse(new StringReader(file), FORMAT)) {
            requireColumns(parser.getHeaderNames(), columns);
            return read(parser, reader);
        } catch (UncheckedIOException | IOException | IllegalArgumentException e) {
            throw new Refused(CatalogProblem.FILE_UNREADABLE, e.getMessage());
        }
    }

    private static <T> Rows<T> read(CSVParser parser, Function<Row, Keyed<T>> reader) {
        Sieve<T> sieve = new Sieve<>();
        int header = parser.getHeaderNames().size();
        long linesBefore = parser.getCurrentLineNumber();
        for (Iterator<CSVRecord> rows = parser.iterator(); rows.hasNext(); ) {
            CSVRecord row = rows.next();
            int line = (int) linesBefore + 1;
            linesBefore = parser.getCurrentLineNumber();
            if (!isBlank(row)) {
                sieve.take(line, () -> reader.apply(new Row(complete(row, header))));
            }
        }
        return sieve.rows();
    }

    private static void requireColumns(List<String> header, List<String> columns) {
        List<String> missing =
                columns.stream().filter(column -> !header.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new Refused(CatalogProblem.COLUMNS_MISSING, String.join(", ", missing));
        }
    }

    private static boolean isBlank(CSVRecord row) {
        return row.size() == 1 && row.get(0).isBlank();
    }

    private static CSVRecord complete(CSVRecord row, int header) {
        if (row.size() != header) {
            throw new RowUnfit("*", "row.columns", row.size(), header);
        }
        return row;
    }
}
