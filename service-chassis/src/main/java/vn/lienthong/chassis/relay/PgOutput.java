package vn.lienthong.chassis.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.replication.LogSequenceNumber;

/**
 * Reads the messages of PostgreSQL's own logical decoding, {@code pgoutput}, in version 1 of the
 * <a href="https://www.postgresql.org/docs/current/protocol-logicalrep-message-formats.html">protocol</a>. What it does
 * not understand it refuses: to pass over it would be to lose it.
 */
final class PgOutput {
    sealed interface Message {}

    /** @param transaction the lower 32 bits of its number */
    record Begun(int transaction) implements Message {}

    record Inserted(LogRow row) implements Message {}

    /** @param end the place behind the transaction */
    record Committed(LogSequenceNumber end) implements Message {}

    /** @param oldest the transaction below which all had ended when the mark was made */
    record Marked(String oldest, LogSequenceNumber place) implements Message {}

    /** What says nothing about events. */
    record Other() implements Message {}

    private static final Other OTHER = new Other();

    private final Map<Integer, LogRow.Columns> tables = new HashMap<>();

    Message read(ByteBuffer message) {
        char kind = (char) message.get();
        return switch (kind) {
            case 'I' -> inserted(message);
            case 'C' -> committed(message);
            case 'M' -> message(message);
            case 'R' -> describe(message);
            case 'B' -> begun(message);
            case 'O', 'Y' -> OTHER;
            default -> throw new IllegalStateException("The log tells of something else than new events: " + kind);
        };
    }

    private static Begun begun(ByteBuffer message) {
        message.getLong(); // where its commit stands
        message.getLong(); // when it committed
        return new Begun(message.getInt());
    }

    private Inserted inserted(ByteBuffer message) {
        int table = message.getInt();
        message.get(); // 'N', a new row
        return new Inserted(LogRow.read(message, tables.get(table)));
    }

    private static Committed committed(ByteBuffer message) {
        message.get(); // flags, none in use
        message.getLong(); // where the commit itself stands
        return new Committed(LogSequenceNumber.valueOf(message.getLong()));
    }

    private static Message message(ByteBuffer message) {
        message.get(); // flags: within a transaction or not
        LogSequenceNumber place = LogSequenceNumber.valueOf(message.getLong());
        if (!Heartbeat.PREFIX.equals(readText(message))) {
            return OTHER;
        }
        byte[] content = new byte[message.getInt()];
        message.get(content);
        return new Marked(new String(content, UTF_8), place);
    }

    /** Comes before the first row of a table, and again when the table has changed. */
    private Other describe(ByteBuffer message) {
        int table = message.getInt();
        readText(message); // schema
        readText(message); // name
        message.get(); // replica identity
        String[] names = new String[message.getShort()];
        for (int column = 0; column < names.length; column++) {
            message.get(); // flags
            names[column] = readText(message);
            message.getInt(); // type
            message.getInt(); // modifier of the type
        }
        tables.put(table, new LogRow.Columns(names));
        return OTHER;
    }

    private static String readText(ByteBuffer message) {
        int start = message.position();
        while (message.get() != 0) {
            // to the end of the text
        }
        return UTF_8.decode(message.slice(start, message.position() - 1 - start))
                .toString();
    }
}
