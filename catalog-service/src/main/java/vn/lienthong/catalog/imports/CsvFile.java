package vn.lienthong.catalog.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file in UTF-8 with a header, with or without a byte order mark, its lines ended by LF or CRLF. */
final class CsvFile {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvFile() {}

    /** Reads the rows; {@link FileUnfit} where it is no such file or lacks one of the columns. */
    static <T> Rows<T> read(byte[] file, List<String> columns, Function<Row, Keyed<T>> reader) {
        try (CSVParser parser = CSVParser.parse(new StringReader(textOf(file)), FORMAT)) {
            requireColumns(parser.getHeaderNames(), columns);
            return read(parser, reader);
        } catch (UncheckedIOException | IOException | IllegalArgumentException e) {
            throw new FileUnfit(ImportProblem.FILE_UNREADABLE, e.getMessage());
        }
    }

    private static <T> Rows<T> read(CSVParser parser, Function<Row, Keyed<T>> reader) {
        Sieve<T> sieve = new Sieve<>();
        Iterator<CSVRecord> rows = parser.iterator();
        long linesBefore = parser.getCurrentLineNumber();
        while (rows.hasNext()) {
            CSVRecord row = rows.next();
            int line = (int) linesBefore + 1;
            linesBefore = parser.getCurrentLineNumber();
            if (!isBlank(row)) {
                sieve.take(line, () -> reader.apply(new Row(consistent(row, parser.getHeaderNames()))));
            }
        }
        return sieve.rows();
    }

    private static boolean isBlank(CSVRecord row) {
        return row.size() == 1 && row.get(0).isBlank();
    }

    private static CSVRecord consistent(CSVRecord row, List<String> header) {
        if (row.size() != header.size()) {
            throw new RowUnfit(header.getFirst(), "row.columns", row.size(), header.size());
        }
        return row;
    }
}
