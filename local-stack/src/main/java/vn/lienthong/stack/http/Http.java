package vn.lienthong.stack.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.lienthong.stack.StackProblem;

/** Asks services over HTTP. */
public final class Http {
    private static final Duration QUICK = Duration.ofSeconds(10);
    private static final Duration SLOW = Duration.ofMinutes(3);
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(QUICK)
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Http() {}

    /**
     * What a service says of itself.
     *
     * @param failing the names of the health checks that fail
     */
    public record Readiness(boolean ready, List<String> failing) {}

    /** Whether the service there takes requests. */
    public static Readiness readiness(URI service) {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/q/health/ready"))
                .timeout(QUICK)
                .build();
        try {
            HttpResponse<String> response = send(request);
            return new Readiness(response.statusCode() == OK, failing(response.body()));
        } catch (IOException _) {
            return new Readiness(false, List.of());
        }
    }

    private static List<String> failing(String health) throws IOException {
        return JSON.readTree(health)
                .path("checks")
                .valueStream()
                .filter(check -> check.path("status").asText().equals("DOWN"))
                .map(check -> check.path("name").asText())
                .toList();
    }

    /** The answer's JSON; a problem where there is none. */
    public static JsonNode get(URI address, String token) {
        return json(HttpRequest.newBuilder(address)
                .timeout(QUICK)
                .header("Authorization", "Bearer " + token)
                .build());
    }

    /** Sends a file and gives the answer's JSON; a problem where it was refused. */
    public static JsonNode post(URI address, String token, String contentType, Path file) {
        try {
            return json(HttpRequest.newBuilder(address)
                    .timeout(SLOW)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", contentType)
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build());
        } catch (FileNotFoundException e) {
            throw new StackProblem("There is no " + file + ".", "Restore it from the repository.", e);
        }
    }

    /**
     * Has a service do something; a problem where it refuses.
     *
     * @param reason {@code Audit-Reason}; null for none
     */
    public static JsonNode act(URI address, String token, String reason) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(SLOW)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.noBody());
        if (reason != null) {
            request.header(
                    "Audit-Reason",
                    URLEncoder.encode(reason, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return json(request.build());
    }

    private static JsonNode json(HttpRequest request) {
        String call = request.method() + " " + request.uri();
        try {
            HttpResponse<String> response = send(request);
            if (response.statusCode() != OK && response.statusCode() != ACCEPTED) {
                throw refusal(call, response);
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new StackProblem("%s got no answer: %s".formatted(call, e), "See what runs: ./lienthong status", e);
        }
    }

    /** In the service's own words where it has any (RFC 9457). */
    private static StackProblem refusal(String call, HttpResponse<String> response) throws IOException {
        boolean explained = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
        return explained
                ? new StackProblem(
                        "%d: %s".formatted(response.statusCode(), detail(response.body())), "It was asked " + call)
                : new StackProblem(
                        "%s answered %d: %s".formatted(call, response.statusCode(), response.body()),
                        "The service's log says more: ./lienthong logs");
    }

    private static String detail(String problem) throws IOException {
        JsonNode said = JSON.readTree(problem);
        return said.path("detail").asText(said.path("title").asText());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
