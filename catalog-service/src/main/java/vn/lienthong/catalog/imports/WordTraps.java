package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienthong.catalog.NoInformation;

/** Words that stand where they should not: of trial runs, typed at random, of an agency that decides nothing here. */
final class WordTraps {
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /** Where a decision or another legal basis is named. */
    private static final Pattern DECISION = Pattern.compile("decision|basis|bases", ANY_CASE);

    private static final Pattern TRIAL =
            Pattern.compile("(?<!\\pL)(?:demo|test|thử nghiệm|dùng thử|kiểm thử)(?!\\pL)", ANY_CASE);
    private static final Pattern TRADE_UNION =
            Pattern.compile("(?<!\\pL)(?:công đoàn|liên đoàn lao động|trade[ _]union|cong[ _]doan)(?!\\pL)", ANY_CASE);
    /** Fields that say who decides, by the kind of file. */
    private static final Map<String, Set<String>> DECIDING = Map.of(
            "procedures", Set.of("responsible_agency"),
            "agencies", Set.of("name_vi", "name_en", "roles"),
            "centres", Set.of("name_vi", "name_en"),
            "processes", Set.of("role", "fixedAgency"));

    private static final String RESULTS = "results";
    private static final String CODE = "code";
    private static final Pattern RESULT_CODE = Pattern.compile("KQ\\.[A-Z]\\d{2}\\.\\d{6}");
    /** Fields that every one has, so that words for nothing are no answer, by the kind of file. */
    private static final Map<String, Set<String>> OBLIGATORY = Map.of(
            "procedures", Set.of("applicants", "number_of_sets", "announcing_decision"), "calendars", Set.of("name"));

    /** What people say and write instead of the words of the catalog is anything, abbreviations not least. */
    private static final Set<String> OF_PEOPLES_WORDS = Set.of("life-events", "synonyms");

    private static final String MADE_BY_MACHINE = "id";

    private WordTraps() {}

    static Stream<Finding> in(String kind, ObjectNode content) {
        Set<String> deciding = DECIDING.getOrDefault(kind, Set.of());
        return Leaf.of(content)
                .filter(Longest::admits)
                .flatMap(leaf -> Stream.of(
                                trial(leaf),
                                OF_PEOPLES_WORDS.contains(kind) ? none() : nonsense(leaf),
                                resultCode(leaf),
                                noInformation(kind, leaf),
                                deciding.contains(leaf.name()) ? tradeUnion(leaf) : none())
                        .flatMap(findings -> findings));
    }

    private static Stream<Finding> trial(Leaf leaf) {
        return DECISION.matcher(leaf.path()).find()
                        && TRIAL.matcher(leaf.text()).find()
                ? Stream.of(Finding.of(leaf.path(), "row.trial-decision", leaf.text()))
                : none();
    }

    private static Stream<Finding> tradeUnion(Leaf leaf) {
        return TRADE_UNION.matcher(leaf.text()).find()
                ? Stream.of(Finding.of(leaf.path(), "row.trade-union", leaf.text()))
                : none();
    }

    private static Stream<Finding> resultCode(Leaf leaf) {
        return leaf.path().equals(RESULTS)
                        && leaf.name().equals(CODE)
                        && !RESULT_CODE.matcher(leaf.text()).matches()
                ? Stream.of(Finding.of(leaf.path(), "row.no-result-code", leaf.text()))
                : none();
    }

    /** In a record or a document it is taken for what it says; in a cell of its own, for nothing. */
    private static Stream<Finding> noInformation(String kind, Leaf leaf) {
        boolean wanted =
                leaf.isWithin() || OBLIGATORY.getOrDefault(kind, Set.of()).contains(leaf.name());
        return wanted && NoInformation.is(leaf.text())
                ? Stream.of(Finding.of(leaf.path(), "row.no-information"))
                : none();
    }

    private static Stream<Finding> nonsense(Leaf leaf) {
        return leaf.name().equals(MADE_BY_MACHINE)
                ? none()
                : TypedAtRandom.in(leaf.text()).stream()
                        .map(word -> Finding.of(leaf.path(), "row.typed-at-random", word));
    }

    private static Stream<Finding> none() {
        return Stream.of();
    }
}
