package vn.lienthong.chassis.web.paging;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** Writes cursors as signed text, and reads back only what it has written. */
@Singleton
class CursorSeal {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_LENGTH = 16;

    private final SecretKeySpec key;

    CursorSeal(CursorConfig config) {
        key = new SecretKeySpec(config.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String seal(Cursor cursor) {
        var bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBoolean(cursor.backward());
            out.writeLong(cursor.filter());
            out.writeByte(cursor.keys().size());
            for (String sortValue : cursor.keys()) {
                out.writeUTF(sortValue);
            }
            out.write(signature(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("A cursor cannot be written", e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** The cursor of a text; {@code cursor-invalid} where it was not sealed here. */
    Cursor open(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            int length = bytes.length - SIGNATURE_LENGTH;
            byte[] content = Arrays.copyOf(bytes, Math.max(0, length));
            byte[] signature = Arrays.copyOfRange(bytes, Math.max(0, length), bytes.length);
            if (!MessageDigest.isEqual(signature, signature(content))) {
                throw new Refused(CommonProblem.CURSOR_INVALID);
            }
            return read(new DataInputStream(new ByteArrayInputStream(content)));
        } catch (IllegalArgumentException | IOException _) {
            throw new Refused(CommonProblem.CURSOR_INVALID);
        }
    }

    private static Cursor read(DataInputStream in) throws IOException {
        boolean backward = in.readBoolean();
        long filter = in.readLong();
        int size = in.readByte();
        List<String> keys = new ArrayList<>(size);
        for (int at = 0; at < size; at++) {
            keys.add(in.readUTF());
        }
        return new Cursor(backward, filter, keys);
    }

    private byte[] signature(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(content), SIGNATURE_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    /**
     * A place in a list.
     *
     * @param filter fingerprint of the filter that the list had
     */
    record Cursor(boolean backward, long filter, List<String> keys) {}
}
