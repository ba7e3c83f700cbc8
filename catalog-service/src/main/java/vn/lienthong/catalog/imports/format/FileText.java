package vn.lienthong.catalog.imports.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** Text of files: in UTF-8, with or without a byte order mark; composed, so that the same word is the same text. */
final class FileText {
    static final char BYTE_ORDER_MARK = '\uFEFF';

    private FileText() {}

    /** Fails on bytes of another encoding: garbled names would be published. */
    static Reader reader(byte[] file) throws IOException {
        PushbackReader reader = new PushbackReader(
                new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8.newDecoder()));
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    static String of(byte[] file) throws IOException {
        try (Reader reader = reader(file)) {
            return composed(reader.readAllAsString());
        }
    }

    /** {@code file-unreadable} for the character zero, which no database takes. */
    static String composed(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new Refused(CatalogProblem.FILE_UNREADABLE, "NUL");
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
