package vn.lienthong.catalog.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.catalog.procedure.Unfit;
import vn.lienthong.chassis.decider.Worded;

/** In which column of the file of procedures a part of a version stands. */
final class VersionColumn {
    private static final Pattern PLACE = Pattern.compile("(?:details\\.)?(\\w+)(.*)");
    /** Of a limit, whose number has a column of its own. */
    private static final String VALUE = ".value";

    private static final Pattern CAPITAL = Pattern.compile("(?=\\p{Lu})");
    private static final Map<String, String> OTHERWISE = Map.of(
            "nameEn", "gloss_en",
            "limit", "time_value",
            "limitNote", "time_note",
            "promise", "promise_value",
            "stepsNote", "steps");

    private VersionColumn() {}

    /** Why a row is refused: in a cell that is a list the place within it is named. */
    static RowUnfit unfit(Unfit part) {
        Matcher place = PLACE.matcher(FieldPath.of(part.place()));
        if (!place.matches()) {
            throw new IllegalStateException("No part of a version: " + part.place());
        }
        String column = column(place.group(1));
        String within = place.group(2);
        List<Object> facts = part.facts();
        return within.isEmpty() || within.equals(VALUE)
                ? new RowUnfit(column, part.textKey(), facts.toArray())
                : new RowUnfit(column, "row.within", within, new Worded(part.textKey(), facts));
    }

    private static String column(String part) {
        String other = OTHERWISE.get(part);
        return other != null ? other : String.join("_", CAPITAL.split(part)).toLowerCase(Locale.ROOT);
    }
}
