package vn.lienthong.catalog.agency;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The identification code of an agency. Decision 20/2020/QĐ-TTg writes the highest level first and leaves out what is not
 * used ({@code H26.12}); QCVN 102:2016 before it wrote four parts of fixed length, the lowest first
 * ({@code 000.00.12.H26}). Both name the same agency.
 *
 * @param text as Decision 20/2020 writes it
 */
public record AgencyCode(String text) {
    private static final int MOST_CHARACTERS = 35;
    /** Of a ministry, a province or another body of the first level. */
    private static final String FIRST_LEVEL = "[A-Y]\\d{2}";
    /** Organisations outside the scheme. */
    private static final String OUTSIDE = "Z\\d{2}";

    private static final Pattern HIGHEST_FIRST =
            Pattern.compile("(?:%s|%s)(?:\\.[A-Z0-9]+)*".formatted(FIRST_LEVEL, OUTSIDE));
    private static final Pattern LOWEST_FIRST =
            Pattern.compile("\\d{3}\\.\\d{2}\\.\\d{2}\\.(?:%s)".formatted(FIRST_LEVEL));
    /** Nothing is used below; such a part would give an agency a second code. */
    private static final Pattern UNUSED_AT_THE_END = Pattern.compile(".*\\.0+");
    /** Lengths of the parts of QCVN 102 from the highest. */
    private static final List<Integer> LENGTHS = List.of(3, 2, 2, 3);

    /** Reads a code in either order; empty for anything else. */
    public static Optional<AgencyCode> parse(String text) {
        if (LOWEST_FIRST.matcher(text).matches()) {
            return Optional.of(ofLowestFirst(text));
        }
        boolean isHighestFirst = HIGHEST_FIRST.matcher(text).matches()
                && !UNUSED_AT_THE_END.matcher(text).matches();
        return isHighestFirst && text.length() <= MOST_CHARACTERS
                ? Optional.of(new AgencyCode(text))
                : Optional.empty();
    }

    /** As QCVN 102:2016 wrote it; empty where its parts do not fit there. */
    public Optional<String> lowestFirst() {
        List<String> parts = List.of(text.split("\\."));
        boolean fits = parts.size() <= LENGTHS.size() && parts.getFirst().matches(FIRST_LEVEL);
        for (int level = 1; fits && level < parts.size(); level++) {
            fits = parts.get(level).matches("\\d{%d}".formatted(LENGTHS.get(level)));
        }
        return fits ? Optional.of(lowestFirst(parts)) : Optional.empty();
    }

    private static AgencyCode ofLowestFirst(String text) {
        List<String> parts = Arrays.asList(text.split("\\.")).reversed();
        int used = parts.size();
        while (used > 1 && parts.get(used - 1).matches("0+")) {
            used--;
        }
        return new AgencyCode(String.join(".", parts.subList(0, used)));
    }

    private static String lowestFirst(List<String> parts) {
        StringBuilder code = new StringBuilder();
        for (int level = LENGTHS.size() - 1; level >= 0; level--) {
            code.append(level < parts.size() ? parts.get(level) : "0".repeat(LENGTHS.get(level)));
            code.append(level > 0 ? "." : "");
        }
        return code.toString();
    }
}
