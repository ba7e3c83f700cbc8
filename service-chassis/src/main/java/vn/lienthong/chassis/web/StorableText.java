package vn.lienthong.chassis.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.text.Normalizer;
import vn.lienthong.chassis.web.problem.NulInText;

/**
 * Texts as files say them, too: composed, so that the same word is the same text, and without blanks around. Without the
 * character NUL, which PostgreSQL does not take.
 */
final class StorableText extends StringDeserializer {
    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        if (text != null && text.indexOf('\0') >= 0) {
            throw new NulInText(parser);
        }
        return text == null ? null : Blanks.strip(Normalizer.normalize(text, Normalizer.Form.NFC));
    }
}
