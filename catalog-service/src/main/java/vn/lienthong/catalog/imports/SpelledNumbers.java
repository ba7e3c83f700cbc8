package vn.lienthong.catalog.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Numbers of days and hours that legal texts spell, from 1 to 99 in Vietnamese, the usual ones in English. */
final class SpelledNumbers {
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Map<String, Integer> DIGITS =
            numbered(1, List.of("một|mốt", "hai", "ba", "bốn|tư", "năm|lăm|nhăm", "sáu", "bảy|bẩy", "tám", "chín"));
    private static final Map<String, Integer> ENGLISH = Stream.of(
                    numbered(1, List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")),
                    Map.of("fifteen", 15, "twenty", 20, "thirty", 30, "forty-five", 45, "sixty", 60))
            .flatMap(some -> some.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final String DIGIT = String.join("|", DIGITS.keySet());
    private static final String UNIT = "(?:ngày|giờ|working|calendar|days?|hours?)(?!\\pL)";
    private static final String IN_BRACKETS = "\\s*\\([^()]{1,40}\\)";
    private static final Pattern SPELLED = Pattern.compile(
            "(?<!\\pL)(?:(?:(?<tens>%s) mươi|(?<ten>mười))(?: (?<ones>%s))?|(?<digit>%s)|(?<english>%s))(?=(?:%s)?\\s*%s)"
                    .formatted(DIGIT, DIGIT, DIGIT, String.join("|", ENGLISH.keySet()), IN_BRACKETS, UNIT),
            ANY_CASE);
    /** "07 (bảy) ngày". */
    private static final Pattern TWICE = Pattern.compile("(?<=\\d)%s(?=\\s*%s)".formatted(IN_BRACKETS, UNIT), ANY_CASE);

    private SpelledNumbers() {}

    /** The text with such a number in digits, once. */
    static String inDigits(String text) {
        String spelt = SPELLED.matcher(text).replaceAll(found -> String.valueOf(value(found)));
        return TWICE.matcher(spelt).replaceAll("");
    }

    private static int value(MatchResult found) {
        return word(found, "english")
                .map(ENGLISH::get)
                .or(() -> word(found, "digit").map(DIGITS::get))
                .orElseGet(() -> 10 * word(found, "tens").map(DIGITS::get).orElse(1)
                        + word(found, "ones").map(DIGITS::get).orElse(0));
    }

    private static Optional<String> word(MatchResult found, String group) {
        return Optional.ofNullable(found.group(group)).map(word -> word.toLowerCase(Locale.ROOT));
    }

    private static Map<String, Integer> numbered(int first, List<String> spellings) {
        return IntStream.range(0, spellings.size())
                .boxed()
                .flatMap(at -> Stream.of(spellings.get(at).split("\\|")).map(word -> Map.entry(word, first + at)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
