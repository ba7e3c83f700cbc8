package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** An entry of a file that looks as though it were wrong, and why. */
record Suspect(int line, String code, ObjectNode content, List<Finding> findings) {
    /** The same for the same content, wherever it stands. */
    String fingerprint() {
        return HexFormat.of().formatHex(sha256().digest(content.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** @param quarantineId null where it is only tried */
    RowResult result(UUID quarantineId) {
        return new RowResult(line, code, Fate.QUARANTINED, findings, List.of(), quarantineId);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
