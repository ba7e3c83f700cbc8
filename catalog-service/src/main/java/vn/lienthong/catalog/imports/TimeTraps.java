package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienthong.catalog.NoInformation;
import vn.lienthong.catalog.imports.StatedLimit.StatedUnit;
import vn.lienthong.events.Limit;

/** Time limits of the national catalogue that have no unit, are those of remote areas, or contradict the text. */
final class TimeTraps {
    private static final String VALUE = "time_value";
    private static final String UNIT = "time_unit";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final int LONGEST = 5_000;
    /** What may be added in remote areas, at the counter. */
    private static final int REMOTE = 10;

    private TimeTraps() {}

    static Stream<Finding> in(ObjectNode row) {
        String value = text(row, VALUE);
        String unit = text(row, UNIT);
        if (!NUMBER.matcher(value).matches()) {
            return Stream.of();
        }
        if (unit.isEmpty() || NoInformation.is(unit)) {
            return Stream.of(Finding.of(UNIT, "row.time-without-unit", value));
        }
        return unit(unit).stream()
                .map(known -> new StatedTime(Integer.parseInt(value), known))
                .flatMap(time -> inTexts(time, text(row, "time_note"), text(row, "steps")).stream());
    }

    private static Optional<Finding> inTexts(StatedTime time, String note, String steps) {
        return TimeWords.remoteClause(time, note, REMOTE)
                .or(() -> TimeWords.remoteClause(time, steps, REMOTE))
                .map(clause -> Finding.of(VALUE, "row.time-of-remote-areas", time.value(), REMOTE, clause))
                .or(() -> TimeWords.otherLimit(time, note)
                        .map(clause -> Finding.of(VALUE, "row.time-unlike-note", time.value(), time.unit(), clause)))
                .or(() -> TimeWords.otherSteps(time, steps)
                        .map(clause -> Finding.of(VALUE, "row.time-unlike-steps", time.value(), time.unit(), clause)));
    }

    /** A limit that is just so much longer than the one known before may be that of remote areas. */
    static List<Finding> againstBefore(Limit before, Limit now) {
        return before.unit() == now.unit() && now.value() - before.value() == REMOTE
                ? List.of(Finding.of(VALUE, "row.time-ten-more", before.value(), now.value(), REMOTE))
                : List.of();
    }

    private static Optional<StatedUnit> unit(String text) {
        return Arrays.stream(StatedUnit.values())
                .filter(unit -> unit.name().equals(text))
                .findFirst();
    }

    /** Nothing where it is too long for a note or a list of steps: those that are read are refused, others not looked at. */
    private static String text(ObjectNode row, String column) {
        String text = row.path(column).asText("").strip();
        return text.length() > LONGEST ? "" : text;
    }
}
