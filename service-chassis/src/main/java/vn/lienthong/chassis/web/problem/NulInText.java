package vn.lienthong.chassis.web.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A text of a body has the character NUL in it. */
public final class NulInText extends JsonMappingException {
    public NulInText(JsonParser parser) {
        super(parser, "NUL in a text");
    }
}
