package vn.lienthong.catalog.imports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** A row of a CSV file, read by the names of its columns; {@link RowUnfit} where a field is not what it must be. */
final class Row {
    /** What the national portal prints where nothing was filled in. */
    private static final String NO_INFORMATION = "Không có thông tin";

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,12}");

    private final CSVRecord fields;

    Row(CSVRecord fields) {
        this.fields = fields;
    }

    /** Null where the field is empty. */
    String optional(String column) {
        String text = fields.get(column).strip();
        return text.isEmpty() || text.equals(NO_INFORMATION) ? null : text;
    }

    /** Null where the file has no such column, too. */
    String additional(String column) {
        return fields.isMapped(column) ? optional(column) : null;
    }

    /** As {@link #list}; null where the field is empty or the file has no such column. */
    List<String> additionalList(String column, char separator) {
        return additional(column) == null ? null : list(column, separator);
    }

    String text(String column) {
        return required(column, optional(column));
    }

    LocalDate day(String column) {
        return required(column, dayOrNull(column));
    }

    LocalDate dayOrNull(String column) {
        String text = optional(column);
        return text == null ? null : StatedDay.parse(column, text);
    }

    /** The first day without it; must lie behind its beginning. */
    Optional<LocalDate> end(String column, LocalDate beginning) {
        LocalDate end = dayOrNull(column);
        if (end != null && beginning != null && !end.isAfter(beginning)) {
            throw new RowUnfit(column, "row.ends-before-it-begins", beginning);
        }
        return Optional.ofNullable(end);
    }

    Long numberOrNull(String column) {
        String text = optional(column);
        if (text != null && !WHOLE_NUMBER.matcher(text).matches()) {
            throw new RowUnfit(column, "row.no-whole-number");
        }
        return text == null ? null : Long.valueOf(text);
    }

    Double degreesOrNull(String column, int bound) {
        String text = optional(column);
        try {
            Double degrees = text == null ? null : Double.valueOf(text);
            if (degrees != null && !(Math.abs(degrees) <= bound)) {
                throw new RowUnfit(column, "row.no-degrees", bound);
            }
            return degrees;
        } catch (NumberFormatException _) {
            throw new RowUnfit(column, "row.no-degrees", bound);
        }
    }

    boolean yes(String column) {
        return switch (text(column)) {
            case "Y" -> true;
            case "N" -> false;
            default -> throw new RowUnfit(column, "row.not-one-of", "Y, N");
        };
    }

    <E extends Enum<E>> E oneOf(Class<E> constants, String column) {
        return constant(constants, column, text(column));
    }

    /** At least one. */
    <E extends Enum<E>> List<E> someOf(Class<E> constants, String column) {
        required(column, optional(column));
        return list(column, '|').stream()
                .map(name -> constant(constants, column, name))
                .toList();
    }

    List<String> list(String column, char separator) {
        String text = optional(column);
        return text == null
                ? List.of()
                : Arrays.stream(text.split(Pattern.quote(String.valueOf(separator)), -1))
                        .map(part -> required(column, part.isBlank() ? null : part.strip()))
                        .toList();
    }

    private static <T> T required(String column, T value) {
        if (value == null) {
            throw new RowUnfit(column, "row.empty");
        }
        return value;
    }

    private static <E extends Enum<E>> E constant(Class<E> constants, String column, String name) {
        return Arrays.stream(constants.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RowUnfit(column, "row.not-one-of", names(constants)));
    }

    private static String names(Class<? extends Enum<?>> constants) {
        return Arrays.stream(constants.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
