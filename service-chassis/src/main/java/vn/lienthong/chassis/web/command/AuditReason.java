package vn.lienthong.chassis.web.command;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/**
 * The text of {@code Audit-Reason}. Header values arrive as Latin-1, so Vietnamese comes either percent-encoded, with or
 * without the {@code UTF-8''} of RFC 8187, or as the plain bytes of UTF-8.
 */
final class AuditReason {
    static final String HEADER = "Audit-Reason";
    static final int MAX_LENGTH = 500;
    private static final String EXTENDED = "utf-8''";

    private AuditReason() {}

    static String decode(String header) {
        String value = header.strip();
        String encoded =
                value.toLowerCase(Locale.ROOT).startsWith(EXTENDED) ? value.substring(EXTENDED.length()) : value;
        String text = utf8(unescape(encoded)).strip();
        if (text.length() > MAX_LENGTH) {
            throw new Refused(CommonProblem.INVALID_HEADER).inParameter(HEADER, "header.too-long", MAX_LENGTH);
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new Refused(CommonProblem.INVALID_HEADER).inParameter(HEADER, "header.control-character");
        }
        return text;
    }

    /** A percent sign without two hexadecimal digits is just a percent sign. */
    private static byte[] unescape(String encoded) {
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (int at = 0; at < encoded.length(); at++) {
            char letter = encoded.charAt(at);
            boolean escaped = letter == '%'
                    && at + 2 < encoded.length()
                    && HexFormat.isHexDigit(encoded.charAt(at + 1))
                    && HexFormat.isHexDigit(encoded.charAt(at + 2));
            bytes.write(escaped ? HexFormat.fromHexDigits(encoded, at + 1, at + 3) : letter);
            at += escaped ? 2 : 0;
        }
        return bytes.toByteArray();
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new Refused(CommonProblem.INVALID_HEADER).inParameter(HEADER, "header.undecodable");
        }
    }
}
