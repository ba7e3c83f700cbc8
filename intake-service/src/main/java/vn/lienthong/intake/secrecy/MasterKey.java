package vn.lienthong.intake.secrecy;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** The secret that all other keys of the intake depend on. It is used for nothing itself: each purpose has its own key. */
@Singleton
@Startup
public class MasterKey {
    private static final int LENGTH = 32;

    private final byte[] key;

    MasterKey(SecrecyConfig config) {
        String text = config.masterKey()
                .or(() -> config.masterKeyFile().map(MasterKey::read))
                .orElseThrow(() -> new IllegalStateException(
                        "Set lienthong.intake.master-key or lienthong.intake.master-key-file"));
        key = Base64.getDecoder().decode(text.strip());
        if (key.length != LENGTH) {
            throw new IllegalStateException("The master key must have %d bytes, not %d".formatted(LENGTH, key.length));
        }
    }

    /** The key for a purpose (HKDF, RFC 5869). */
    SecretKey derive(String purpose, String algorithm) {
        HKDFParameterSpec parameters = HKDFParameterSpec.ofExtract()
                .addIKM(key)
                .thenExpand(("lienthong.intake." + purpose).getBytes(StandardCharsets.UTF_8), LENGTH);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK 25 has HKDF-SHA256", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The master key cannot be read", e);
        }
    }
}
