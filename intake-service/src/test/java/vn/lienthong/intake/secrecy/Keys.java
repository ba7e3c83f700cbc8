package vn.lienthong.intake.secrecy;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/** Master keys for tests. */
final class Keys {
    private Keys() {}

    static MasterKey master(int seed) {
        byte[] key = new byte[32];
        key[0] = (byte) seed;
        return of(Optional.of(Base64.getEncoder().encodeToString(key)), Optional.empty());
    }

    static MasterKey of(Optional<String> text, Optional<Path> file) {
        return new MasterKey(new SecrecyConfig() {
            @Override
            public Optional<String> masterKey() {
                return text;
            }

            @Override
            public Optional<Path> masterKeyFile() {
                return file;
            }
        });
    }
}
