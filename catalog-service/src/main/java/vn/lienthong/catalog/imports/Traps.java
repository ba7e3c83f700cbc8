package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the national catalogue is known to get wrong, and what may be right nevertheless: a person has to look. Facts that
 * cannot be told from what is written are not guessed.
 */
final class Traps {
    private static final String PROCEDURES = "procedures";

    private Traps() {}

    /** What looks wrong of an entry only since it was put right: nobody has overruled that. */
    static List<Finding> newIn(CatalogFile<?> file, ObjectNode before, ObjectNode corrected) {
        List<Finding> known = in(file.kind(), file.columns(), before);
        return in(file.kind(), file.columns(), corrected).stream()
                .filter(finding -> !known.contains(finding))
                .toList();
    }

    /** @param columns that the catalog records; words in others may be any. None for documents, which have none */
    static List<Finding> in(String kind, List<String> columns, ObjectNode content) {
        ObjectNode recorded = columns.isEmpty() ? content : content.deepCopy().retain(columns);
        Stream<Finding> ofWords = WordTraps.in(kind, recorded);
        return kind.equals(PROCEDURES)
                ? Stream.of(ofWords, FeeTraps.in(content), TimeTraps.in(content))
                        .flatMap(findings -> findings)
                        .toList()
                : ofWords.toList();
    }
}
