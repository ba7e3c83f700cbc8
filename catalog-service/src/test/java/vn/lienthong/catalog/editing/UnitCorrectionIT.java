package vn.lienthong.catalog.editing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.Imports;
import vn.lienthong.catalog.TokenKeys;
import vn.lienthong.catalog.Tokens;
import vn.lienthong.chassis.security.Roles;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class UnitCorrectionIT {
    private static final String COLUMNS =
            "code,name,type,parent,valid_from,valid_to,replaced_by,succession,legal_basis";

    /** As the register would have it: from the fifteenth of January. */
    private static final String RIGHT = """
            {"code":"98501","name":"Xã Một","kind":"COMMUNE","parent":"98",
             "end":{"validTo":"2025-01-15","succession":"FULL","replacedBy":["98501"],"legalBasis":"5/NQ"}},
            {"code":"98502","name":"Xã Hai","kind":"COMMUNE","parent":"98",
             "end":{"validTo":"2025-01-15","succession":"FULL","replacedBy":["98501"],"legalBasis":"5/NQ"}},
            {"code":"98501","name":"Xã Chung","kind":"COMMUNE","parent":"98","validFrom":"2025-01-15","legalBasis":"5/NQ",
             "madeOf":[{"unit":"98501","area":"WHOLE","population":"WHOLE"},{"unit":"98502","area":"WHOLE","population":"WHOLE"}]}
            """;

    @Test
    void a_wrong_first_day_is_put_right_with_all_that_builds_on_it() {
        Imports.send(
                        "units",
                        COLUMNS,
                        "98,Tỉnh Thử,PROVINCE,VN,,,,,",
                        "98501,Xã Một,COMMUNE,98,,2025-02-01,98501,FULL,5/NQ",
                        "98502,Xã Hai,COMMUNE,98,,2025-02-01,98501,FULL,5/NQ",
                        "98501,Xã Chung,COMMUNE,98,2025-02-01,,,MERGER_OF:98501+98502,5/NQ")
                .statusCode(200);
        await().untilAsserted(
                        () -> given().get("/units/98501?on=2025-02-01").then().statusCode(200));
        String mistaken = given().get("/units/98501?on=2025-02-01").jsonPath().getString("id");
        int version = history("98501?on=2025-02-01").getInt("version");

        send(withdrawn(mistaken, version), "").statusCode(409).body("code", equalTo("successor-absent"));
        send(withdrawn(mistaken, version + 1), RIGHT).statusCode(412);
        send(withdrawn(mistaken, version), RIGHT)
                .statusCode(200)
                .body("withdrawn", equalTo(1))
                .body("recorded", equalTo(3));

        await().untilAsserted(() -> given().get("/units/98501?on=2025-01-15")
                .then()
                .statusCode(200)
                .body("name", equalTo("Xã Chung"))
                .body("id", not(equalTo(mistaken)))
                .body("predecessors.name", containsInAnyOrder("Xã Một", "Xã Hai")));
        given().get("/units/98501?on=2025-02-01").then().body("validFrom", equalTo("2025-01-15"));
        given().get("/units/98502/lineage?on=2025-01-14&at=2026-01-01")
                .then()
                .body("units.name", contains("Xã Chung"))
                .body("units.validFrom", contains("2025-01-15"));
        JsonPath past = history(mistaken);
        assertThat(past.getString("items[-1].type")).isEqualTo("vn.lienthong.catalog.unit-withdrawn.v1");
        assertThat(past.getString("items[-1].reason")).isEqualTo("Sai ngày hiệu lực");
    }

    @Test
    void a_field_that_is_wrong_is_named() {
        String unknown = UUID.randomUUID().toString();
        send(withdrawn(unknown, 1), "{\"code\":\"98503\",\"name\":\"Xã\",\"parent\":\"98\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/recorded/0/kind"));
        send("", "").statusCode(400).body("errors[0].pointer", equalTo("/withdrawn"));
        send(withdrawn(unknown, 1), "").statusCode(412);
    }

    @Test
    void what_is_recorded_instead_has_to_be_sound() {
        Imports.send(
                        "units",
                        COLUMNS,
                        "98,Tỉnh Thử,PROVINCE,VN,,,,,",
                        "98504,Xã Bốn,COMMUNE,98,,,,,",
                        "98505,Xã Năm,COMMUNE,98,2025-02-01,,,,")
                .statusCode(200);
        await().untilAsserted(
                        () -> given().get("/units/98505?on=2025-02-01").then().statusCode(200));
        String mistaken = given().get("/units/98505?on=2025-02-01").jsonPath().getString("id");
        String other = "{\"code\":\"98504\",\"name\":\"Xã Năm\",\"kind\":\"COMMUNE\",\"parent\":\"98\","
                + "\"validFrom\":\"2025-02-01\",\"end\":{\"validTo\":\"%s\",\"succession\":\"DISSOLVED\",\"replacedBy\":[]}}";

        send(withdrawn(mistaken, 1), other.formatted("2026-01-01"))
                .statusCode(409)
                .body("code", equalTo("code-held"))
                .body("detail", containsString("98504"));
        send(withdrawn(mistaken, 1), other.formatted("2025-02-01").replace("98504", "98506"))
                .statusCode(409)
                .body("code", equalTo("ends-before-it-begins"));
        given().get("/units/98505?on=2025-02-01").then().statusCode(200).body("id", equalTo(mistaken));
    }

    @Test
    void only_an_editor_may_correct() {
        given().auth()
                .oauth2(Tokens.person("officer-1", Roles.RECEIVING_OFFICER))
                .contentType("application/json")
                .body("{}")
                .post("/units/corrections")
                .then()
                .statusCode(403);
    }

    private static JsonPath history(String unit) {
        return Imports.editor()
                .get("/history/units/" + unit)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse send(String withdrawn, String recorded) {
        return Imports.editor()
                .contentType("application/json")
                .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
                .body("{\"withdrawn\":[%s],\"recorded\":[%s],\"reason\":\"Sai ngày hiệu lực\"}"
                        .formatted(withdrawn, recorded))
                .post("/units/corrections")
                .then();
    }

    private static String withdrawn(String id, int version) {
        return "{\"id\":\"%s\",\"version\":%d}".formatted(id, version);
    }
}
