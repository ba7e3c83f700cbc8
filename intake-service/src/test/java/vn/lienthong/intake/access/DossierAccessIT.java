package vn.lienthong.intake.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.intake.testing.Api;
import vn.lienthong.intake.testing.Country;
import vn.lienthong.intake.testing.Facts;
import vn.lienthong.intake.testing.Routing;
import vn.lienthong.intake.testing.TestClock;
import vn.lienthong.intake.testing.TestKeys;
import vn.lienthong.intake.testing.Tokens;
import vn.lienthong.mirror.CatalogMirror;

/** The one rule on every path: who may see a dossier, its applicant and lists of it. */
@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TestKeys.class)
class DossierAccessIT {
    /** Every path that shows dossiers; one that is added must be added here and tried below. */
    private static final Set<String> READ_PATHS =
            Set.of("/dossiers", "/dossiers/{dossierId}", "/dossiers/{dossierId}/applicant", "/tracking/{code}");

    private static final Set<String> COMMANDS = Set.of(
            "acceptance",
            "non-acceptance",
            "supplement-requests",
            "supplements",
            "financial-obligations",
            "payments",
            "withdrawal",
            "stop",
            "return");

    @Inject
    CatalogMirror mirror;

    @Inject
    Facts facts;

    @BeforeEach
    void tell_the_catalog() {
        Country.tell(mirror);
        TestClock.moveTo("2026-11-02T09:00");
    }

    @Test
    void all_paths_that_show_or_change_dossiers_are_tried_here() {
        JsonPath api = Api.as(Api.OPERATOR)
                .accept("application/json")
                .get("/q/openapi?format=json")
                .jsonPath();
        Map<String, Map<String, Object>> paths = api.getMap("paths");
        Set<String> reads = new TreeSet<>();
        Set<String> commands = new TreeSet<>();
        paths.forEach((path, methods) -> {
            if (path.startsWith("/dossiers") || path.startsWith("/tracking")) {
                methods.keySet().stream().filter("get"::equals).forEach(_ -> reads.add(path));
                methods.keySet().stream()
                        .filter(method -> method.equals("post") && path.contains("{"))
                        .forEach(_ -> commands.add(path.substring(path.lastIndexOf('/') + 1)));
            }
        });
        assertThat(reads).isEqualTo(READ_PATHS);
        assertThat(commands).isEqualTo(COMMANDS);
    }

    @Test
    void for_a_stranger_a_dossier_is_as_one_that_does_not_exist() {
        UUID dossier = Api.submitted(Api.CITIZEN, Api.birthOnline());
        UUID none = UUID.randomUUID();
        for (String token : List.of(Api.STRANGER, Api.OTHER_CITIZEN, Api.TAX_HANDLER)) {
            String hidden = body(token, dossier).replace(dossier.toString(), none.toString());
            assertThat(withoutTrace(hidden)).isEqualTo(withoutTrace(body(token, none)));
        }
        sees(Api.STRANGER, dossier, 404);
        shows(Api.STRANGER, dossier, 404);
        lists(Api.STRANGER, dossier, false);
        for (String command : COMMANDS) {
            Api.command(Api.STRANGER, dossier, command, bodyOf(command))
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
        }
    }

    @Test
    void those_of_the_centre_see_it_and_its_applicant() {
        UUID dossier = Api.submitted(Api.OFFICER, Api.birth());
        for (String token : List.of(Api.OFFICER, Api.LEADER)) {
            sees(token, dossier, 200);
            shows(token, dossier, 200);
            lists(token, dossier, true);
        }
    }

    @Test
    void an_agency_sees_it_from_the_offer_on_and_its_applicant_as_long_as_it_holds_the_step() {
        UUID dossier = Api.submitted(Api.OFFICER, Api.birth());
        sees(Api.HANDLER, dossier, 404);
        Routing routing = Routing.of(dossier).offers();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> sees(Api.HANDLER, dossier, 200));
        shows(Api.HANDLER, dossier, 200);
        lists(Api.HANDLER, dossier, true);
        sees(Api.TAX_HANDLER, dossier, 404);
        routing.completes();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> shows(Api.HANDLER, dossier, 403));
        sees(Api.HANDLER, dossier, 200);
        lists(Api.HANDLER, dossier, true);
        Api.command(Api.HANDLER, dossier, "financial-obligations", bodyOf("financial-obligations"))
                .then()
                .statusCode(403)
                .body("code", equalTo("leg-not-held"));
    }

    @Test
    void the_citizen_sees_what_he_handed_in_himself() {
        UUID dossier = Api.submitted(Api.CITIZEN, Api.birthOnline());
        sees(Api.CITIZEN, dossier, 200);
        sees(Api.OTHER_CITIZEN, dossier, 404);
        UUID atCounter = Api.submitted(Api.OFFICER, Api.birth());
        sees(Api.CITIZEN, atCounter, 404);
        Api.command(Api.OTHER_CITIZEN, dossier, "withdrawal", Map.of()).then().statusCode(404);
        shows(Api.CITIZEN, dossier, 403);
    }

    @Test
    void the_operator_sees_all_dossiers_and_no_applicant() {
        UUID dossier = Api.submitted(Api.OFFICER, Api.birth());
        sees(Api.OPERATOR, dossier, 200);
        lists(Api.OPERATOR, dossier, true);
        shows(Api.OPERATOR, dossier, 403);
        Api.command(Api.OPERATOR, dossier, "withdrawal", Map.of()).then().statusCode(403);
    }

    @Test
    void whoever_sees_it_may_not_do_everything() {
        UUID dossier = Api.submitted(Api.OFFICER, Api.birth());
        String clerk = Tokens.officer("handler-3", Country.WARD_CENTRE, Roles.HANDLER);
        Api.command(clerk, dossier, "supplement-requests", bodyOf("supplement-requests"))
                .then()
                .statusCode(403)
                .body("code", equalTo("leg-not-held"));
        Api.command(clerk, dossier, "withdrawal", Map.of())
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void nobody_reads_without_a_token() {
        UUID dossier = Api.submitted(Api.OFFICER, Api.birth());
        for (String path : List.of("/dossiers", "/dossiers/" + dossier, "/dossiers/" + dossier + "/applicant")) {
            given().get(path).then().statusCode(401);
        }
    }

    @Test
    void each_read_of_the_applicant_is_recorded() {
        UUID dossier = Api.submitted(Api.OFFICER, Api.birth());
        Api.as(Api.LEADER)
                .header("Audit-Reason", "UTF-8''Kh%C3%A1ch%20h%E1%BB%8Fi")
                .get("/dossiers/" + dossier + "/applicant")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("name", equalTo(Api.applicant().get("name")))
                .body("personalId", equalTo(Api.applicant().get("personalId")));
        shows(Api.STRANGER, dossier, 404);
        assertThat(facts.texts(
                        "select concat_ws(' ', actor, agency, reason, read_at >= '2026-11-02') from applicant_read"
                                + " where dossier_id = ?",
                        dossier))
                .containsExactly("leader-1 " + Country.WARD_CENTRE + " Khách hỏi t");
    }

    private static String body(String token, UUID dossier) {
        return Api.as(token)
                .get("/dossiers/" + dossier)
                .then()
                .statusCode(404)
                .extract()
                .asString();
    }

    private static String withoutTrace(String problem) {
        return problem.replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    private static void sees(String token, UUID dossier, int status) {
        Api.as(token).get("/dossiers/" + dossier).then().statusCode(status);
    }

    private static void shows(String token, UUID dossier, int status) {
        Api.as(token).get("/dossiers/" + dossier + "/applicant").then().statusCode(status);
    }

    private static void lists(String token, UUID dossier, boolean listed) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Api.as(token)
                        .get("/dossiers?limit=200")
                        .then()
                        .statusCode(200)
                        .body(
                                "items.dossierId",
                                listed ? hasItem(dossier.toString()) : not(hasItem(dossier.toString()))));
    }

    private static Object bodyOf(String command) {
        return switch (command) {
            case "non-acceptance" -> Map.of("reason", "OTHER");
            case "supplement-requests" -> Map.of("items", List.of(Map.of("component", "GCS", "problem", "MISSING")));
            case "supplements" -> Map.of("components", List.of(Api.paper("GCS")));
            case "financial-obligations" -> Map.of("amountVnd", 1_000);
            case "stop" -> Map.of("cause", "AGENCY_NOTICE");
            case "return" -> Map.of("method", "POST");
            default -> Map.of();
        };
    }
}
