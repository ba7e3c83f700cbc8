package vn.lienthong.bench.load;

import io.vertx.core.buffer.Buffer;

/** What came back. */
public record Answer(int status, Buffer body) {
    private static final int FIRST_FAILURE = 400;

    boolean isRefusal() {
        return status >= FIRST_FAILURE;
    }

    /** The text value of a field of this name, the first in the body; without the cost of reading all of it. */
    public String field(String name) {
        String text = body.toString();
        String before = "\"" + name + "\":\"";
        int start = text.indexOf(before);
        if (start < 0) {
            throw new IllegalArgumentException("The answer has no " + name);
        }
        int from = start + before.length();
        return text.substring(from, text.indexOf('"', from));
    }
}
