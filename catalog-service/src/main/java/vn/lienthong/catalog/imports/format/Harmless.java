package vn.lienthong.catalog.imports.format;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from carrying out what a cell says as a formula: such a text gets an apostrophe in front (OWASP, CSV
 * Injection). The import takes it away again; a text that begins with an apostrophe gets one, too, so that none is lost.
 */
final class Harmless {
    private static final char GUARD = '\'';
    private static final String GUARDED = "=+-@\t\r" + GUARD;
    private static final Pattern NUMBER = Pattern.compile("-\\d+(?:\\.\\d+)?");

    private Harmless() {}

    static String of(String text) {
        return beginsLikeFormula(text, 0) && !NUMBER.matcher(text).matches() ? GUARD + text : text;
    }

    /** What a cell said before it was made harmless. */
    static String undone(String cell) {
        return cell.length() > 1 && cell.charAt(0) == GUARD && beginsLikeFormula(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean beginsLikeFormula(String text, int at) {
        return text.length() > at && GUARDED.indexOf(text.charAt(at)) >= 0;
    }
}
