package vn.lienthong.chassis.eventstore;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import vn.lienthong.events.Recorded;

/** SHA-256 over each event and the hash before it in its stream: a changed past no longer fits its present. */
public final class HashChain {
    /** What the first event of a stream is chained to. */
    static final byte[] START = new byte[32];

    private HashChain() {}

    /**
     * The hash of an event. Covered are the stream, the version, the identity, the type, the moment and the exact text
     * of the data, each on a line of its own.
     */
    public static byte[] next(byte[] before, Recorded<?> recorded, String data) {
        MessageDigest digest = sha256();
        digest.update(before);
        String lines = String.join(
                "\n",
                recorded.stream().source(),
                Integer.toString(recorded.version()),
                recorded.eventId().toString(),
                recorded.type(),
                recorded.occurredAt().toString(),
                data);
        return digest.digest(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
