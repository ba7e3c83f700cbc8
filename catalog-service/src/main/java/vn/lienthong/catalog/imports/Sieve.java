package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.catalog.imports.format.Entries;
import vn.lienthong.chassis.web.problem.Refused;

/** Lets good entries through and keeps the others with the reason: unfit ones, suspect ones, what was said before. */
final class Sieve<T> implements Entries {
    private record Placed(int line, Key key) {}

    private final CatalogFile<T> file;
    private final List<Found<T>> good = new ArrayList<>();
    private final List<RowResult> refused = new ArrayList<>();
    private final List<Suspect> suspects = new ArrayList<>();
    private final Map<String, List<Placed>> said = new HashMap<>();
    private List<String> ignored = List.of();
    private int read;

    Sieve(CatalogFile<T> file) {
        this.file = file;
    }

    /** {@code columns-missing} where the file lacks one that it needs. */
    @Override
    public void header(List<String> columns) {
        List<String> missing = file.neededColumns().stream()
                .filter(column -> !columns.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused(CatalogProblem.COLUMNS_MISSING, String.join(", ", missing));
        }
        ignored = columns.stream()
                .filter(column -> !file.columns().contains(column))
                .toList();
    }

    @Override
    public void take(int line, ObjectNode content) {
        read++;
        List<Finding> traps = Traps.in(file.kind(), file.columns(), content);
        try {
            T value = file.read(content);
            requireNew(line, file.key(value));
            if (traps.isEmpty()) {
                good.add(new Found<>(line, content, value));
            } else {
                suspects.add(new Suspect(line, code(content), content, traps));
            }
        } catch (RowUnfit unfit) {
            keep(line, content, traps, unfit);
        }
    }

    @Override
    public void misshapen(int line, String textKey, Object... facts) {
        read++;
        refused.add(RowResult.refused(line, null, Finding.of("*", textKey, facts)));
    }

    Rows<T> rows() {
        return new Rows<>(read, ignored, good, refused, suspects);
    }

    /** What cannot be read just because of a trap may be put right. */
    private void keep(int line, ObjectNode content, List<Finding> traps, RowUnfit unfit) {
        Finding finding = unfit.finding();
        boolean known = traps.stream().anyMatch(trap -> trap.column().equals(finding.column()));
        if (unfit.isTrap() && !known) {
            suspects.add(new Suspect(line, code(content), content, and(traps, finding)));
        } else if (known) {
            suspects.add(new Suspect(line, code(content), content, traps));
        } else {
            refused.add(RowResult.refused(line, code(content), finding));
        }
    }

    private static List<Finding> and(List<Finding> traps, Finding finding) {
        List<Finding> all = new ArrayList<>(traps);
        all.add(finding);
        return List.copyOf(all);
    }

    private void requireNew(int line, Key key) {
        List<Placed> same = said.computeIfAbsent(key.code(), _ -> new ArrayList<>());
        same.stream().filter(earlier -> earlier.key().meets(key)).findFirst().ifPresent(earlier -> {
            throw new RowUnfit(file.codeField(), "row.said-before", earlier.line());
        });
        same.add(new Placed(line, key));
    }

    private String code(ObjectNode content) {
        return content.path(file.codeField()).asText(null);
    }
}
