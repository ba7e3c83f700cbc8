package vn.lienthong.acceptance.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The rule of the hash chain, spelt out once more: SHA-256 over the hash before it in the stream (32 zero bytes before the
 * first) and over each value, preceded by its length as four bytes (-1 for none).
 */
final class HashRule {
    static final byte[] START = new byte[32];

    private HashRule() {}

    /** @param values source, version, id, type, subject, key, the two moments, correlation, causation, trace, actor,
     *     agency, reason and data; null for what there is not */
    static byte[] next(byte[] before, List<String> values) {
        MessageDigest digest = sha256();
        digest.update(before);
        for (String value : values) {
            byte[] bytes = value == null ? new byte[0] : value.getBytes(UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(value == null ? -1 : bytes.length)
                    .flip());
            digest.update(bytes);
        }
        return digest.digest();
    }

    static String hex(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
