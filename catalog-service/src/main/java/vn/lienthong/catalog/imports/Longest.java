package vn.lienthong.catalog.imports;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long texts may be, in characters: what no form of the editors takes is no text of a catalog either. */
final class Longest {
    /** Of a name, a note or a text within a record: the longest name of the national catalogue has some 600. */
    static final int TEXT = 1_000;
    /** Of an item of a list. */
    static final int ITEM = 200;
    /** Of a list of thousands of codes, or of a hundred records as JSON. */
    private static final int LIST = 500_000;

    private static final Map<String, Integer> OF_COLUMNS = Stream.of(
                    of(50, "code", "centre", "agency", "to", "parent", "unit", "calendar", "phone", "statistics_code"),
                    of(200, "name", "name_en", "field_vi", "field_en", "decision_authority"),
                    of(20_000, "steps"),
                    of(200, "legal_basis", "founding_basis", "closing_basis"),
                    of(LIST, "roles", "jurisdiction", "units", "fields", "agencies", "serves", "replaced_by"),
                    of(LIST, "made_of", "parts", "takeovers"),
                    of(LIST, "words", "procedures", "meanings", "keywords", "life_events"),
                    of(LIST, "fees", "results", "legal_bases", "conditions"))
            .flatMap(columns -> columns.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Longest() {}

    /** {@link RowUnfit} for a text of the field that is longer. */
    static String require(String field, String text, int most) {
        if (text.length() > most) {
            throw new RowUnfit(field, "row.too-long", most, text.length());
        }
        return text;
    }

    /** Whether it is within limits; what is not is refused when it is read, whatever it says. */
    static boolean admits(Leaf leaf) {
        return leaf.text().length() <= (leaf.isWithin() ? TEXT : ofColumn(leaf.path()));
    }

    static int ofColumn(String column) {
        return OF_COLUMNS.getOrDefault(column, TEXT);
    }

    private static Map<String, Integer> of(int most, String... columns) {
        return Stream.of(columns).collect(Collectors.toMap(column -> column, _ -> most));
    }
}
