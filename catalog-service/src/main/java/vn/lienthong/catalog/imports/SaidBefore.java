package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the lines of a file speak of: of a thing at a time only one may speak. */
final class SaidBefore<T> {
    private record Placed(int line, Key key, ObjectNode content) {}

    private final CatalogFile<T> file;
    private final Map<String, List<Placed>> byKey = new HashMap<>();
    private final Map<String, List<Placed>> byCode = new HashMap<>();

    SaidBefore(CatalogFile<T> file) {
        this.file = file;
    }

    /** Takes out those that speak of what an earlier line speaks of; why they are refused. */
    List<RowResult> refuse(List<Found<T>> good, List<Suspect<T>> suspects) {
        List<RowResult> refused = new ArrayList<>();
        Stream.concat(
                        good.stream(),
                        suspects.stream().filter(Suspect::isReadable).map(Suspect::found))
                .sorted(Comparator.comparingInt(Found::line))
                .forEach(entry -> take(entry)
                        .map(finding -> RowResult.refused(entry.line(), file.code(entry.content()), finding))
                        .ifPresent(refused::add));
        suspects.stream()
                .filter(suspect -> !suspect.isReadable())
                .forEach(suspect -> find(suspect)
                        .map(finding -> RowResult.refused(suspect.line(), suspect.code(), finding))
                        .ifPresent(refused::add));
        Set<Integer> lines = new HashSet<>();
        refused.forEach(row -> lines.add(row.line()));
        good.removeIf(entry -> lines.contains(entry.line()));
        suspects.removeIf(suspect -> lines.contains(suspect.line()));
        return refused;
    }

    /** Why the entry cannot be taken beside those of other lines; where it can, it is taken. */
    Optional<Finding> take(Found<T> entry) {
        Placed placed = new Placed(entry.line(), file.key(entry.value()), entry.content());
        Optional<Finding> before = byKey.getOrDefault(placed.key().code(), List.of()).stream()
                .filter(other -> other.line() != placed.line() && other.key().meets(placed.key()))
                .map(this::finding)
                .findFirst();
        if (before.isEmpty()) {
            add(byKey, placed.key().code(), placed);
            add(byCode, file.code(placed.content()), placed);
        }
        return before;
    }

    private void add(Map<String, List<Placed>> some, String code, Placed placed) {
        some.computeIfAbsent(code, _ -> new ArrayList<>()).add(placed);
    }

    private Optional<Finding> find(Suspect<T> unreadable) {
        return byCode.getOrDefault(unreadable.code(), List.of()).stream()
                .filter(other -> wouldMeet(unreadable, other))
                .map(this::finding)
                .findFirst();
    }

    /** Whether it would be about the same, were it put right with what the other one says. */
    private boolean wouldMeet(Suspect<T> unreadable, Placed other) {
        ObjectNode content = unreadable.content().deepCopy();
        while (true) {
            try {
                return file.key(file.read(content)).meets(other.key());
            } catch (RowUnfit unfit) {
                String column = unfit.finding().column();
                JsonNode right = other.content().get(column);
                if (right == null || right.equals(content.get(column))) {
                    return false;
                }
                content.set(column, right);
            }
        }
    }

    private Finding finding(Placed other) {
        return Finding.of(file.codeField(), "row.said-before", other.line());
    }
}
