package vn.lienthong.chassis.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.apache.kafka.connect.data.Struct;

/**
 * A mark that the relay leaves in the log from time to time. It lets the slot move on while no event is appended, and
 * carries the oldest transaction then running: what is older had ended, so its events stand before the mark.
 */
final class Heartbeat {
    /** Of no transaction, so nobody's lock is waited for; on disk at once, for only then it is read. */
    static final String STATEMENT =
            "select pg_logical_emit_message(false, 'lienthong', pg_snapshot_xmin(pg_current_snapshot())::text, true)";

    private static final String PREFIX = "lienthong";
    private static final String MESSAGE = "message";

    private Heartbeat() {}

    static boolean isMark(Struct value) {
        return value.schema().field(MESSAGE) != null
                && PREFIX.equals(value.getStruct(MESSAGE).getString("prefix"));
    }

    /** The transaction below which all had ended when the mark was made. */
    static String readMark(Struct value) {
        ByteBuffer content = (ByteBuffer) value.getStruct(MESSAGE).get("content");
        return UTF_8.decode(content.duplicate()).toString();
    }
}
