package vn.lienthong.catalog.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words such as "dsfas", which people type to see whether something works: no language has them. */
final class TypedAtRandom {
    private static final Pattern WORD = Pattern.compile("(?<![\\pL\\pN])\\pL+(?![\\pL\\pN])");
    private static final Pattern PLAIN_LETTERS = Pattern.compile("[a-zA-Z]{4,}");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]{4,}");
    /** Fingers that stay where they lie on the keyboard. */
    private static final List<Pattern> ROWS =
            List.of(Pattern.compile("[asdfghjkl]+"), Pattern.compile("[qwertyuiop]+"), Pattern.compile("[zxcvbnm]+"));

    /** At the end of a word an s may only be its plural, as in "asks". */
    private static final Pattern UNSPEAKABLE =
            Pattern.compile("[bcdfghjklmnpqrstvwxz]{3}(?!$)|[bcdfghjklmnpqrstvwxz]{2}[bcdfghjklmnpqrtvwxz]");

    private static final Pattern WITHOUT_VOWEL = Pattern.compile("[^aeiouy]+");
    private static final Pattern AGAIN_AND_AGAIN = Pattern.compile("([a-z]{3,4})\\1+|([a-z]{1,2})\\2{2,}");
    /** Under the left hand, where "sadasd" is typed; no word is made of them alone. */
    private static final Pattern LEFT_HAND = Pattern.compile("[asdf]{5,}");
    /** What lies side by side, of which "qwerty" and "abcd" are pieces. */
    private static final List<String> LINES =
            List.of("qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz");

    /** The whole of a cell. */
    private static final Set<String> KNOWN = Set.of("asd", "qwe", "zxc", "abc", "xyz", "xxx", "test", "aaa");

    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)\\S+", Pattern.CASE_INSENSITIVE);
    /** Of offices, papers and files, as people write them in small letters. */
    private static final Set<String> ABBREVIATIONS = Set.of(("ubnd hdnd mttq tthc tphcm cccd cmnd bhxh bhtn gplx gpxd"
                    + " gcnqsdd qsdd tnhh dkkd dkdn vpcp vpdk vpdkdd gtvt tnmt nnptnt khcn khdt ldtbxh vhttdl ktxh pccc"
                    + " thpt thcs csdl csgt qlhc dvcqg dvctt xlsx html")
            .split(" "));

    private TypedAtRandom() {}

    /** The first such word of a text. */
    static Optional<String> in(String text) {
        return isAll(text)
                ? Optional.of(text)
                : WORD.matcher(LINK.matcher(text).replaceAll(" "))
                        .results()
                        .map(MatchResult::group)
                        .filter(TypedAtRandom::isOne)
                        .findFirst();
    }

    /** Capitals in a text may stand for other words, and on their own where they have no vowel. */
    private static boolean isAll(String text) {
        String letters = text.toLowerCase(Locale.ROOT);
        return KNOWN.contains(letters)
                || CAPITALS.matcher(text).matches()
                        && !WITHOUT_VOWEL.matcher(letters).matches()
                        && isRandom(letters);
    }

    private static boolean isOne(String word) {
        String letters = word.toLowerCase(Locale.ROOT);
        return PLAIN_LETTERS.matcher(word).matches()
                && !CAPITALS.matcher(word).matches()
                && !ABBREVIATIONS.contains(letters)
                && (WITHOUT_VOWEL.matcher(letters).matches() || isRandom(letters));
    }

    private static boolean isRandom(String letters) {
        return AGAIN_AND_AGAIN.matcher(letters).matches()
                || LEFT_HAND.matcher(letters).matches()
                || isPieceOfLine(letters)
                || UNSPEAKABLE.matcher(letters).find()
                        && ROWS.stream().anyMatch(row -> row.matcher(letters).matches());
    }

    /** Forth or back. */
    private static boolean isPieceOfLine(String letters) {
        String backwards = new StringBuilder(letters).reverse().toString();
        return LINES.stream().anyMatch(line -> line.contains(letters) || line.contains(backwards));
    }
}
