package vn.lienthong.chassis.projection;

import java.lang.reflect.Constructor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Makes records of rows. */
final class RowReader<R extends Record> {
    private final List<Column> columns;
    private final Constructor<R> constructor;

    RowReader(Class<R> row, List<Column> columns) {
        this.columns = columns;
        Class<?>[] types =
                columns.stream().map(column -> column.source().getType()).toArray(Class<?>[]::new);
        try {
            constructor = row.getDeclaredConstructor(types);
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("A record has its canonical constructor: " + row, e);
        }
    }

    R read(ResultSet row) throws SQLException {
        Object[] components = new Object[columns.size()];
        for (int index = 0; index < components.length; index++) {
            components[index] = columns.get(index).read(row);
        }
        try {
            return constructor.newInstance(components);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Not a row of " + constructor.getDeclaringClass(), e);
        }
    }
}
