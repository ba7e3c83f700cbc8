package vn.lienthong.chassis.web.paging;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.lienthong.chassis.web.paging.CursorSeal.Cursor;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** Lists in parts, by the query parameters {@code limit} and {@code cursor}. All other parameters are the filter. */
@Singleton
public class Paging {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;
    private static final String CURSOR = "cursor";
    private static final String LIMIT = "limit";

    private final UriInfo uri;
    private final CursorSeal seal;

    Paging(UriInfo uri, CursorSeal seal) {
        this.uri = uri;
        this.seal = seal;
    }

    /** The window that the request asks for. */
    public Window window() {
        String text = uri.getQueryParameters().getFirst(CURSOR);
        if (text == null) {
            return new Window(limit(), false, List.of());
        }
        Cursor cursor = seal.open(text);
        if (cursor.filter() != filter()) {
            throw new Refused(CommonProblem.CURSOR_MISMATCH);
        }
        return new Window(limit(), cursor.backward(), cursor.keys());
    }

    /**
     * Answers with the rows read by the window, which may be one more than its limit.
     *
     * @param keys the sort values of an item, in the order of the {@link Keyset}
     */
    public <T> RestResponse<Page<T>> page(Window window, List<T> rows, Function<T, List<?>> keys) {
        boolean more = rows.size() > window.limit();
        List<T> read = rows.subList(0, Math.min(rows.size(), window.limit()));
        List<T> items = window.backward() ? read.reversed() : read;
        boolean hasNext = !items.isEmpty() && (window.backward() || more);
        boolean hasPrev = !items.isEmpty() && (window.backward() ? more : !window.isStart());
        String next = hasNext ? cursor(false, keys.apply(items.getLast())) : null;
        String prev = hasPrev ? cursor(true, keys.apply(items.getFirst())) : null;
        ResponseBuilder<Page<T>> answer = ResponseBuilder.ok(new Page<>(List.copyOf(items), next, prev));
        return (next == null ? answer : answer.header(HttpHeaders.LINK, link(next))).build();
    }

    private int limit() {
        String text = uri.getQueryParameters().getFirst(LIMIT);
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MAX_LIMIT) {
            throw new Refused(CommonProblem.INVALID_PARAMETER).inParameter(LIMIT, "parameter.limit", MAX_LIMIT);
        }
        return Integer.parseInt(text);
    }

    private String cursor(boolean backward, List<?> keys) {
        return seal.seal(new Cursor(
                backward, filter(), keys.stream().map(Object::toString).toList()));
    }

    private String link(String cursor) {
        URI next = uri.getRequestUriBuilder().replaceQueryParam(CURSOR, cursor).build();
        return "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"";
    }

    private long filter() {
        Map<String, List<String>> filter = new TreeMap<>(uri.getQueryParameters());
        filter.keySet().removeAll(List.of(CURSOR, LIMIT));
        byte[] hash = sha256().digest((uri.getPath() + filter).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
