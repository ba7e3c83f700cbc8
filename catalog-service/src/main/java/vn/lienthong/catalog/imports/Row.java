package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.lienthong.catalog.NoInformation;
import vn.lienthong.chassis.web.Blanks;

/** A row of a table, read by the names of its columns; {@link RowUnfit} where a field is not what it must be. */
final class Row {
    /** What spreadsheets show where a formula has failed. */
    private static final Pattern SPREADSHEET_ERROR =
            Pattern.compile("#(?:N/A|REF!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)");

    private static final Pattern CONTROL_CHARACTER = Pattern.compile("\\p{Cntrl}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,12}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,3}(?:\\.\\d{1,15})?");

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final ObjectNode cells;
    private final Columns<?> columns;

    /** @param cells by their columns; those that are blank may be absent */
    Row(ObjectNode cells, Columns<?> columns) {
        this.cells = cells;
        this.columns = columns;
    }

    /** Null where the field is empty, or the file has no such column. */
    String optional(String column) {
        String text = said(column);
        return text.isEmpty() || NoInformation.is(text) ? null : text;
    }

    boolean tellsAny(List<String> some) {
        return some.stream().anyMatch(column -> optional(column) != null);
    }

    String text(String column) {
        return required(column, optional(column));
    }

    private String said(String column) {
        if (!columns.has(column)) {
            throw new IllegalStateException("Column %s is not described".formatted(column));
        }
        String text = Blanks.strip(cells.path(column).asText(""));
        if (SPREADSHEET_ERROR.matcher(text).matches()) {
            throw new RowUnfit(column, "row.spreadsheet-error", text);
        }
        return Longest.require(column, text, Longest.ofColumn(column));
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

    UUID idOrNull(String column) {
        String text = optional(column);
        if (text != null && !ID.matcher(text).matches()) {
            throw new RowUnfit(column, "json.expects-uuid");
        }
        return text == null ? null : UUID.fromString(text);
    }

    Long number(String column) {
        return required(column, numberOrNull(column));
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
        if (text == null) {
            return null;
        }
        double degrees = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!(Math.abs(degrees) <= bound)) {
            throw new RowUnfit(column, "row.no-degrees", bound);
        }
        return degrees;
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
        return list(column).stream()
                .map(name -> constant(constants, column, name))
                .toList();
    }

    /** Separated by {@code |}; none where the field is empty. */
    List<String> list(String column) {
        return list(column, '|');
    }

    /** As {@link #list(String)}; null where the field is empty. */
    List<String> listOrNull(String column) {
        return optional(column) == null ? null : list(column);
    }

    /** As {@link #list(String)}; {@link RowUnfit} where a part is not of the form. */
    List<String> list(String column, Pattern form, String otherwise) {
        return list(column, '|', form, otherwise);
    }

    List<String> list(String column, char separator, Pattern form, String otherwise) {
        List<String> parts = list(column, separator);
        parts.stream().filter(part -> !form.matcher(part).matches()).findFirst().ifPresent(part -> {
            throw new RowUnfit(column, otherwise, part);
        });
        return parts;
    }

    List<String> list(String column, char separator) {
        String text = optional(column);
        return text == null
                ? List.of()
                : Arrays.stream(text.split(Pattern.quote(String.valueOf(separator)), -1))
                        .map(part -> item(column, Blanks.strip(part)))
                        .toList();
    }

    private String item(String column, String text) {
        required(column, text.isEmpty() ? null : text);
        if (CONTROL_CHARACTER.matcher(text).find()) {
            throw new RowUnfit(column, "row.no-list-item", text);
        }
        return Longest.require(column, text, Longest.ITEM);
    }

    private <T> T required(String column, T value) {
        if (value != null) {
            return value;
        }
        if (NoInformation.is(said(column))) {
            throw RowUnfit.byTrap(column, "row.no-information");
        }
        throw new RowUnfit(column, "row.empty");
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
