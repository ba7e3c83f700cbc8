package vn.lienthong.catalog.imports.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** Makes entries of the lines of a table, whose first that is not blank is its header. */
final class Table {
    /** Of a worksheet, blank ones included: even to look at them takes time. */
    private static final int MOST_LINES = 1_048_576;

    private static final List<String> OTHER_SEPARATORS = List.of(";", "\t");

    private final Entries entries;
    private final boolean complete;
    private List<String> header = List.of();
    private int headerLine;
    private int lines;
    private int rows;

    /** @param complete whether a row without all cells is misshapen; spreadsheets leave out blank ones */
    Table(Entries entries, boolean complete) {
        this.entries = entries;
        this.complete = complete;
    }

    /** What a row of a table says, column by column. */
    static List<String> cells(List<String> columns, ObjectNode entry) {
        return columns.stream()
                .map(column -> Harmless.of(entry.path(column).asText("")))
                .toList();
    }

    /** @param line from 1 */
    void take(int line, List<String> cells) {
        require(++lines <= MOST_LINES);
        List<String> used = withoutBlankEnd(cells);
        if (used.isEmpty()) {
            return;
        }
        if (header.isEmpty()) {
            header = header(used);
            headerLine = line;
            entries.header(header);
            return;
        }
        require(++rows <= Format.MOST_ENTRIES);
        if (used.size() > header.size() || (complete && cells.size() < header.size())) {
            entries.misshapen(line, "row.columns", Math.max(used.size(), cells.size()), header.size());
        } else {
            entries.take(line, content(used));
        }
    }

    /** {@code file-empty} where there was nothing at all. */
    void end() {
        if (header.isEmpty()) {
            throw new Refused(CatalogProblem.FILE_EMPTY);
        }
    }

    int headerLine() {
        return headerLine;
    }

    private static void require(boolean withinLimits) {
        if (!withinLimits) {
            throw new Refused(CatalogProblem.FILE_TOO_LARGE, Format.MOST_ENTRIES);
        }
    }

    private ObjectNode content(List<String> cells) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        for (int at = 0; at < cells.size(); at++) {
            if (!cells.get(at).isBlank()) {
                content.put(header.get(at), Harmless.undone(FileText.composed(cells.get(at))));
            }
        }
        return content;
    }

    private static List<String> header(List<String> cells) {
        List<String> names =
                cells.stream().map(FileText::composed).map(String::strip).toList();
        OTHER_SEPARATORS.stream()
                .filter(separator -> names.size() == 1 && names.getFirst().contains(separator))
                .findFirst()
                .ifPresent(separator -> {
                    throw new Refused(CatalogProblem.SEPARATOR_UNFIT, separator.equals("\t") ? "Tab" : separator);
                });
        if (names.contains("") || new HashSet<>(names).size() < names.size()) {
            throw new Refused(CatalogProblem.HEADER_UNSOUND, String.join(", ", names));
        }
        return names;
    }

    private static List<String> withoutBlankEnd(List<String> cells) {
        int used = IntStream.range(0, cells.size())
                .filter(at -> !cells.get(at).isBlank())
                .map(at -> at + 1)
                .max()
                .orElse(0);
        return cells.subList(0, used);
    }
}
