package vn.lienthong.chassis.web.view;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.backing.Backing;
import vn.lienthong.chassis.security.TokenKeys;
import vn.lienthong.events.Topics;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class ViewIT {
    @Inject
    Jdbi jdbi;

    private final UUID plan = UUID.randomUUID();

    @Test
    void an_answer_says_how_far_the_view_had_come() {
        jdbi.useHandle(handle -> handle.execute("""
                insert into consumer_position (consumer, topic, partition, next_offset, moved_at)
                values ('seen', ?, 0, 12, now()), ('seen', ?, 1, 7, now())
                on conflict (consumer, topic, partition) do update set next_offset = excluded.next_offset
                """, Topics.ROUTING, Topics.ROUTING));

        given().get("/seen").then().statusCode(200).header("View-Position", equalTo("lienthong.routing=(12 7)"));
    }

    @Test
    void what_is_there_already_is_not_waited_for() {
        taken(4);
        given().header("Wait-For", position(plan, 3)).get("/seen").then().statusCode(200);
    }

    @Test
    void a_reader_waits_until_the_view_has_taken_the_event() {
        taken(1);
        CompletableFuture<Response> reading = CompletableFuture.supplyAsync(
                () -> given().header("Wait-For", position(plan, 2)).get("/seen"));
        await().during(Duration.ofMillis(300)).until(() -> !reading.isDone());
        taken(2);

        assertThat(reading.join().statusCode()).isEqualTo(200);
    }

    @Test
    void a_view_that_stays_behind_says_so() {
        given().header("Wait-For", position(plan, 1))
                .get("/seen")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("view-behind"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "/lienthong/routing/handling-plan/x;sequence=4", "\"/elsewhere/1\";sequence=1"})
    void what_is_no_position_is_refused(String header) {
        given().header("Wait-For", header)
                .header("Accept-Language", "en")
                .get("/seen")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-header"))
                .body("errors[0].detail", equalTo("Must have the form \"/lienthong/…\";sequence=N."));
    }

    @Test
    void a_stream_that_the_view_does_not_follow_is_refused_at_once() {
        String survey = "\"/lienthong/satisfaction/survey/%s\";sequence=1".formatted(plan);
        given().header("Wait-For", survey).get("/seen").then().statusCode(400).body("code", equalTo("invalid-header"));
    }

    @Test
    void the_interface_tells_of_both_headers() {
        given().get("/q/openapi?format=json")
                .then()
                .body("paths.'/seen'.get.parameters[0].'$ref'", equalTo("#/components/parameters/Wait-For"))
                .body(
                        "paths.'/seen'.get.responses.'200'.headers.'View-Position'.'$ref'",
                        equalTo("#/components/headers/View-Position"));
    }

    private void taken(int version) {
        jdbi.useHandle(handle -> handle.execute("""
                insert into inbox (consumer, topic, stream_id, version) values ('seen', ?, ?, ?)
                on conflict (consumer, topic, stream_id) do update set version = excluded.version
                """, Topics.ROUTING, plan, version));
    }

    private static String position(UUID plan, int sequence) {
        return "\"/lienthong/routing/handling-plan/%s\";sequence=%d".formatted(plan, sequence);
    }
}
