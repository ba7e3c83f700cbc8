package vn.lienthong.chassis.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A row as the log has it, its values in the binary form in which PostgreSQL sends them. */
final class LogRow {
    /** The columns of a table, in the order in which their values come. */
    static final class Columns {
        private final Map<String, Integer> places = new HashMap<>();

        Columns(String... names) {
            for (String name : names) {
                places.put(name, places.size());
            }
        }

        private int place(String name) {
            Integer place = places.get(name);
            if (place == null) {
                throw new IllegalStateException("The log leaves out the column " + name);
            }
            return place;
        }
    }

    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final Columns columns;
    private final ByteBuffer[] values;

    private LogRow(Columns columns, ByteBuffer[] values) {
        this.columns = columns;
        this.values = values;
    }

    static LogRow read(ByteBuffer message, Columns columns) {
        ByteBuffer[] values = new ByteBuffer[message.getShort()];
        for (int column = 0; column < values.length; column++) {
            values[column] = value(message);
        }
        return new LogRow(columns, values);
    }

    private static ByteBuffer value(ByteBuffer message) {
        char form = (char) message.get();
        return switch (form) {
            case 'n' -> null;
            case 'b' -> {
                int length = message.getInt();
                ByteBuffer value = message.slice(message.position(), length);
                message.position(message.position() + length);
                yield value;
            }
            default -> throw new IllegalStateException("The log has a value in another form than binary: " + form);
        };
    }

    UUID uuid(String column) {
        ByteBuffer value = value(column);
        return value == null ? null : new UUID(value.getLong(0), value.getLong(Long.BYTES));
    }

    byte[] bytes(String column) {
        ByteBuffer value = value(column);
        byte[] bytes = new byte[value.remaining()];
        value.get(0, bytes);
        return bytes;
    }

    String text(String column) {
        return value(column) == null ? null : new String(bytes(column), UTF_8);
    }

    int integer(String column) {
        return value(column).getInt(0);
    }

    long bigInteger(String column) {
        return value(column).getLong(0);
    }

    Instant moment(String column) {
        return EPOCH.plus(value(column).getLong(0), ChronoUnit.MICROS);
    }

    private ByteBuffer value(String column) {
        return values[columns.place(column)];
    }
}
