package vn.lienthong.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where unpacked servers are kept between runs, shared by every checkout of one user. */
final class CacheFolder {
    private CacheFolder() {}

    static Path path() {
        String chosen = System.getProperty("lienthong.cache");
        Path folder = chosen == null ? usual() : Path.of(chosen);
        try {
            return Files.createDirectories(folder).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot make %s; choose another with -Dlienthong.cache".formatted(folder), e);
        }
    }

    private static Path usual() {
        // Root's own home is closed to the account that root's PostgreSQL runs under.
        if (ServerAccount.callerIsRoot()) {
            return Path.of("/var/cache/lienthong");
        }
        String shared = System.getenv("XDG_CACHE_HOME");
        Path caches = shared == null || shared.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(shared);
        return caches.resolve("lienthong");
    }
}
