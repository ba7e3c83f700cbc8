package vn.lienthong.catalog.imports.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** Looks how large a packed file becomes before anybody keeps what is in it: a few bytes may unpack to gigabytes. */
final class Unpacked {
    private static final long MOST_MEGABYTES = 48;
    private static final long MEGABYTE = 1_000_000;
    private static final int AT_ONCE = 1 << 16;

    private Unpacked() {}

    /** {@code file-too-large}, or {@code file-unreadable} where it is no packed file. */
    static void requireWithinLimit(byte[] file) {
        long left = MOST_MEGABYTES * MEGABYTE;
        try (ZipFile packed = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(packed.getEntries())) {
                left -= lengthOf(packed, entry, left);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused(CatalogProblem.FILE_UNREADABLE, "XLSX");
        }
    }

    private static long lengthOf(ZipFile packed, ZipArchiveEntry entry, long most) throws IOException {
        byte[] part = new byte[AT_ONCE];
        long length = 0;
        try (InputStream content = packed.getInputStream(entry)) {
            for (int read = content.read(part); read >= 0; read = content.read(part)) {
                length += read;
                if (length > most) {
                    throw new Refused(CatalogProblem.WORKBOOK_TOO_LARGE, MOST_MEGABYTES);
                }
            }
        }
        return length;
    }
}
