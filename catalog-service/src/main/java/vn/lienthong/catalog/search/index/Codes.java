package vn.lienthong.catalog.search.index;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The code of a procedure in a question, with or without dots; behind a province's own stands the code of the province. */
final class Codes {
    private static final String NATIONAL = "[0-9]\\.?[0-9]{6}";
    private static final String OF_PROVINCE = "(?:\\.000\\.00\\.00)?\\.[A-Za-z]";
    private static final Pattern BEGINNING =
            Pattern.compile("[0-9](?:[0-9. ]{0,20}[0-9.])?|" + NATIONAL + OF_PROVINCE + "[0-9]{0,2}");
    /** Shorter ones may be years or numbers that a name has. */
    private static final int CERTAIN_FROM = 5;

    private static final Pattern WHOLE =
            Pattern.compile("(?<![0-9.])" + NATIONAL + "(?:" + OF_PROVINCE + "[0-9]{2})?(?![0-9])");

    private Codes() {}

    /** As codes are compared: without dots, and without the zeros that the national catalogue puts before a province. */
    static String folded(String code) {
        return code.replace(".000.00.00.", ".").replaceAll("[. ]", "").toUpperCase(Locale.ROOT);
    }

    /** Whether all of the question is a code or its beginning. */
    static boolean isBeginning(String question) {
        return BEGINNING.matcher(question.strip()).matches();
    }

    /** Whether such a question can be nothing else. */
    static boolean isCertainly(String question) {
        return question.contains(".") || question.length() >= CERTAIN_FROM;
    }

    /** The procedures whose codes begin as the question does. */
    static Predicate<Candidate> beginningWith(String question) {
        String beginning = folded(question);
        return candidate -> candidate.procedure().foldedCode().startsWith(beginning);
    }

    /** The procedure whose whole code is somewhere in the question. */
    static Predicate<Candidate> wholeIn(String question) {
        Matcher found = WHOLE.matcher(question);
        if (!found.find()) {
            return _ -> false;
        }
        String code = folded(found.group());
        return candidate -> candidate.procedure().foldedCode().equals(code);
    }
}
