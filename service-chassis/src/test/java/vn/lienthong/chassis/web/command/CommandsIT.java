package vn.lienthong.chassis.web.command;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.backing.Backing;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.security.TokenKeys;
import vn.lienthong.chassis.security.Tokens;
import vn.lienthong.chassis.time.DemoClock;
import vn.lienthong.chassis.transaction.GroupCommit;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class CommandsIT {
    @Inject
    Jdbi jdbi;

    @Inject
    OldKeys oldKeys;

    @Inject
    GroupCommit commits;

    private final UUID id = UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();

    @Test
    void a_command_answers_with_the_new_state_its_version_and_its_place() {
        Response answer = open(key);

        answer.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", "/surveys/" + id)
                .header("Content-Language", "vi")
                .header("Idempotent-Replayed", nullValue())
                .body("id", equalTo(id.toString()))
                .body("answers", equalTo(0));
    }

    @Test
    void a_repeated_command_gets_the_first_answer_byte_for_byte() {
        Response first = open(key);
        answer(1, 5);
        Response again = open(key);

        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        for (String header : List.of("ETag", "Location", "Content-Type", "Content-Language")) {
            assertThat(again.header(header)).isEqualTo(first.header(header));
        }
        again.then().header("Idempotent-Replayed", "true");
        assertThat(versions()).containsExactly(1, 2);
    }

    @Test
    void spacing_and_order_of_the_body_do_not_make_another_command() {
        open(key);

        citizen()
                .header("Idempotency-Key", "\"" + key + "\"")
                .body("{  \"id\" :\n \"" + id + "\" }")
                .post("/surveys")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true");
    }

    @Test
    void a_key_used_for_another_command_is_refused() {
        open(key);

        citizen()
                .header("Idempotency-Key", key)
                .body(Map.of("id", UUID.randomUUID()))
                .post("/surveys")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void the_same_key_of_another_sender_is_another_key() {
        open(key);

        commands(Tokens.person("somebody-else", Roles.CITIZEN))
                .header("Idempotency-Key", key)
                .body(Map.of("id", id))
                .post("/surveys")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue());
    }

    @Test
    void a_command_that_needs_a_key_is_refused_without() {
        citizen()
                .body(Map.of("id", id))
                .post("/surveys")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
        assertThat(versions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"short", "\"01234567890123456", "0123456789 0123456789", "\"0123456789\\0123456789\"", "\"\""})
    void a_malformed_key_is_refused(String malformed) {
        citizen()
                .header("Idempotency-Key", malformed)
                .body(Map.of("id", id))
                .post("/surveys")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-invalid"));
    }

    @Test
    void a_refused_command_may_be_tried_again_under_its_key() {
        publicAnswer(key, 3).then().statusCode(409).body("code", equalTo("not-open"));
        open(UUID.randomUUID().toString());

        publicAnswer(key, 3).then().statusCode(200).header("ETag", "\"2\"").header("Idempotent-Replayed", nullValue());
    }

    @Test
    void of_the_same_command_sent_many_times_at_once_one_is_carried_out_and_all_get_its_answer() throws Exception {
        int senders = 8;
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<Response>> answers;
            try (Handle handle = jdbi.open()) {
                handle.begin();
                handle.execute("lock table event in exclusive mode");
                answers = IntStream.range(0, senders)
                        .mapToObj(_ -> threads.submit(() -> open(key)))
                        .toList();
                await().until(() -> waiting() == 1 && commits.gathered() == senders - 1);
                handle.commit();
            }

            byte[] first = answers.getFirst().get().asByteArray();
            int replayed = 0;
            for (Future<Response> answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
                assertThat(answer.get().asByteArray()).isEqualTo(first);
                replayed += "true".equals(answer.get().header("Idempotent-Replayed")) ? 1 : 0;
            }
            assertThat(replayed).isEqualTo(senders - 1);
            assertThat(versions()).containsExactly(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "01"})
    void commands_that_share_a_transaction_have_each_its_own_sender_trace_and_language(String ofLeaders)
            throws Exception {
        String[] flags = {ofLeaders, ofLeaders, "01", "00", "01", "00", "01", "00"};

        List<Response> answers = inGroups(IntStream.range(0, flags.length)
                .mapToObj(n -> (Callable<Response>) () -> openAs(n, flags[n]))
                .toList());

        for (int n = 0; n < flags.length; n++) {
            answers.get(n).then().statusCode(201).header("Content-Language", n % 2 == 0 ? "vi" : "en");
            Map<String, Object> event = eventOf(surveyOf(n));
            assertThat(event).containsEntry("actor", "officer-" + n).containsEntry("reason", "reason " + n);
            assertThat((String) event.get("traceparent"))
                    .startsWith("00-" + traceOf(n) + "-")
                    .endsWith("-" + flags[n]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "01"})
    void who_carries_out_the_commands_of_others_is_refused_in_its_own_trace(String ofLeader) throws Exception {
        UUID unknown = UUID.randomUUID();

        List<Response> answers = inGroups(List.of(
                () -> openAs(0, "01"),
                () -> publicAnswer(unknown, "00-" + traceOf(1) + "-b7ad6b7169203331-" + ofLeader),
                () -> openAs(2, "01"),
                () -> openAs(3, "00")));

        answers.get(1).then().statusCode(409).body("code", equalTo("not-open")).body("traceId", equalTo(traceOf(1)));
        answers.get(2).then().statusCode(201);
        answers.get(3).then().statusCode(201);
    }

    /** The first command is a group of its own; meanwhile the others gather, led by the second. */
    private List<Response> inGroups(List<Callable<Response>> commands) throws Exception {
        List<Future<Response>> sent = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            try (Handle handle = jdbi.open()) {
                handle.begin();
                handle.execute("lock table event in exclusive mode");
                for (Callable<Response> command : commands) {
                    sent.add(threads.submit(command));
                    int gathered = sent.size() - 1;
                    await().until(() -> waiting() == 1 && commits.gathered() == gathered);
                }
                handle.commit();
            }
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : sent) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static Response publicAnswer(UUID survey, String traceparent) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("traceparent", traceparent)
                .body(Map.of("mark", 3))
                .post("/surveys/" + survey + "/public-answers");
    }

    private Response openAs(int n, String flag) {
        return commands(Tokens.officer("officer-" + n, "H26.00070", Roles.RECEIVING_OFFICER))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Audit-Reason", "reason " + n)
                .header("Accept-Language", n % 2 == 0 ? "vi" : "en")
                .header("traceparent", "00-" + traceOf(n) + "-b7ad6b7169203331-" + flag)
                .body(Map.of("id", surveyOf(n)))
                .post("/surveys");
    }

    private UUID surveyOf(int n) {
        return new UUID(id.getMostSignificantBits(), n + 1);
    }

    private static String traceOf(int n) {
        return "0af7651916cd43dd8448eb211c80319" + n;
    }

    @Test
    void a_command_that_another_replica_carries_out_at_the_same_time_gets_its_answer() throws Exception {
        open(UUID.randomUUID().toString());
        Response first = publicAnswer(key, 4);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<Response> second;
            try (Handle other = jdbi.open()) {
                other.execute("create temp table kept as select * from idempotency_key where key = ?", key);
                other.execute("delete from idempotency_key where key = ?", key);
                other.begin();
                other.execute("insert into idempotency_key select * from kept");
                second = threads.submit(() -> publicAnswer(key, 4));
                await().until(() -> waiting() == 1);
                other.commit();
                other.execute("drop table kept");
            }

            second.get().then().statusCode(200).header("Idempotent-Replayed", "true");
            assertThat(second.get().asByteArray()).isEqualTo(first.asByteArray());
        }
        assertThat(versions()).containsExactly(1, 2);
    }

    @Test
    void of_many_commands_at_once_that_name_no_version_none_is_lost() throws Exception {
        open(key);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<Response>> answers = IntStream.range(0, 2)
                    .mapToObj(_ ->
                            threads.submit(() -> publicAnswer(UUID.randomUUID().toString(), 4)))
                    .toList();
            for (Future<Response> answer : answers) {
                answer.get().then().statusCode(200);
            }
        }
        assertThat(versions()).containsExactly(1, 2, 3);
    }

    @Test
    void of_two_commands_at_once_on_the_same_version_the_loser_is_told_the_new_one() throws Exception {
        open(key);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<Response> first;
            Future<Response> second;
            try (Handle handle = jdbi.open()) {
                handle.begin();
                handle.execute("lock table event in exclusive mode");
                first = threads.submit(() -> answer(1, 4));
                await().until(() -> waiting() == 1);
                second = threads.submit(() -> answer(1, 4));
                await().until(() -> commits.gathered() == 1);
                handle.commit();
            }
            first.get().then().statusCode(200);
            Response loser = second.get();
            loser.then().statusCode(412).header("ETag", "\"2\"").body("currentVersion", equalTo(2));
        }
        assertThat(versions()).containsExactly(1, 2);
    }

    @Test
    void a_change_without_if_match_is_refused() {
        open(key);

        citizen()
                .body(Map.of("mark", 4))
                .post("/surveys/" + id + "/answers")
                .then()
                .statusCode(428)
                .body("code", equalTo("if-match-required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"1\"", "1", "\"1\", \"2\"", "\"a\"", "\"-1\"", "\"01\""})
    void a_malformed_if_match_is_refused(String malformed) {
        citizen()
                .header("If-Match", malformed)
                .body(Map.of("mark", 4))
                .post("/surveys/" + id + "/answers")
                .then()
                .statusCode(400)
                .body("code", equalTo("if-match-invalid"));
    }

    @Test
    void a_change_of_a_stale_version_is_told_the_current_one() {
        open(key);
        answer(1, 4);

        answer(1, 5)
                .then()
                .statusCode(412)
                .header("ETag", "\"2\"")
                .body("code", equalTo("stream-moved"))
                .body("currentVersion", equalTo(2));
    }

    @Test
    void what_must_be_new_is_refused_where_it_exists() {
        open(key);

        citizen()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-None-Match", "*")
                .body(Map.of("id", id))
                .post("/surveys")
                .then()
                .statusCode(412);
    }

    @Test
    void a_read_of_a_known_version_has_no_body() {
        open(key);

        given().get("/surveys/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("answers", equalTo(0));
        given().header("If-None-Match", "\"0\", W/\"1\"")
                .get("/surveys/" + id)
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"")
                .body(emptyString());
        given().header("If-None-Match", "\"2\"").get("/surveys/" + id).then().statusCode(200);
    }

    @Test
    void the_event_says_who_did_it_for_whom_why_and_in_which_trace() {
        commands(Tokens.officer("officer-7", "H26.00070", Roles.RECEIVING_OFFICER))
                .header("Idempotency-Key", key)
                .header("Audit-Reason", "UTF-8''N%E1%BB%99p%20h%E1%BB%99")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .body(Map.of("id", id))
                .post("/surveys")
                .then()
                .statusCode(201);

        Map<String, Object> event = eventOf(id);
        assertThat(event)
                .containsEntry("actor", "officer-7")
                .containsEntry("agency", "H26.00070")
                .containsEntry("reason", "Nộp hộ");
        assertThat((String) event.get("traceparent"))
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .endsWith("-01");
    }

    private Map<String, Object> eventOf(UUID survey) {
        return jdbi.withHandle(handle -> handle.select("select * from event where stream_id = ?", survey)
                .mapToMap()
                .one());
    }

    @Test
    void a_call_without_a_token_is_the_publics() {
        open(key);
        publicAnswer(UUID.randomUUID().toString(), 2);

        assertThat(jdbi.<List<String>, RuntimeException>withHandle(
                        handle -> handle.select("select actor from event where stream_id = ? order by version", id)
                                .mapTo(String.class)
                                .list()))
                .containsExactly("citizen-1", "public");
    }

    @Test
    void keys_are_forgotten_when_their_time_is_over() {
        DemoClock clock = DemoClock.at(Path.of("target/demo-clock"));
        open(key);
        try {
            clock.move(Duration.ofHours(23));
            oldKeys.sweep();
            assertThat(isRemembered()).isTrue();

            clock.move(Duration.ofHours(2));
            oldKeys.sweep();
            assertThat(isRemembered()).isFalse();
        } finally {
            clock.reset();
        }
    }

    private boolean isRemembered() {
        return jdbi.withHandle(handle -> handle.select("select true from idempotency_key where key = ?", key)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }

    /** Looks from outside, as a transaction sees the other sessions as they were at its first look. */
    private int waiting() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from pg_locks join pg_stat_activity using (pid)"
                                + " where not granted and datname = current_database()")
                        .mapTo(Integer.class)
                        .one());
    }

    private List<Integer> versions() {
        return jdbi.withHandle(handle -> handle.select("select version from event where stream_id = ? order by 1", id)
                .mapTo(Integer.class)
                .list());
    }

    private Response open(String underKey) {
        return citizen()
                .header("Idempotency-Key", underKey)
                .body(Map.of("id", id))
                .post("/surveys");
    }

    private Response answer(int version, int mark) {
        return citizen()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("mark", mark))
                .post("/surveys/" + id + "/answers");
    }

    private Response publicAnswer(String underKey, int mark) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", underKey)
                .body(Map.of("mark", mark))
                .post("/surveys/" + id + "/public-answers");
    }

    private static RequestSpecification citizen() {
        return commands(Tokens.person("citizen-1", Roles.CITIZEN));
    }

    private static RequestSpecification commands(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
