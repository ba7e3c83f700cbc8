package vn.lienthong.events;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One aggregate's life: the scope in which {@code sequence} counts from 1 without a gap. */
public record StreamId(String service, String aggregate, UUID id) {
    private static final Pattern SOURCE = Pattern.compile("/lienthong/([a-z-]+)/([a-z-]+)/([0-9a-f-]{36})");

    /** The CloudEvents {@code source} of this stream. */
    public String source() {
        return "/lienthong/" + service + "/" + aggregate + "/" + id;
    }

    /** Reads a CloudEvents {@code source}; refuses what is not one of ours with {@link IllegalArgumentException}. */
    public static StreamId ofSource(String source) {
        Matcher matcher = SOURCE.matcher(source);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a source of Liên Thông: " + source);
        }
        return new StreamId(matcher.group(1), matcher.group(2), UUID.fromString(matcher.group(3)));
    }
}
