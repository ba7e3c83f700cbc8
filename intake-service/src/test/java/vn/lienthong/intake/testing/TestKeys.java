package vn.lienthong.intake.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** Gives a {@code @QuarkusTest} keys of its own: for tokens, for the applicants' data, and a clock that can be moved. */
public class TestKeys implements QuarkusTestResourceLifecycleManager {
    static final String CLOCK = "target/demo-clock";

    @Override
    public Map<String, String> start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return Map.of(
                    "mp.jwt.verify.publickey", pem("PUBLIC KEY", pair.getPublic()),
                    "smallrye.jwt.sign.key", pem("PRIVATE KEY", pair.getPrivate()),
                    "lienthong.intake.master-key", masterKey(),
                    "lienthong.clock.file", CLOCK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }

    @Override
    public void stop() {
        // The keys were never anywhere but in memory.
    }

    private static String masterKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static String pem(String label, Key key) {
        String text = Base64.getMimeEncoder().encodeToString(key.getEncoded());
        return "-----BEGIN %s-----\n%s\n-----END %s-----".formatted(label, text, label);
    }
}
