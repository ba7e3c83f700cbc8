package vn.lienthong.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;

/** The public interfaces of the services, each of one replica or several. */
final class Api {
    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String SPAN = "00f067aa0ba902b7";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();
    private final Map<String, List<URI>> replicas = new ConcurrentHashMap<>();

    void add(String service, URI replica) {
        replicas.computeIfAbsent(service, _ -> new CopyOnWriteArrayList<>()).add(replica);
    }

    void remove(String service, URI replica) {
        replicas.get(service).remove(replica);
    }

    /** Sends a command to some replica; without an answer nobody knows what became of it. */
    Answer send(Command command) throws IOException, InterruptedException {
        HttpRequest.Builder request = to(some(command.service()), command.path())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "\"" + command.key() + "\"")
                .header("traceparent", "00-%s-%s-01".formatted(command.trace(), SPAN))
                .POST(HttpRequest.BodyPublishers.ofString(command.body()));
        if (!command.token().isEmpty()) {
            request.header("Authorization", "Bearer " + command.token());
        }
        command.seen().ifPresent(version -> request.header("If-Match", "\"" + version + "\""));
        return Answer.of(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    /** Whether the service there takes requests. */
    boolean isReady(URI address) {
        return ask(address, "/q/health/ready", "").isPresent();
    }

    /** What one replica says; empty where it refuses, or nobody answers. */
    Optional<JsonNode> ask(URI address, String path, String token) {
        try {
            return Optional.of(answer(address, path, token, Map.of()))
                    .filter(Answer::isPromise)
                    .map(Answer::json);
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** What some replica shows; empty where nothing is there to see, or nobody answers. */
    Optional<JsonNode> look(String service, String path, String token) {
        return ask(some(service), path, token);
    }

    /** What some replica answers. */
    Answer get(String service, String path, String token, Map<String, String> headers)
            throws IOException, InterruptedException {
        return answer(some(service), path, token, headers);
    }

    /** Sends a table of a kind that needs no key: what is known already changes nothing. */
    Answer post(String service, String path, String token, String csv) throws IOException, InterruptedException {
        HttpRequest.Builder request = to(some(service), path)
                .header("Content-Type", "text/csv")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(csv));
        return Answer.of(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    private Answer answer(URI address, String path, String token, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = to(address, path).GET();
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        return Answer.of(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    private URI some(String service) {
        List<URI> all = replicas.get(service);
        return all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }

    private static HttpRequest.Builder to(URI address, String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    }
}
