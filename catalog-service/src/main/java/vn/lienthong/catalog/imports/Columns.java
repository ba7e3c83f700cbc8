package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a kind of table: the one description by which its rows are read and written.
 *
 * @param <T> what a row says
 */
final class Columns<T> {
    private final List<Column<T>> columns;

    /** @param cell what it says of a row: a text, a list, a day, a number, a truth; null = nothing */
    private record Column<T>(String name, boolean needed, Function<T, ?> cell) {}

    private Columns(List<Column<T>> columns) {
        this.columns = columns;
    }

    static <T> Columns<T> none() {
        return new Columns<>(List.of());
    }

    /** And one that no file may lack. */
    Columns<T> with(String name, Function<T, ?> cell) {
        return and(new Column<>(name, true, cell));
    }

    /** And one that a file may lack. */
    Columns<T> optional(String name, Function<T, ?> cell) {
        return and(new Column<>(name, false, cell));
    }

    private Columns<T> and(Column<T> column) {
        return new Columns<>(Stream.concat(columns.stream(), Stream.of(column)).toList());
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    List<String> needed() {
        return columns.stream().filter(Column::needed).map(Column::name).toList();
    }

    boolean has(String name) {
        return columns.stream().anyMatch(column -> column.name().equals(name));
    }

    ObjectNode write(T row) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        for (Column<T> column : columns) {
            String text = text(column.cell().apply(row));
            if (!text.isEmpty()) {
                content.put(column.name(), text);
            }
        }
        return content;
    }

    private static String text(Object said) {
        return switch (said) {
            case null -> "";
            case List<?> list -> list.stream().map(Objects::toString).collect(Collectors.joining("|"));
            case Boolean truth -> truth ? "Y" : "N";
            case Double number -> new BigDecimal(number.toString()).toPlainString();
            case Object other -> other.toString();
        };
    }
}
