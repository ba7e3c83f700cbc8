package vn.lienthong.intake.secrecy;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the master key comes from; the same in all replicas and for as long as the data are to be read. */
@ConfigMapping(prefix = "lienthong.intake")
public interface SecrecyConfig {
    /** 32 random bytes in Base64. */
    Optional<String> masterKey();

    /** A file with the same, for a mounted secret; counts where {@link #masterKey} is not set. */
    Optional<Path> masterKeyFile();
}
