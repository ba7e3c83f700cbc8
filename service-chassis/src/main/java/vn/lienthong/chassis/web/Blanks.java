package vn.lienthong.chassis.web;

/** Characters that nobody sees: those of blanks, also such as do not break lines or have no width. */
public final class Blanks {
    private static final String WITHOUT_WIDTH = "\u200B\u2060\uFEFF";

    private Blanks() {}

    /** Without those before and behind it. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isOne(text.charAt(from))) {
            from++;
        }
        while (to > from && isOne(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isOne(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || WITHOUT_WIDTH.indexOf(character) >= 0;
    }
}
