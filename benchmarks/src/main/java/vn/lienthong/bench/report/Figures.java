package vn.lienthong.bench.report;

import java.util.Locale;

/** How figures are written for people. */
final class Figures {
    private static final int WHOLE_FROM = 1000;
    private static final int TENTHS_FROM = 20;

    private Figures() {}

    /** As many digits as say something: {@code 12,345}, {@code 43.2}, {@code 0.81}. */
    static String text(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        double size = Math.abs(value);
        String form = size >= WHOLE_FROM ? "%,.0f" : size >= TENTHS_FROM ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, value);
    }
}
