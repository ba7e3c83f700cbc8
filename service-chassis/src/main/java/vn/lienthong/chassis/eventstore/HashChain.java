package vn.lienthong.chassis.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.stream.Stream;
import vn.lienthong.events.Recorded;

/** SHA-256 over each event and the hash before it in its stream: a changed past no longer fits its present. */
public final class HashChain {
    private static final byte[] START = new byte[32];

    private HashChain() {}

    /** What the first event of a stream is chained to. */
    public static byte[] start() {
        return START.clone();
    }

    /**
     * The hash of an event. Covered is all that its row tells but the row's own place: what happened, with the exact text
     * of the data, when, by whom, for which agency, why, and what led to it. Each value is preceded by its length, so
     * that no two rows read the same.
     */
    public static byte[] next(byte[] before, Recorded<String> row, String actor, String agency, String reason) {
        MessageDigest digest = sha256();
        digest.update(before);
        Stream.of(
                        row.stream().source(),
                        row.version(),
                        row.eventId(),
                        row.type(),
                        row.subject(),
                        row.partitionKey(),
                        row.occurredAt(),
                        row.recordedAt(),
                        row.correlationId(),
                        row.causationId(),
                        row.traceparent(),
                        actor,
                        agency,
                        reason,
                        row.event())
                .forEach(value -> add(digest, value));
        return digest.digest();
    }

    private static void add(MessageDigest digest, Object value) {
        byte[] bytes = Objects.toString(value, "").getBytes(StandardCharsets.UTF_8);
        int length = value == null ? -1 : bytes.length;
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
