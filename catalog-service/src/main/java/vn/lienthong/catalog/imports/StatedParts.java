package vn.lienthong.catalog.imports;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.lienthong.events.catalog.UnitEvent.Part;
import vn.lienthong.events.catalog.UnitEvent.Share;

/**
 * What went from unit to unit, as the file of units states it: {@code 00037+00067~+00070:PART/WHOLE} is the whole of the
 * first, a part of the second, and of the third a part of the area with all of the people.
 */
final class StatedParts {
    private static final String BETWEEN = "+";
    private static final String SOME = "~";
    private static final Pattern PART = Pattern.compile("(" + UnitCodes.FORM + ")(?:(~)|:([A-Z]+)/([A-Z]+))?");

    private StatedParts() {}

    /** Null for null; {@link RowUnfit} for any other wording. */
    static List<Part> parse(String column, String text) {
        return text == null
                ? null
                : Arrays.stream(text.split(Pattern.quote(BETWEEN), -1))
                        .map(part -> part(column, part.strip()))
                        .toList();
    }

    /** Null for null. */
    static String text(List<Part> parts) {
        return parts == null ? null : parts.stream().map(StatedParts::text).collect(Collectors.joining(BETWEEN));
    }

    private static Part part(String column, String text) {
        Matcher part = PART.matcher(text);
        if (!part.matches()) {
            throw new RowUnfit(column, "row.no-parts", text);
        }
        if (part.group(2) != null) {
            return Part.some(part.group(1));
        }
        return part.group(3) == null
                ? Part.whole(part.group(1))
                : new Part(part.group(1), share(column, part.group(3)), share(column, part.group(4)));
    }

    private static Share share(String column, String name) {
        return Arrays.stream(Share.values())
                .filter(share -> share.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RowUnfit(column, "row.not-one-of", Arrays.toString(Share.values())));
    }

    private static String text(Part part) {
        if (part.equals(Part.whole(part.unit()))) {
            return part.unit();
        }
        return part.equals(Part.some(part.unit()))
                ? part.unit() + SOME
                : "%s:%s/%s".formatted(part.unit(), part.area(), part.population());
    }
}
