package vn.lienthong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the packaged services refuse: each with its own code, in both languages, without leaving an event. */
@ExtendWith(PlayedStack.Resolver.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsIT {
    private static final String CENTRE = "H26.00070.TT";
    private static final String PAPER = """
            {"code": "TK", "kind": "ORIGINAL", "quantity": 1}""";
    private static final String BIRTH = """
            {"procedure": "1.001193", "centre": "H26.00070.TT", "channel": "COUNTER", "residence": "00070",
             "applicant": {"kind": "CITIZEN", "name": "Nguyễn Văn Mẫu", "personalId": "001000000000",
                           "phone": "0900000000", "address": "Số 1, đường Mẫu"},
             "components": [%s]}""".formatted(PAPER);

    private final PlayedStack played;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI intake;
    private final String officer;
    private final String returned;
    private final String usedKey = key();

    RefusalsIT(PlayedStack played) throws Exception {
        this.played = played;
        intake = URI.create(played.stack().endpoints().get("intake").textValue());
        officer = played.stack().token("receiving-officer", "--agency", CENTRE);
        returned = "/dossiers/" + returnedDossier();
        // What is already so is answered without an event, and remembered with its key.
        HttpResponse<String> first = send(handOut("COUNTER", usedKey), "vi");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    }

    /** @param code what stands in the answer */
    record Refusal(String what, int status, String code, HttpRequest request) {
        @Override
        public String toString() {
            return what;
        }
    }

    Stream<Refusal> refusals() throws Exception {
        String elsewhere = played.stack().token("receiving-officer", "--agency", "H26.00145.TT");
        return Stream.of(
                new Refusal(
                        "unknown procedure", 422, "procedure-unknown", submission(BIRTH.replace("1.001193", "9.9"))),
                new Refusal(
                        "unknown unit",
                        422,
                        "unit-unknown",
                        submission(BIRTH.replace("\"residence\": \"00070\"", "\"residence\": \"99999\""))),
                new Refusal("missing document", 422, "document-missing", submission(BIRTH.replace(PAPER, ""))),
                new Refusal("malformed JSON", 400, "malformed-json", submission(BIRTH.substring(1))),
                new Refusal("wrong token", 401, "unauthenticated", post("/dossiers", officer + "x", key(), BIRTH)),
                new Refusal("foreign agency", 403, "foreign-agency", post("/dossiers", elsewhere, key(), BIRTH)),
                new Refusal("stale version", 412, "stream-moved", ifMatch(1, handOut("COUNTER", key()))),
                new Refusal("key of another body", 422, "idempotency-key-reused", handOut("POST", usedKey)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void is_refused_in_both_languages_and_leaves_no_event(Refusal refusal) throws Exception {
        Map<String, Integer> before = EventTables.versions(played.stack());

        HttpResponse<String> vietnamese = send(refusal.request(), null);
        HttpResponse<String> english = send(refusal.request(), "en");

        assertThat(Stream.of(vietnamese, english)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(refusal.status());
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(body(answer).get("code").textValue()).isEqualTo(refusal.code());
        });
        assertThat(vietnamese.headers().firstValue("Content-Language")).hasValue("vi");
        assertThat(english.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(body(vietnamese).get("title")).isNotEqualTo(body(english).get("title"));
        assertThat(EventTables.versions(played.stack())).isEqualTo(before);
    }

    private HttpRequest submission(String body) {
        return post("/dossiers", officer, key(), body);
    }

    private HttpRequest handOut(String method, String key) throws Exception {
        return ifMatch(version(), post(returned + "/return", officer, key, "{\"method\": \"%s\"}".formatted(method)));
    }

    private int version() throws Exception {
        return get(returned, officer).get("version").intValue();
    }

    private String returnedDossier() throws Exception {
        JsonNode dossiers = get("/dossiers?limit=200", played.stack().token("operator"));
        return StreamSupport.stream(dossiers.get("items").spliterator(), false)
                .filter(dossier -> dossier.get("centre").textValue().equals(CENTRE))
                .filter(dossier -> dossier.get("channel").textValue().equals("COUNTER"))
                .filter(dossier -> dossier.get("status").textValue().equals("RETURNED"))
                .findFirst()
                .orElseThrow()
                .get("dossierId")
                .textValue();
    }

    private JsonNode get(String path, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(intake.resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        return body(send(request, "vi"));
    }

    private HttpRequest post(String path, String token, String key, String body) {
        return HttpRequest.newBuilder(intake.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static HttpRequest ifMatch(int version, HttpRequest request) {
        return HttpRequest.newBuilder(request, (name, _) -> !name.equals("If-Match"))
                .header("If-Match", "\"" + version + "\"")
                .build();
    }

    private HttpResponse<String> send(HttpRequest request, String language) throws Exception {
        HttpRequest.Builder spoken = HttpRequest.newBuilder(request, (_, _) -> true);
        if (language != null) {
            spoken.header("Accept-Language", language);
        }
        return client.send(spoken.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode body(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static String key() {
        return "\"" + UUID.randomUUID() + "\"";
    }
}
