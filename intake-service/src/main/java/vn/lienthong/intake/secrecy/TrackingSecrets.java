package vn.lienthong.intake.secrecy;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The secret beside a dossier's code by which its bearer may follow it, for instance {@code 7KQ2-M0XD}. It follows from
 * the dossier's id and the master key, so that it is stored nowhere, not even as a hash, and a repeated command can be
 * given it again.
 */
@Singleton
public class TrackingSecrets {
    /** Crockford's alphabet: no I, L, O or U, so that it can be read out and copied by hand. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LETTERS = 8;
    private static final int BITS = 5;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    TrackingSecrets(MasterKey master) {
        key = master.derive("tracking-secrets", ALGORITHM);
    }

    /** The secret of a dossier. */
    public String of(UUID dossierId) {
        long bits = ByteBuffer.wrap(mac(dossierId)).getLong();
        var secret = new StringBuilder();
        for (int letter = 0; letter < LETTERS; letter++) {
            secret.append(letter == LETTERS / 2 ? "-" : "");
            secret.append(ALPHABET.charAt((int) (bits >>> (letter * BITS)) & (ALPHABET.length() - 1)));
        }
        return secret.toString();
    }

    /** Whether it is the dossier's, however it was typed; takes as long for a wrong one as for the right one. */
    public boolean fits(UUID dossierId, String typed) {
        return MessageDigest.isEqual(bytes(plain(of(dossierId))), bytes(plain(typed)));
    }

    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] mac(UUID dossierId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes(dossierId.toString()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
