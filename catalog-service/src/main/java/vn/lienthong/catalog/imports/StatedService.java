package vn.lienthong.catalog.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;

/** Which unit a centre serves and when, as the file of centres states it: {@code 00082@2025-07-01..}. */
final class StatedService {
    private static final Pattern SERVED = Pattern.compile("(" + UnitCodes.FORM + ")@(\\S*)\\.\\.(\\S*)");

    private StatedService() {}

    /** {@link RowUnfit} for any other wording. */
    static List<ServedUnit> parse(String column, List<String> texts) {
        return texts.stream().map(text -> served(column, text)).toList();
    }

    static List<String> text(List<ServedUnit> serves) {
        return serves.stream()
                .map(served -> "%s@%s..%s"
                        .formatted(
                                served.unit(), Objects.toString(served.from(), ""), Objects.toString(served.to(), "")))
                .toList();
    }

    private static ServedUnit served(String column, String text) {
        Matcher parts = SERVED.matcher(text);
        if (!parts.matches()) {
            throw new RowUnfit(column, "row.no-served-unit", text);
        }
        return new ServedUnit(parts.group(1), day(column, parts.group(2)), day(column, parts.group(3)));
    }

    private static LocalDate day(String column, String text) {
        return text.isEmpty() ? null : StatedDay.parse(column, text);
    }
}
