package vn.lienthong.acceptance.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a service answered.
 *
 * @param headers those that a repeat must have, too
 * @param replayed whether it says that it is the first answer again
 */
record Answer(int status, Map<String, String> headers, String body, boolean replayed) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(HttpResponse<String> response) {
        Map<String, String> headers = new TreeMap<>();
        Stream.of("ETag", "Location", "Content-Type", "Content-Language")
                .forEach(name -> response.headers().firstValue(name).ifPresent(value -> headers.put(name, value)));
        boolean replayed = response.headers().firstValue("Idempotent-Replayed").isPresent();
        return new Answer(response.statusCode(), headers, response.body(), replayed);
    }

    /** The command is carried out: from here on nothing of it may be lost. */
    boolean isPromise() {
        return status / 100 == 2;
    }

    /** Neither carried out nor refused: nobody knows. */
    boolean isOpen() {
        return status >= 500 || status == 429;
    }

    boolean isSame(Answer other) {
        return status == other.status && headers.equals(other.headers) && body.equals(other.body);
    }

    /** The version of the stream after the command. */
    int version() {
        return Integer.parseInt(headers.getOrDefault("ETag", "\"0\"").replace("\"", ""));
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(body, e);
        }
    }
}
