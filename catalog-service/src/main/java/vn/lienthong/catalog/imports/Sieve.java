package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.catalog.imports.format.Entries;
import vn.lienthong.chassis.web.problem.Refused;

/** Lets good entries through and keeps the others with the reason: unfit ones and suspect ones. */
final class Sieve<T> implements Entries {
    private final CatalogFile<T> file;
    private final List<Found<T>> good = new ArrayList<>();
    private final List<RowResult> refused = new ArrayList<>();
    private final List<Suspect<T>> suspects = new ArrayList<>();
    private List<String> standing = List.of();
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
        standing = file.standingColumns().stream().filter(columns::contains).toList();
    }

    @Override
    public void take(int line, ObjectNode content) {
        read++;
        // an empty cell says that there is nothing, unlike a column that the file lacks
        standing.stream().filter(column -> !content.has(column)).forEach(column -> content.put(column, ""));
        List<Finding> traps = Traps.in(file.kind(), file.columns(), content);
        try {
            Found<T> entry = new Found<>(line, content, file.read(content));
            if (traps.isEmpty()) {
                good.add(entry);
            } else {
                suspects.add(Suspect.of(file, entry, traps));
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
            suspects.add(new Suspect<>(line, file.code(content), content, null, and(traps, finding)));
        } else if (known) {
            suspects.add(new Suspect<>(line, file.code(content), content, null, traps));
        } else {
            refused.add(RowResult.refused(line, file.code(content), finding));
        }
    }

    private static List<Finding> and(List<Finding> traps, Finding finding) {
        List<Finding> all = new ArrayList<>(traps);
        all.add(finding);
        return List.copyOf(all);
    }
}
