package vn.lienthong.satisfaction;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The links by which surveys are answered: whoever has the link may answer, so nobody can guess one. */
@Singleton
public class SurveyLinks {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID_LENGTH = 16;
    private static final int SIGNATURE_LENGTH = 12;

    private final SecretKeySpec key;

    SurveyLinks(Surveys.Settings settings) {
        key = new SecretKeySpec(settings.linkSecret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The last part of the link's path. */
    public String tokenOf(UUID surveyId) {
        byte[] id = bytes(surveyId);
        byte[] token = ByteBuffer.allocate(ID_LENGTH + SIGNATURE_LENGTH)
                .put(id)
                .put(signature(id))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The survey that a token was made for; empty for any other text, however little it differs. */
    public Optional<UUID> surveyOf(String token) {
        byte[] bytes = decoded(token);
        if (bytes.length != ID_LENGTH + SIGNATURE_LENGTH) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        UUID surveyId = new UUID(buffer.getLong(), buffer.getLong());
        return MessageDigest.isEqual(ascii(token), ascii(tokenOf(surveyId))) ? Optional.of(surveyId) : Optional.empty();
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    private static byte[] ascii(String token) {
        return token.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_LENGTH)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private byte[] signature(byte[] id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(id), SIGNATURE_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
