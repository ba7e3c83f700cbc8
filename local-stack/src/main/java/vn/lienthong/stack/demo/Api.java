package vn.lienthong.stack.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** One service's public interface, as a caller with a token uses it. */
final class Api {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int FIRST_FAILURE = 400;

    private final HttpClient client;
    private final URI base;
    private final String token;

    Api(HttpClient client, URI base, String token) {
        this.client = client;
        this.base = base;
        this.token = token;
    }

    /** What came back. @param tag its ETag; empty without one */
    record Reply(int status, JsonNode body, String tag) {
        /** The version of an aggregate, as its ETag has it. */
        int version() {
            return Integer.parseInt(tag.replace("\"", ""));
        }

        boolean isRefusal() {
            return status >= FIRST_FAILURE;
        }

        String code() {
            return body.path("code").asText();
        }
    }

    /** The body of a read that must succeed. */
    JsonNode get(String path) {
        return required("GET " + path, tryGet(path));
    }

    Reply tryGet(String path) {
        return send(request(path).GET().build());
    }

    /** A read with a header of its own. */
    Reply tryGet(String path, String header, String value) {
        return send(request(path).header(header, value).GET().build());
    }

    /** The body of a command that must succeed; it carries a key, so that sending it again would do no harm. */
    JsonNode post(String path, Object body) {
        return required("POST " + path, send(command(path, body).build()));
    }

    /** The same on a version of an existing thing. */
    JsonNode post(String path, int version, Object body) {
        HttpRequest.Builder request = command(path, body).header("If-Match", "\"" + version + "\"");
        return required("POST " + path, send(request.build()));
    }

    private HttpRequest.Builder command(String path, Object body) {
        return request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
                .POST(HttpRequest.BodyPublishers.ofString(write(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Accept-Language", "en");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            String tag = response.headers().firstValue("ETag").orElse("");
            return new Reply(response.statusCode(), MAPPER.readTree(response.body()), tag);
        } catch (IOException e) {
            throw new StoryBroken(request.uri() + " does not answer: " + e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new StoryBroken("The story was interrupted");
        }
    }

    private static JsonNode required(String what, Reply reply) {
        if (reply.isRefusal()) {
            throw new StoryBroken("%s was answered with %d %s".formatted(what, reply.status(), reply.body()));
        }
        return reply.body();
    }

    private static String write(Object body) {
        try {
            return MAPPER.writeValueAsString(body == null ? Map.of() : body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The story says only what JSON can say", e);
        }
    }
}
