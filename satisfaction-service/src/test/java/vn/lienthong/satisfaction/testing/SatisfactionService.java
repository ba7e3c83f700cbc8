package vn.lienthong.satisfaction.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.security.Roles;

/** The service as its users meet it: over HTTP. */
public final class SatisfactionService {
    private static final Duration SOON = Duration.ofSeconds(90);

    private SatisfactionService() {}

    public static String receivingOfficerOf(String centre) {
        return Tokens.officer("receiver-of-" + centre, centre, Roles.RECEIVING_OFFICER);
    }

    public static String leaderOf(String agency) {
        return Tokens.officer("leader-of-" + agency, agency, Roles.LEADER);
    }

    public static String operator() {
        return Tokens.person("operator-1", Roles.OPERATOR);
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }

    public static void soon(ThrowingRunnable holds) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(100)).untilAsserted(holds);
    }

    /** What an officer of the centre sees of a dossier's survey; waits until there is one. */
    public static JsonPath surveyOf(TestDossier dossier) {
        soon(() -> assertThat(
                        survey(receivingOfficerOf(dossier.centre()), dossier).statusCode())
                .isEqualTo(200));
        return survey(receivingOfficerOf(dossier.centre()), dossier).jsonPath();
    }

    public static Response survey(String token, TestDossier dossier) {
        return as(token).queryParam("dossier", dossier.id()).get("/surveys");
    }

    /** Answers by the link, as anybody can. */
    public static ValidatableResponse answer(String link, Map<String, ?> scores) {
        return given().header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(Map.of("scores", scores))
                .post(link)
                .then();
    }

    /** The short names of a survey's events, in order. */
    public static List<String> eventsOf(UUID surveyId) {
        return jdbi().withHandle(handle ->
                handle.createQuery("""
                        select substring(type from 'vn\\.lienthong\\.satisfaction\\.(.*)\\.v1')
                        from event where stream_id = ? order by version
                        """).bind(0, surveyId).mapTo(String.class).list());
    }

    public static Jdbi jdbi() {
        return Arc.container().instance(Jdbi.class).get();
    }
}
