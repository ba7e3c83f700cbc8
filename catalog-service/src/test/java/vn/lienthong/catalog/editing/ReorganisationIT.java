package vn.lienthong.catalog.editing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.Imports;
import vn.lienthong.catalog.TokenKeys;
import vn.lienthong.catalog.Tokens;
import vn.lienthong.chassis.security.Roles;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class ReorganisationIT {
    private static final String COLUMNS =
            "code,name,type,parent,valid_from,valid_to,replaced_by,succession,legal_basis";

    @BeforeEach
    void a_province_of_its_own() {
        Imports.send(
                "units",
                COLUMNS,
                "98,Tỉnh Thử,PROVINCE,VN,,,,,",
                "98001,Xã Đông,COMMUNE,98,,,,,",
                "98002,Xã Tây,COMMUNE,98,,,,,",
                "98003,Xã Nam,COMMUNE,98,,,,,",
                "98004,Xã Bắc,COMMUNE,98,,,,,");
    }

    @Test
    void an_act_is_tried_recorded_once_and_found_in_the_lineage() {
        String act = act("2027-01-01", ended("98001", "FULL", part("98011", "WHOLE", "WHOLE")), founded("98011"));
        String key = "\"" + UUID.randomUUID() + "\"";

        send(null, act, true).statusCode(200).body("tried", equalTo(true)).body("ended", equalTo(1));
        given().get("/units/98011?on=2027-01-01").then().statusCode(404);
        send(key, act, false).statusCode(200).body("tried", equalTo(false));
        send(key, act, false).statusCode(200).header("Idempotent-Replayed", "true");
        await().untilAsserted(() -> given().get("/units/98001/lineage?on=2026-12-31&at=2027-01-01")
                .then()
                .statusCode(200)
                .body("units.code", contains("98011"))
                .body("units.population", contains("WHOLE"))
                .body("passings.legalBasis", contains("12/NQ-UBTVQH16")));
        given().get("/units/98001?on=2027-01-01").then().statusCode(404);
        given().get("/units/98001?on=2026-12-31").then().statusCode(200).body("validTo", equalTo("2027-01-01"));
    }

    @Test
    void an_act_that_loses_territory_is_refused_and_nothing_of_it_is_recorded() {
        String act = act(
                "2027-01-01",
                ended("98002", "FULL", part("98012", "WHOLE", "WHOLE")) + ","
                        + ended("98003", "FULL", part("98099", "WHOLE", "WHOLE")),
                founded("98012"));

        send(newKey(), act, false)
                .statusCode(409)
                .body("code", equalTo("successor-missing"))
                .body("detail", containsString("98099"));
        send(newKey(), act("2027-01-01", ended("98009", "FULL", part("98002", "WHOLE", "WHOLE")), ""), false)
                .body("code", equalTo("unit-not-there"));
        given().get("/units/98002?on=2027-01-01").then().statusCode(200);
    }

    @Test
    void an_act_is_held_against_all_that_is_recorded_of_later_days() {
        Imports.send(
                "units",
                COLUMNS,
                "98005,Xã Năm,COMMUNE,98,,,,,",
                "98006,Xã Sáu,COMMUNE,98,,,,,",
                "98007,Xã Bảy,COMMUNE,98,,,,,");
        send(
                        newKey(),
                        act("2027-06-01", ended("98005", "FULL", part("98015", "WHOLE", "WHOLE")), founded("98015")),
                        false)
                .statusCode(200);

        send(
                        newKey(),
                        act("2027-01-01", ended("98006", "FULL", part("98015", "WHOLE", "WHOLE")), founded("98015")),
                        false)
                .statusCode(409)
                .body("code", equalTo("code-taken"));
        send(newKey(), act("2027-01-01", ended("98005", "FULL", part("98006", "WHOLE", "WHOLE")), ""), false)
                .statusCode(409)
                .body("code", equalTo("ends-already"))
                .body("detail", containsString("2027"));
        send(newKey(), act("2027-05-01", ended("98006", "FULL", part("98007", "WHOLE", "WHOLE")), ""), false)
                .statusCode(200);
        send(newKey(), act("2027-04-01", ended("98007", "FULL", part("98002", "WHOLE", "WHOLE")), ""), false)
                .statusCode(409)
                .body("code", equalTo("successor-absent"))
                .body("detail", containsString("98006"));
    }

    @Test
    void what_a_file_could_not_say_an_act_cannot_either() {
        String whole = ended("98003", "FULL", part("98013", "WHOLE", "WHOLE"));
        send(newKey(), act("2027-01-01", whole, founded("98013").replace("\"98\"", "\"98013\"")), false)
                .statusCode(409)
                .body("code", equalTo("parent-of-no-higher-level"));
        send(newKey(), act("2027-01-01", whole.replace("98013", "99"), founded("99")), false)
                .statusCode(409)
                .body("code", equalTo("code-of-other-level"));
    }

    @Test
    void of_two_acts_on_the_same_unit_at_the_same_time_one_is_recorded() {
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 4)
                .mapToObj(i -> act(
                        "2027-02-01", ended("98004", "FULL", part("9802" + i, "WHOLE", "WHOLE")), founded("9802" + i)))
                .map(act -> CompletableFuture.supplyAsync(
                        () -> send(newKey(), act, false).extract().statusCode()))
                .toList();

        assertThat(answers).extracting(CompletableFuture::join).containsExactlyInAnyOrder(200, 409, 409, 409);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(given().get("/units/98004/lineage?on=2027-01-31&at=2027-02-01")
                                .jsonPath()
                                .getList("units"))
                        .hasSize(1));
    }

    @Test
    void a_field_that_is_wrong_is_named() {
        send(newKey(), act("2027-01-01", ended("98-1", "FULL", part("98002", "WHOLE", "WHOLE")), ""), false)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/ended/0/code"));
        send(null, act("2027-01-01", ended("98003", "FULL", part("98002", "WHOLE", "WHOLE")), ""), false)
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
    }

    @Test
    void only_an_editor_may_record_an_act() {
        given().auth()
                .oauth2(Tokens.person("officer-1", Roles.RECEIVING_OFFICER))
                .contentType("application/json")
                .body("{}")
                .post("/units/reorganisations")
                .then()
                .statusCode(403);
        given().contentType("application/json")
                .body("{}")
                .post("/units/reorganisations")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse send(String key, String act, boolean dryRun) {
        var request = Imports.editor().contentType("application/json").body(act);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.post("/units/reorganisations?dryRun=" + dryRun).then();
    }

    private static String newKey() {
        return "\"" + UUID.randomUUID() + "\"";
    }

    private static String act(String on, String ended, String founded) {
        return "{\"on\":\"%s\",\"legalAct\":\"12/NQ-UBTVQH16\",\"ended\":[%s],\"founded\":[%s]}"
                .formatted(on, ended, founded);
    }

    private static String ended(String code, String how, String parts) {
        return "{\"code\":\"%s\",\"succession\":\"%s\",\"parts\":[%s]}".formatted(code, how, parts);
    }

    private static String part(String unit, String area, String population) {
        return "{\"unit\":\"%s\",\"area\":\"%s\",\"population\":\"%s\"}".formatted(unit, area, population);
    }

    private static String founded(String code) {
        return "{\"code\":\"%s\",\"name\":\"Xã mới\",\"kind\":\"COMMUNE\",\"parent\":\"98\"}".formatted(code);
    }
}
