package vn.lienthong.catalog.search.index;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The code of a procedure in a question, with or without its dot. */
final class Codes {
    private static final Pattern BEGINNING = Pattern.compile("[0-9]([0-9. ]{0,20}[0-9.])?");
    /** Shorter ones may be years or numbers that a name has. */
    private static final int CERTAIN_FROM = 5;

    private static final Pattern WHOLE = Pattern.compile("(?<![0-9.])([0-9])\\.?([0-9]{6})(?![0-9])");

    private Codes() {}

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
        String digits = question.replaceAll("[. ]", "");
        return candidate -> candidate.procedure().digits().startsWith(digits);
    }

    /** The procedure whose whole code is somewhere in the question. */
    static Predicate<Candidate> wholeIn(String question) {
        Matcher code = WHOLE.matcher(question);
        if (!code.find()) {
            return _ -> false;
        }
        String digits = code.group(1) + code.group(2);
        return candidate -> candidate.procedure().digits().equals(digits);
    }
}
