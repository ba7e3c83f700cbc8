package vn.lienthong.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that are there whole or not at all, even when the writer is killed or the power fails. */
public final class WholeFile {
    private static final String OWNERS = "rw-------";
    private static final String EVERYBODYS = "rw-r--r--";

    private WholeFile() {}

    /** Writes a file that only its owner can read. */
    public static void write(Path file, String text) {
        write(file, text, OWNERS);
    }

    /** Writes a file that others may read who can enter its folder. */
    public static void writePublic(Path file, String text) {
        write(file, text, EVERYBODYS);
    }

    private static void write(Path file, String text, String rights) {
        try {
            Files.createDirectories(file.getParent());
            Path unfinished =
                    Files.createTempFile(file.getParent(), file.getFileName().toString(), ".unfinished");
            Files.writeString(unfinished, text);
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString(rights));
            force(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            force(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** Brings a file, or the names in a folder, to the disk. */
    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path)) {
            channel.force(true);
        }
    }

    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + file, e);
        }
    }

    /** A folder that nobody else can look into. */
    public static void makePrivateFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            force(folder.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the folder " + folder, e);
        }
    }
}
