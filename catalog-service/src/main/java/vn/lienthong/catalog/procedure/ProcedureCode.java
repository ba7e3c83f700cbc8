package vn.lienthong.catalog.procedure;

import java.util.regex.Pattern;

/**
 * Codes of the national database: {@code N.NNNNNN}. Of a province's own version the code of the province follows, in the
 * old way ({@code 1.001776.000.00.00.H26}) or the new one ({@code 1.001776.H26}).
 */
public final class ProcedureCode {
    private static final Pattern FORM = Pattern.compile("\\d\\.\\d{6}(?:(?:\\.000\\.00\\.00)?\\.[A-Z]\\d{2})?");

    private ProcedureCode() {}

    public static boolean isSound(String code) {
        return FORM.matcher(code).matches();
    }
}
