package vn.lienthong.events.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code of the national database: {@code N.NNNNNN}. Of a province's own version the code of the province follows; the
 * old way of writing that ({@code 1.001776.000.00.00.H26}) and the new one ({@code 1.001776.H26}) name the same procedure.
 *
 * @param text in the new way, as all events have it
 */
public record ProcedureCode(String text) {
    private static final Pattern FORM = Pattern.compile("(\\d\\.\\d{6})(?:(?:\\.000\\.00\\.00)?(\\.[A-Z]\\d{2}))?");

    /** Reads a code in either way; empty for anything else. */
    public static Optional<ProcedureCode> parse(String text) {
        Matcher code = FORM.matcher(text);
        return code.matches()
                ? Optional.of(new ProcedureCode(code.group(1) + (code.group(2) == null ? "" : code.group(2))))
                : Optional.empty();
    }

    /** A code in the new way; what is none stays as it is, for whoever looks it up finds nothing then. */
    public static String newWay(String text) {
        return parse(text).map(ProcedureCode::text).orElse(text);
    }
}
