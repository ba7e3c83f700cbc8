package vn.lienthong.catalog.search.language;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.catalog.Letters;

/** Words as they come out where the keyboard's Vietnamese was off: "giaays" (Telex) or "gia61y" (VNI) for "giấy". */
final class Keystrokes {
    private static final Pattern LETTERS = Pattern.compile("[a-z]{2,}");
    /** A tone is typed behind a vowel, at once or at the end of the word. */
    private static final Pattern TELEX_TONE = Pattern.compile("([^aeiouy]*[aeiouy]+[^sfrxj]*)[sfrxj]([a-z]*)");

    private static final List<List<String>> TELEX_VOWELS = List.of(
            List.of("aa", "a"),
            List.of("ee", "e"),
            List.of("oo", "o"),
            List.of("aw", "a"),
            List.of("ow", "o"),
            List.of("uw", "u"),
            List.of("w", "u"));

    private static final Pattern VNI = Pattern.compile("[a-z]+[a-z1-9]*[1-9][a-z1-9]*");

    private Keystrokes() {}

    /** What the keys were meant for, without signs; empty for what nobody types so. */
    static Optional<String> meantBy(String word) {
        if (LETTERS.matcher(word).matches()) {
            return Optional.of(telex(word)).filter(meant -> !meant.equals(word));
        }
        return Optional.of(word)
                .filter(keys -> VNI.matcher(keys).matches())
                .map(keys -> keys.replaceAll("[1-9]", ""))
                .map(Letters::folded);
    }

    private static String telex(String word) {
        String meant = word.replace("dd", "d");
        for (List<String> vowel : TELEX_VOWELS) {
            meant = meant.replace(vowel.getFirst(), vowel.getLast());
        }
        Matcher tone = TELEX_TONE.matcher(meant);
        return Letters.folded(tone.matches() ? tone.group(1) + tone.group(2) : meant);
    }
}
