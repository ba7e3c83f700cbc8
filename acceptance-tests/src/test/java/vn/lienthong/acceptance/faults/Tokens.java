package vn.lienthong.acceptance.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Issues bearer tokens with the private key of a stack, as its provider of identities would. */
final class Tokens {
    private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";
    private static final Duration LIFE = Duration.ofHours(12);

    private final PrivateKey key;
    private final Map<String, String> issued = new ConcurrentHashMap<>();

    Tokens(Path privateKey) throws IOException, GeneralSecurityException {
        String pem = Files.readString(privateKey).replaceAll("-----[A-Z ]+-----|\\s", "");
        key = KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
    }

    /** For somebody who acts for no agency. */
    String of(String role) {
        return issued.computeIfAbsent(role, _ -> issue(role, ""));
    }

    String of(String role, String agency) {
        return issued.computeIfAbsent(role + " of " + agency, _ -> issue(role, ",\"agency\":\"%s\"".formatted(agency)));
    }

    private String issue(String role, String agency) {
        Instant now = Instant.now();
        String claims = "{\"iss\":\"urn:lienthong:local\",\"sub\":\"%s\",\"roles\":[\"%s\"],\"iat\":%d,\"exp\":%d%s}"
                .formatted(
                        "faults-" + role,
                        role,
                        now.getEpochSecond(),
                        now.plus(LIFE).getEpochSecond(),
                        agency);
        String signed = base64(HEADER.getBytes(UTF_8)) + "." + base64(claims.getBytes(UTF_8));
        return signed + "." + base64(signature(signed));
    }

    private byte[] signature(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
