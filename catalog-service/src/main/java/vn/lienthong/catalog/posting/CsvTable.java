package vn.lienthong.catalog.posting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Postings as a table that spreadsheets read: a line for each procedure, a column for each part. */
record CsvTable(Words words) {
    /** Without it Excel takes UTF-8 for something else. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** What a spreadsheet would take for a formula, and run; some look past spaces, or take wide signs for the same. */
    private static final Predicate<String> FORMULA =
            Pattern.compile("\\A\\s*[=+\\-@＝＋－＠]").asPredicate();

    void write(Stream<Posting> postings, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter printer = CSVFormat.EXCEL.print(writer);
        printer.printRecord(columns());
        Wording wording = Wording.in(words);
        for (Posting posting : (Iterable<Posting>) postings::iterator) {
            printer.printRecord(cells(wording.of(posting)));
        }
        printer.flush();
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(words.say("code"), words.say("name")));
        Stream.of(PostedPart.values()).map(words::of).forEach(columns::add);
        columns.add(words.say("missing"));
        columns.add(words.say("unknown"));
        return columns;
    }

    private static List<String> cells(WordedPosting posting) {
        List<String> cells = new ArrayList<>(List.of(posting.code(), posting.name()));
        Stream.of(PostedPart.values())
                .map(part ->
                        posting.find(part).stream().flatMap(WordedPart::asLines).collect(Collectors.joining("\n")))
                .forEach(cells::add);
        cells.add(String.join("\n", posting.missing()));
        cells.add(String.join("\n", posting.unknown()));
        return cells.stream().map(CsvTable::harmless).toList();
    }

    private static String harmless(String cell) {
        return FORMULA.test(cell) ? "'" + cell : cell;
    }
}
