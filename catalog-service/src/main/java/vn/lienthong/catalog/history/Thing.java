package vn.lienthong.catalog.history;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the catalog tells of. */
enum Thing {
    PROCEDURES,
    UNITS,
    AGENCIES,
    CENTRES,
    CALENDARS,
    LIFE_EVENTS,
    SYNONYMS;

    /** By its word in a path; empty for any other word. */
    static Optional<Thing> of(String path) {
        return Arrays.stream(values())
                .filter(thing ->
                        thing.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(path))
                .findFirst();
    }
}
