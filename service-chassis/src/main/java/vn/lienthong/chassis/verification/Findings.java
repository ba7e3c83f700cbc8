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
        add(kind, 1, List.of(example));
    }

    /** @param some of the places where it was found that often */
    void add(Kind kind, long count, List<String> some) {
        if (count > 0) {
            counts.merge(kind, count, Long::sum);
            List<String> kept = examples.computeIfAbsent(kind, _ -> new ArrayList<>());
            some.stream().limit(Finding.MOST_EXAMPLES - kept.size()).forEach(kept::add);
        }
    }

    List<Finding> all() {
        return counts.entrySet().stream()
                .map(count -> new Finding(count.getKey(), where, count.getValue(), examples.get(count.getKey())))
                .toList();
    }
}
