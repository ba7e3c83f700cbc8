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

    private enum Presence {
        NEEDED,
        STANDING,
        TOLD
    }

    /** @param cell what it says of a row: a text, a list, a day, a number, a truth; null = nothing */
    private record Column<T>(String name, Presence presence, Function<T, ?> cell) {}

    private Columns(List<Column<T>> columns) {
        this.columns = columns;
    }

    static <T> Columns<T> none() {
        return new Columns<>(List.of());
    }

    /** And one that no file may lack. */
    Columns<T> with(String name, Function<T, ?> cell) {
        return and(new Column<>(name, Presence.NEEDED, cell));
    }

    /** And one that a file may lack; then what the catalog says stands. An empty cell says that there is nothing. */
    Columns<T> optional(String name, Function<T, ?> cell) {
        return and(new Column<>(name, Presence.STANDING, cell));
    }

    /** And one that a file may lack; where a row tells nothing there, the rules know what that means. */
    Columns<T> ifTold(String name, Function<T, ?> cell) {
        return and(new Column<>(name, Presence.TOLD, cell));
    }

    private Columns<T> and(Column<T> column) {
        return new Columns<>(Stream.concat(columns.stream(), Stream.of(column)).toList());
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    List<String> needed() {
        return names(Presence.NEEDED);
    }

    /** Those of which a file that lacks them says nothing. */
    List<String> standing() {
        return names(Presence.STANDING);
    }

    private List<String> names(Presence presence) {
        return columns.stream()
                .filter(column -> column.presence() == presence)
                .map(Column::name)
                .toList();
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
