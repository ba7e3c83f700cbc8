package vn.lienthong.events;

import java.util.UUID;

/** One aggregate's life: the scope in which {@code sequence} counts from 1 without a gap. */
public record StreamId(String service, String aggregate, UUID id) {
    private static final String PREFIX = "/lienthong/";
    private static final int UUID_LENGTH = 36;

    /** The CloudEvents {@code source} of this stream. */
    public String source() {
        return PREFIX + service + "/" + aggregate + "/" + id;
    }

    /** Reads a CloudEvents {@code source}; refuses what is not one of ours with {@link IllegalArgumentException}. */
    public static StreamId ofSource(String source) {
        // by hand, for every record that is read has one
        int aggregate = source.indexOf('/', PREFIX.length()) + 1;
        int id = source.indexOf('/', aggregate) + 1;
        if (!source.startsWith(PREFIX)
                || !isName(source, PREFIX.length(), aggregate - 1)
                || !isName(source, aggregate, id - 1)
                || source.length() - id != UUID_LENGTH) {
            throw new IllegalArgumentException("Not a source of Liên Thông: " + source);
        }
        return new StreamId(
                source.substring(PREFIX.length(), aggregate - 1),
                source.substring(aggregate, id - 1),
                UUID.fromString(source.substring(id)));
    }

    private static boolean isName(String source, int from, int to) {
        return from < to && source.substring(from, to).chars().allMatch(c -> c == '-' || c >= 'a' && c <= 'z');
    }
}
