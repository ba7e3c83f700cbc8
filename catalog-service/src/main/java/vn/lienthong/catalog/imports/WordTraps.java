package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that stand where they should not: of trial runs, typed at random, of an agency that decides nothing here. */
final class WordTraps {
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /** Where a decision or another legal basis is named. */
    private static final Pattern DECISION = Pattern.compile("decision|basis", ANY_CASE);

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

    private static final Pattern RESULT_CODE_FIELD = Pattern.compile("result_?codes?", ANY_CASE);
    private static final Pattern RESULT_CODE = Pattern.compile("KQ\\.[A-Z]\\d{2}\\.\\d{6}");
    private static final String MADE_BY_MACHINE = "id";

    private WordTraps() {}

    static Stream<Finding> in(String kind, ObjectNode content) {
        Set<String> deciding = DECIDING.getOrDefault(kind, Set.of());
        return Leaf.of(content)
                .flatMap(leaf -> Stream.of(
                                trial(leaf),
                                nonsense(leaf),
                                resultCode(leaf),
                                deciding.contains(leaf.name()) ? tradeUnion(leaf) : none())
                        .flatMap(findings -> findings));
    }

    private static Stream<Finding> trial(Leaf leaf) {
        return DECISION.matcher(leaf.name()).find()
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
        return RESULT_CODE_FIELD.matcher(leaf.name()).matches()
                ? Stream.of(leaf.text().split("[|;]"))
                        .map(String::strip)
                        .filter(code -> !RESULT_CODE.matcher(code).matches())
                        .map(code -> Finding.of(leaf.path(), "row.no-result-code", code))
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
