package vn.lienthong.chassis.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import vn.lienthong.chassis.web.problem.NulInText;

/** Texts without the character NUL, which PostgreSQL does not take. */
final class StorableText extends StringDeserializer {
    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        if (text != null && text.indexOf('\0') >= 0) {
            throw new NulInText(parser);
        }
        return text;
    }
}
