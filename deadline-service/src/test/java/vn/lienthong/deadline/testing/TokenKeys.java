package vn.lienthong.deadline.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;

/** Gives a {@code @QuarkusTest} a key pair of its own: the service verifies with it what {@link Tokens} signs. */
public class TokenKeys implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return Map.of(
                    "mp.jwt.verify.publickey", pem("PUBLIC KEY", pair.getPublic()),
                    "smallrye.jwt.sign.key", pem("PRIVATE KEY", pair.getPrivate()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }

    @Override
    public void stop() {
        // The keys were never anywhere but in memory.
    }

    private static String pem(String label, Key key) {
        String text = Base64.getMimeEncoder().encodeToString(key.getEncoded());
        return "-----BEGIN %s-----\n%s\n-----END %s-----".formatted(label, text, label);
    }
}
