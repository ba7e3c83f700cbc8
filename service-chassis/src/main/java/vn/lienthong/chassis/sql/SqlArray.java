package vn.lienthong.chassis.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.StatementContext;

/** A parameter that is an array: {@code .bind(0, SqlArray.of("uuid", ids))}. */
public record SqlArray(String type, Object[] elements) implements Argument {
    /** @param type PostgreSQL's name of the element type */
    public static SqlArray of(String type, Collection<?> elements) {
        return new SqlArray(type, elements.toArray());
    }

    @Override
    public void apply(int position, PreparedStatement statement, StatementContext context) throws SQLException {
        apply(position, statement);
    }

    /** Sets it as a parameter of a plain statement. */
    public void apply(int position, PreparedStatement statement) throws SQLException {
        statement.setArray(position, statement.getConnection().createArrayOf(type, typed()));
    }

    /** Arrays of these classes the driver sends as they are; all others as text, looking for what is to be escaped. */
    private Object[] typed() {
        return switch (type) {
            case "text" -> Arrays.copyOf(elements, elements.length, String[].class);
            case "int4" -> Arrays.copyOf(elements, elements.length, Integer[].class);
            case "int8" -> Arrays.copyOf(elements, elements.length, Long[].class);
            case "bool" -> Arrays.copyOf(elements, elements.length, Boolean[].class);
            default -> elements;
        };
    }
}
