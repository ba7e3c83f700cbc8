package vn.lienthong.deadline.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import vn.lienthong.chassis.security.Roles;

/** The service as its users meet it: over HTTP. */
public final class DeadlineService {
    private static final Duration SOON = Duration.ofSeconds(90);

    private DeadlineService() {}

    public static String handlerOf(String agency) {
        return Tokens.officer("handler-of-" + agency, agency, Roles.HANDLER);
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

    /** The clocks of a dossier as the operator sees them. */
    public static JsonPath clocksOf(TestDossier dossier) {
        return as(operator())
                .queryParam("dossier", dossier.id())
                .get("/clocks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The clock that runs, or ran last, for an agency's part in a dossier; waits until it is in the state. */
    public static Map<String, Object> clock(TestDossier dossier, String agency, String state) {
        soon(() -> assertThat(find(dossier, agency)).isNotNull().containsEntry("state", state));
        return find(dossier, agency);
    }

    /** Whether a clock stands as is said. */
    public static void clockShows(TestDossier dossier, String agency, Map<String, ?> shown) {
        soon(() -> assertThat(find(dossier, agency)).isNotNull().containsAllEntriesOf(Map.copyOf(shown)));
    }

    private static Map<String, Object> find(TestDossier dossier, String agency) {
        return clocksOf(dossier).getMap("items.findAll { it.agency == '%s' }.max { it.startedAt }".formatted(agency));
    }

    public static UUID idOf(Map<String, Object> clock) {
        return UUID.fromString((String) clock.get("clockId"));
    }

    /** Sends a command on a clock at a version. */
    public static ValidatableResponse act(String token, UUID clockId, int version, String action, Object body) {
        return as(token)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/clocks/{clock}/{action}", clockId, action)
                .then();
    }

    /** Builds a view anew and waits until it is in place. */
    public static void rebuild(String view) {
        as(operator()).post("/operations/views/{view}/rebuild", view).then().statusCode(202);
        soon(() -> assertThat(as(operator())
                        .get("/operations/views")
                        .jsonPath()
                        .<String>get("find { it.view == '%s' }.rebuild?.state".formatted(view)))
                .isEqualTo("SWAPPED"));
    }
}
