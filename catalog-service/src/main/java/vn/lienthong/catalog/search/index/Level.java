package vn.lienthong.catalog.search.index;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** At which level of the administration a procedure is carried out. Districts are no more since 1 July 2025. */
public enum Level {
    CENTRAL,
    PROVINCE,
    DISTRICT,
    COMMUNE,
    OTHER;

    static Set<Level> of(Collection<String> names) {
        return Arrays.stream(values())
                .filter(level -> names.contains(level.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Level.class)));
    }
}
