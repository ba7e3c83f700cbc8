package vn.lienthong.routing.competence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The CSV files of the sample catalog, as rows of cells by column. */
final class SampleFiles {
    static final Path FOLDER = Path.of("..", "sample-data");
    private static final Pattern CELL = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))(?:,|$)");

    private SampleFiles() {}

    static List<Map<String, String>> rows(String file) {
        try {
            List<String> lines = Files.readAllLines(FOLDER.resolve(file));
            List<String> columns = cells(lines.getFirst());
            return lines.stream().skip(1).map(line -> row(columns, cells(line))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> list(String cell, String separator) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(Pattern.quote(separator)));
    }

    static LocalDate date(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    private static Map<String, String> row(List<String> columns, List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            row.put(columns.get(column), cells.get(column));
        }
        return row;
    }

    private static List<String> cells(String line) {
        return CELL.matcher(line)
                .results()
                .map(cell -> cell.group(1) != null ? cell.group(1).replace("\"\"", "\"") : cell.group(2))
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    }
}
