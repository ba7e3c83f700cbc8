package vn.lienthong.chassis.verification;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.chassis.verification.Finding.Kind;

/** Counts what one check finds, and keeps some examples of each kind. */
final class Findings {
    private final String where;
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final Map<Kind, List<String>> examples = new EnumMap<>(Kind.class);

    Findings(String where) {
        this.where = where;
    }

    void add(Kind kind, String example) {
        counts.merge(kind, 1L, Long::sum);
        List<String> some = examples.computeIfAbsent(kind, _ -> new ArrayList<>());
        if (some.size() < Finding.MOST_EXAMPLES) {
            some.add(example);
        }
    }

    List<Finding> all() {
        return counts.entrySet().stream()
                .map(count -> new Finding(count.getKey(), where, count.getValue(), examples.get(count.getKey())))
                .toList();
    }
}
