package vn.lienthong.chassis.web.command;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** The version that the sender of a command has seen, by the headers {@code If-Match} and {@code If-None-Match}. */
@Singleton
public class IfMatch {
    private static final Pattern STRONG = Pattern.compile("\"(0|[1-9]\\d{0,8})\"");
    private static final String ANY = "*";

    private final HttpHeaders headers;

    IfMatch(HttpHeaders headers) {
        this.headers = headers;
    }

    /**
     * The version to change: of {@code If-Match}, or 0 where {@code If-None-Match: *} asks for something new. Empty where
     * any version will do.
     */
    public OptionalInt version() {
        String match = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (match != null) {
            return parse(match.strip());
        }
        boolean onlyNew = ANY.equals(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        return onlyNew ? OptionalInt.of(0) : OptionalInt.empty();
    }

    /** As {@link #version}, and {@code if-match-required} where the sender did not say. */
    public OptionalInt required() {
        OptionalInt version = version();
        if (version.isEmpty() && headers.getHeaderString(HttpHeaders.IF_MATCH) == null) {
            throw new Refused(CommonProblem.IF_MATCH_REQUIRED);
        }
        return version;
    }

    private static OptionalInt parse(String match) {
        if (match.equals(ANY)) {
            return OptionalInt.empty();
        }
        Matcher tag = STRONG.matcher(match);
        if (!tag.matches()) {
            throw new Refused(CommonProblem.IF_MATCH_INVALID);
        }
        return OptionalInt.of(Integer.parseInt(tag.group(1)));
    }
}
