package vn.lienthong.chassis.web.command;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Answers a read of one thing with its ETag, and with 304 where the caller has that version already. */
@Singleton
public class Versioned {
    private final HttpHeaders headers;

    Versioned(HttpHeaders headers) {
        this.headers = headers;
    }

    /** Makes the body only where it is needed. */
    public Response answer(int version, Supplier<?> body) {
        String tag = "\"" + version + "\"";
        if (isKnown(tag)) {
            return Response.notModified().header(HttpHeaders.ETAG, tag).build();
        }
        return Response.ok(body.get()).header(HttpHeaders.ETAG, tag).build();
    }

    /** By weak comparison, as RFC 9110 has it for reads. */
    private boolean isKnown(String tag) {
        String known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return known != null
                && Stream.of(known.split(","))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
    }
}
