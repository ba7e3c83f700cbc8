package vn.lienthong.catalog.imports.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** The text of a file in UTF-8, with or without a byte order mark; composed, so that the same word is the same text. */
final class FileText {
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private FileText() {}

    /** {@code file-unreadable} where the bytes are of another encoding: garbled names would be published. */
    static String of(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            requireTextOnly(unmarked);
            return Normalizer.normalize(unmarked, Normalizer.Form.NFC);
        } catch (CharacterCodingException _) {
            throw new Refused(CatalogProblem.FILE_UNREADABLE, "UTF-8");
        }
    }

    private static void requireTextOnly(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new Refused(CatalogProblem.FILE_UNREADABLE, "NUL");
        }
    }
}
