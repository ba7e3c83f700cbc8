package vn.lienthong.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Vietnamese and English words as they are compared. */
public final class Letters {
    /** Behind consonants both are written, and mean the same: "ký" and "kí", "quý" and "quí". */
    private static final Pattern ENDS_WITH_Y = Pattern.compile("(?:qu|[bcdđghklmnpqrstvx]+)y");

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private Letters() {}

    /** The words of a text in small letters; everything that is neither letter nor digit parts them. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String letters = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder word = new StringBuilder();
        letters.codePoints().forEach(letter -> {
            if (isPartOfWord(letter)) {
                word.appendCodePoint(letter);
            } else {
                end(word, words);
            }
        });
        end(word, words);
        return words;
    }

    /** A text as names are compared: its words without signs, with single spaces between. */
    public static String plain(String text) {
        return words(text).stream().map(Letters::folded).collect(Collectors.joining(" "));
    }

    /** A word without its signs: "đường" is "duong". */
    public static String folded(String word) {
        String bare = bare(decomposed(word));
        String plain = bare.replace('đ', 'd');
        return ENDS_WITH_Y.matcher(plain).matches() ? withI(plain) : plain;
    }

    /** A word with its signs, however they were put: the tone stands last, for both "hòa" and "hoà" are written. */
    public static String spelled(String word) {
        String decomposed = decomposed(word);
        StringBuilder letters = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        decomposed.codePoints().forEach(sign -> (TONES.indexOf(sign) >= 0 ? tones : letters).appendCodePoint(sign));
        String spelled = letters.append(tones).toString();
        return ENDS_WITH_Y.matcher(bare(decomposed)).matches() ? withI(spelled) : spelled;
    }

    /** Whether a word has any of the signs by which Vietnamese words differ. */
    public static boolean isSigned(String word) {
        return !decomposed(word).chars().allMatch(sign -> sign < 0x80);
    }

    private static String decomposed(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD);
    }

    private static String bare(String decomposed) {
        StringBuilder bare = new StringBuilder(decomposed.length());
        decomposed.codePoints().filter(sign -> !isMark(sign)).forEach(bare::appendCodePoint);
        return bare.toString();
    }

    private static String withI(String word) {
        int y = word.lastIndexOf('y');
        return word.substring(0, y) + 'i' + word.substring(y + 1);
    }

    private static boolean isPartOfWord(int letter) {
        return Character.isLetterOrDigit(letter) || isMark(letter);
    }

    private static boolean isMark(int sign) {
        return Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
