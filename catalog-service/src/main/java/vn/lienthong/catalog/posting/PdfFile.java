package vn.lienthong.catalog.posting;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** A PDF file in the making, with the letters of Vietnamese embedded. */
final class PdfFile implements Closeable {
    private static final String FAMILY = "Noto Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    /** What no XML may contain. */
    private static final String UNPRINTABLE = "[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final PDDocumentOutline bookmarks = new PDDocumentOutline();
    private final PDType0Font regular;
    private final PDType0Font bold;

    PdfFile(String title, String language) throws IOException {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage(language);
        document.getDocumentCatalog().setDocumentOutline(bookmarks);
        regular = font("NotoSans-Regular.ttf");
        bold = font("NotoSans-Bold.ttf");
    }

    private PDType0Font font(String name) throws IOException {
        try (InputStream file = PdfFile.class.getResourceAsStream("/fonts/" + name)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            // Looking for ligatures takes most of the time, and Vietnamese has none.
            font.setEnableGsub(false);
            document.registerTrueTypeFontForClosing(font);
            return PDType0Font.load(document, font, true);
        }
    }

    /** Adds pages. @param bookmark to the first of them */
    void add(String html, Optional<String> bookmark) throws IOException {
        int first = document.getNumberOfPages();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .useFont(new PDFontSupplier(regular), FAMILY, REGULAR, FontStyle.NORMAL, true)
                .useFont(new PDFontSupplier(bold), FAMILY, BOLD, FontStyle.NORMAL, true)
                .useInitialPageNumber(first + 1)
                .withHtmlContent(wellFormed(html), null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
        bookmark.ifPresent(name -> bookmark(name, first));
    }

    private static String wellFormed(String html) {
        return Normalizer.normalize(html, Normalizer.Form.NFC).replaceAll(UNPRINTABLE, "");
    }

    private void bookmark(String name, int page) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(name);
        item.setDestination(document.getPage(page));
        bookmarks.addLast(item);
    }

    void save(Path file) throws IOException {
        document.save(file.toFile());
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
