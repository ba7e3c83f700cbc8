package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a person decides on at once: an entry, or the rows that say something only together. @param rows by their lines */
record SetApart<T>(List<Suspect<T>> rows, String fingerprint) {
    private static final String ROWS = "rows";

    /** With each suspect row those of the good ones that say something only together with it; they are good no more. */
    static <T> List<SetApart<T>> of(CatalogFile<T> file, List<Found<T>> good, List<Suspect<T>> suspects) {
        Map<Object, List<Suspect<T>>> together = suspects.stream()
                .sorted(Comparator.comparingInt(Suspect::line))
                .collect(Collectors.groupingBy(
                        suspect -> file.together(suspect.content())
                                .<Object>map(key -> key)
                                .orElse(suspect.line()),
                        LinkedHashMap::new,
                        Collectors.toCollection(ArrayList::new)));
        good.removeIf(entry -> file.together(entry.content())
                .map(together::get)
                .filter(rows -> rows.add(with(file, entry, rows.getFirst())))
                .isPresent());
        return together.values().stream().map(rows -> of(file, rows)).toList();
    }

    private static <T> Suspect<T> with(CatalogFile<T> file, Found<T> entry, Suspect<T> first) {
        return Suspect.of(file, entry, List.of(Finding.of(file.codeField(), "row.together-with", first.line())));
    }

    private static <T> SetApart<T> of(CatalogFile<T> file, List<Suspect<T>> rows) {
        List<Suspect<T>> inOrder =
                rows.stream().sorted(Comparator.comparingInt(Suspect::line)).toList();
        return new SetApart<>(
                inOrder, Fingerprint.of(inOrder.stream().map(Suspect::content).toList(), file.columns()));
    }

    /** The entries that the content of one tells. */
    static List<ObjectNode> entries(ObjectNode content) {
        return content.path(ROWS) instanceof ArrayNode rows
                        && rows.valueStream().allMatch(JsonNode::isObject)
                ? rows.valueStream().map(ObjectNode.class::cast).toList()
                : List.of(content);
    }

    /** How the column of one of several rows is named. @param row from 0 */
    static String field(int row, String column) {
        return "%s[%d].%s".formatted(ROWS, row, column);
    }

    int line() {
        return rows.getFirst().line();
    }

    String code() {
        return rows.getFirst().code();
    }

    ObjectNode content() {
        if (rows.size() == 1) {
            return rows.getFirst().content();
        }
        ObjectNode together = JsonNodeFactory.instance.objectNode();
        rows.forEach(row -> together.withArray(ROWS).add(row.content()));
        return together;
    }

    List<Finding> findings() {
        return rows.size() == 1
                ? rows.getFirst().findings()
                : IntStream.range(0, rows.size())
                        .boxed()
                        .flatMap(at -> rows.get(at).findings().stream().map(finding -> finding.ofRow(at)))
                        .toList();
    }

    /** @param quarantineId null where it is only tried */
    Stream<RowResult> results(UUID quarantineId) {
        return rows.stream()
                .map(row -> new RowResult(
                        row.line(), row.code(), Fate.QUARANTINED, row.findings(), List.of(), quarantineId));
    }
}
