package vn.lienthong.catalog.imports.format;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that XML would change or cannot hold, as workbooks write them (ECMA-376, ST_Xstring): {@code _x000D_}. */
final class Escaped {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    /** Carriage returns, and what looks like an escape but is none. */
    private static final Pattern TO_ESCAPE = Pattern.compile("\r|_(?=x[0-9A-Fa-f]{4}_)");

    private Escaped() {}

    static String of(String text) {
        return TO_ESCAPE
                .matcher(text)
                .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
    }

    static String undone(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(String.valueOf((char) HexFormat.fromHexDigits(found.group(1)))));
    }
}
