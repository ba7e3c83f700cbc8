package vn.lienthong.catalog.imports;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.lienthong.events.catalog.UnitEvent.Part;
import vn.lienthong.events.catalog.UnitEvent.Succession;

/**
 * What the file of units states of the succession: how a unit ended, mostly, or of which others it was made.
 *
 * @param how null where the row tells of no end
 * @param madeOf null where the row tells of no origin
 */
record StatedSuccession(Succession how, List<Part> madeOf) {
    private static final String FIELD = "succession";
    private static final Pattern MADE_OF = Pattern.compile("MERGER_OF:([0-9]+~?(?:\\+[0-9]+~?)*)");
    /** With a remark, as in "MOVED_OUT (Việt Trì, Phú Thọ)". */
    private static final Pattern END = Pattern.compile("([A-Z_]+)(?: \\(.*\\))?");

    /** {@link RowUnfit} for any other wording. @param text null where nothing is stated */
    static StatedSuccession parse(String text) {
        if (text == null) {
            return new StatedSuccession(null, null);
        }
        Matcher origins = MADE_OF.matcher(text);
        if (origins.matches()) {
            return new StatedSuccession(null, StatedParts.parse(FIELD, origins.group(1)));
        }
        Matcher end = END.matcher(text);
        return new StatedSuccession(
                Arrays.stream(Succession.values())
                        .filter(known -> end.matches() && known.name().equals(end.group(1)))
                        .findFirst()
                        .orElseThrow(() -> new RowUnfit(FIELD, "row.not-one-of", names())),
                null);
    }

    /** How the unit ended; {@link RowUnfit} where the row does not tell. */
    Succession end() {
        if (how == null) {
            throw new RowUnfit(FIELD, madeOf == null ? "row.empty" : "row.end-not-told");
        }
        return how;
    }

    /** Of which others it was made, by either column; {@link RowUnfit} where both tell. @param named may be null */
    List<Part> origins(List<Part> named) {
        if (named != null && madeOf != null) {
            throw new RowUnfit(FIELD, "row.origins-told-twice");
        }
        return named != null ? named : madeOf;
    }

    /** {@link RowUnfit} where the row tells of an end though it names no day of it. */
    void requireNoEnd() {
        if (how != null) {
            throw new RowUnfit(FIELD, "row.end-without-day");
        }
    }

    private static String names() {
        return Arrays.stream(Succession.values()).map(Succession::name).collect(Collectors.joining(", "))
                + ", MERGER_OF:00001+00002~";
    }
}
