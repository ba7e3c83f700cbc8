package vn.lienthong.catalog;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the national portal prints where nothing was filled in, in any spelling: it is no name and no text. */
public final class NoInformation {
    private static final Set<String> WORDINGS = Set.of("khong co thong tin", "chua co thong tin");
    /** With blanks and marks around it. */
    private static final int LONGEST = 60;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NoInformation() {}

    /** Null for such a wording, and where there is no text at all. */
    public static String orNull(String text) {
        return text == null || text.isBlank() || is(text) ? null : text;
    }

    public static boolean is(String text) {
        return text.length() <= LONGEST && WORDINGS.contains(plain(text));
    }

    private static String plain(String text) {
        String letters =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String words = BETWEEN_WORDS.matcher(letters).replaceAll(" ");
        return words.strip().toLowerCase(Locale.ROOT).replace('đ', 'd');
    }
}
