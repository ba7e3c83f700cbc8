package vn.lienthong.catalog.imports.format;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/** What a cell of a workbook says, as the same cell would say it in a CSV file: days as year-month-day, numbers plain. */
final class CellText {
    /** Texts, colours and conditions within a format, which are no part of how a number is shown. */
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");

    private static final Pattern DAY = Pattern.compile("[dy]");

    /** Of a double, with its digits: what is larger would be written out with as many zeros. */
    private static final int LARGEST_EXPONENT = 400;

    private CellText() {}

    static String of(Cell cell) {
        return switch (cell.getValue()) {
            case null -> "";
            case BigDecimal number -> isDay(cell) ? day(cell.asDate()) : plain(number);
            case Boolean truth -> truth.toString().toUpperCase(Locale.ROOT);
            case Object other -> Escaped.undone(other.toString());
        };
    }

    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && DAY.matcher(ASIDE.matcher(format.toLowerCase(Locale.ROOT)).replaceAll(""))
                        .find();
    }

    private static String day(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    private static String plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        if (Math.abs(shortest.scale()) > LARGEST_EXPONENT) {
            throw new NumberFormatException("No spreadsheet has such a number");
        }
        return shortest.toPlainString();
    }
}
