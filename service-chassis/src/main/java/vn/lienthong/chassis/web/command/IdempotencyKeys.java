package vn.lienthong.chassis.web.command;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.Optional;
import vn.lienthong.chassis.security.Caller;

/** Reads the key of the command at hand. */
@Singleton
class IdempotencyKeys {
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;
    private final Caller caller;
    private final Json json;

    IdempotencyKeys(HttpHeaders headers, UriInfo uri, Request request, Caller caller, Json json) {
        this.headers = headers;
        this.uri = uri;
        this.request = request;
        this.caller = caller;
        this.json = json;
    }

    Optional<IdempotencyKey> ofRequest(Object body) {
        return Optional.ofNullable(headers.getHeaderString(IdempotencyKey.HEADER))
                .map(header -> new IdempotencyKey(caller.id(), IdempotencyKey.parse(header), fingerprint(body)));
    }

    /** The body counts as what was understood of it, so that its spacing and order do not matter. */
    private byte[] fingerprint(Object body) {
        String command = String.join(
                "\n",
                caller.agency().orElse(""),
                request.getMethod(),
                uri.getRequestUri().getRawPath(),
                Objects.requireNonNullElse(uri.getRequestUri().getRawQuery(), ""),
                Objects.requireNonNullElse(headers.getHeaderString(HttpHeaders.IF_MATCH), ""),
                "");
        MessageDigest digest = sha256();
        digest.update(command.getBytes(StandardCharsets.UTF_8));
        return body == null ? digest.digest() : digest.digest(json.write(body));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
