package vn.lienthong.routing.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import vn.lienthong.chassis.security.Roles;

/** The service as its users meet it: over HTTP. */
public final class RoutingService {
    private static final Duration SOON = Duration.ofSeconds(60);

    private RoutingService() {}

    public static String handlerOf(String agency) {
        return Tokens.officer("handler-of-" + agency, agency, Roles.HANDLER);
    }

    public static String leaderOf(String agency) {
        return Tokens.officer("leader-of-" + agency, agency, Roles.LEADER);
    }

    public static String receivingOfficerOf(String centre) {
        return Tokens.officer("receiver-of-" + centre, centre, Roles.RECEIVING_OFFICER);
    }

    public static String operator() {
        return Tokens.person("operator-1", Roles.OPERATOR);
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }

    /** The plan as the operator sees it; waits until the dossier is routed. */
    public static JsonPath planOf(TestDossier dossier) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(get(dossier).statusCode()).isEqualTo(200));
        return get(dossier).jsonPath();
    }

    /** Waits until the plan is in a state. */
    public static JsonPath planOf(TestDossier dossier, String state) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(planOf(dossier).getString("state")).isEqualTo(state));
        return planOf(dossier);
    }

    public static Response get(TestDossier dossier) {
        return as(operator()).get("/plans/{dossier}", dossier.id());
    }

    public static int versionOf(TestDossier dossier) {
        return planOf(dossier).getInt("version");
    }

    /** Sends a command on a leg, at the version that the plan has now. */
    public static ValidatableResponse act(String token, TestDossier dossier, String step, String action, Object body) {
        return act(token, dossier, step, action, body, "\"" + versionOf(dossier) + "\"");
    }

    public static ValidatableResponse act(
            String token, TestDossier dossier, String step, String action, Object body, String ifMatch) {
        return as(token)
                .contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(body)
                .post("/plans/{dossier}/legs/{leg}/{action}", dossier.id(), dossier.legId(step), action)
                .then();
    }

    public static ValidatableResponse accept(String agency, TestDossier dossier, String step) {
        return act(handlerOf(agency), dossier, step, "acceptance", Map.of());
    }

    public static ValidatableResponse complete(String agency, TestDossier dossier, String step, String outcome) {
        return act(handlerOf(agency), dossier, step, "completion", Map.of("outcome", outcome));
    }

    public static ValidatableResponse refuse(String agency, TestDossier dossier, String step, String rightAgency) {
        Map<String, String> body = rightAgency == null
                ? Map.of("reason", "NOT_COMPETENT_FOR_PLACE")
                : Map.of("reason", "NOT_COMPETENT_FOR_PLACE", "rightAgency", rightAgency);
        return act(handlerOf(agency), dossier, step, "refusal", body);
    }

    /** Where a step stands, as the plan shows it. */
    public static String stateOf(JsonPath plan, String step) {
        return plan.getString("legs.find { it.step == '%s' }.state".formatted(step));
    }

    public static String agencyOf(JsonPath plan, String step) {
        return plan.getString("legs.find { it.step == '%s' }.agency".formatted(step));
    }
}
