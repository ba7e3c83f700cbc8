package vn.lienthong.catalog.posting;

import com.openhtmltopdf.util.XRLog;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.catalog.posting.PostedDocument.Piece;
import vn.lienthong.chassis.web.problem.Refused;

/**
 * Makes PDF files of pages, one file at a time, so that the memory needed is that of one piece of one file. What is laid
 * out waits on disk.
 */
@Singleton
class Printer {
    /** The list of what stands on which page is all that grows with them: some 25 MB for so many. */
    static final int MOST_PROCEDURES = 2_500;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_WAITING = 4;

    private final Semaphore press = new Semaphore(1, true);

    Printer() {
        // It complains about what only a browser understands.
        XRLog.setLoggingEnabled(false);
    }

    /**
     * The file is gone when it was read. {@code posting-too-large} for more than can be printed at once,
     * {@code printing-busy} where too many others wait.
     */
    InputStream print(PostedDocument document) {
        if (document.procedures() > MOST_PROCEDURES) {
            throw new Refused(CatalogProblem.POSTING_TOO_LARGE, document.procedures(), MOST_PROCEDURES);
        }
        takePress();
        try {
            return printed(document);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot print a posting", e);
        } finally {
            press.release();
        }
    }

    private static InputStream printed(PostedDocument document) throws IOException {
        Path file = Files.createTempFile("posting", ".pdf");
        try {
            write(document, file);
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private void takePress() {
        try {
            if (press.getQueueLength() < MOST_WAITING && press.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new Refused(CatalogProblem.PRINTING_BUSY).retryAfter(PATIENCE);
    }

    private static void write(PostedDocument document, Path file) throws IOException {
        try (PdfFile pdf = new PdfFile(document.title(), document.language())) {
            Iterator<Piece> pieces = document.pieces().iterator();
            while (pieces.hasNext()) {
                Piece piece = pieces.next();
                pdf.add(document.begin() + piece.html() + document.end(), piece.bookmark());
            }
            pdf.save(file);
        }
    }
}
