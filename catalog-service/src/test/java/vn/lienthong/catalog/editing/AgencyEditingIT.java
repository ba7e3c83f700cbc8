package vn.lienthong.catalog.editing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.Edits;
import vn.lienthong.catalog.Imports;
import vn.lienthong.catalog.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class AgencyEditingIT {
    private static final String UNIT_COLUMNS =
            "code,name,type,parent,valid_from,valid_to,replaced_by,succession,legal_basis";

    @BeforeEach
    void a_province_of_its_own() {
        Imports.send(
                "units",
                UNIT_COLUMNS,
                "97,Tỉnh Sở,PROVINCE,VN,,,,,",
                "97001,Xã Một,COMMUNE,97,,,,,",
                "97002,Xã Hai,COMMUNE,97,,,,,",
                "97003,Xã Ba,COMMUNE,97,,,,,",
                "97004,Xã Bốn,COMMUNE,97,,,,,");
    }

    @Test
    void an_agency_is_recorded_and_its_competence_changes_on_a_day() {
        Edits.create("/agencies/H97.01", form("JUSTICE_97", "97001"))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        Edits.post("/agencies/H97.01/competence-changes", "\"1\"", """
                {"from":"2027-01-01","competence":{"roles":["JUSTICE_97"],"jurisdiction":["97002"]},"legalBasis":"1/QĐ"}
                """)
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("changes", hasSize(1));

        await().untilAsserted(() -> given().get("/agencies/H97.01?on=2027-01-01")
                .then()
                .statusCode(200)
                .body("jurisdiction", contains("97002")));
        given().get("/agencies/H97.01?on=2026-12-31").then().body("jurisdiction", contains("97001"));
        given().get("/agencies/000.00.01.H97?on=2026-12-31")
                .then()
                .statusCode(200)
                .body("code", equalTo("H97.01"));
    }

    @Test
    void two_agencies_cannot_hold_the_same() {
        Edits.create("/agencies/H97.11", form("TAX_97", "97001")).statusCode(200);
        Edits.create("/agencies/H97.12", form("TAX_97", "97001"))
                .statusCode(409)
                .body("code", equalTo("competence-held"))
                .body("detail", containsString("H97.11"));
        given().get("/agencies/H97.12").then().statusCode(404);

        Edits.post("/agencies/H97.11/dissolution", "\"1\"", """
                {"on":"2027-03-01","successors":[],"legalBasis":"2/QĐ"}""").statusCode(200);
        Edits.create(
                        "/agencies/H97.12",
                        form("TAX_97", "97001").replace("\"validFrom\":null", "\"validFrom\":\"2027-03-01\""))
                .statusCode(200);
    }

    @Test
    void a_delegation_is_recorded_and_ended() {
        Edits.create("/agencies/H97.21", form("LAND_97", "97003")).statusCode(200);
        Edits.create("/agencies/H97.22", form("OTHER_97", "97003")).statusCode(200);
        String id = Edits.post("/agencies/H97.21/delegations", "\"1\"", """
                {"to":"H97.22","roles":["LAND_97"],"from":"2027-01-01","until":"2027-06-01","legalBasis":"3/QĐ"}""")
                .statusCode(200)
                .extract()
                .path("delegations[0].id");
        Edits.post("/agencies/H97.21/delegations/" + id + "/end", "\"2\"", """
                {"until":"2027-02-01","legalBasis":"4/QĐ"}""")
                .statusCode(200)
                .body("delegations[0].until", equalTo("2027-02-01"));
        await().untilAsserted(() -> given().get("/agencies/H97.21?on=2027-01-31")
                .then()
                .body("delegations.to", contains("H97.22"))
                .body("delegations[0].until", equalTo("2027-02-01")));
        given().get("/agencies/H97.21?on=2027-02-01").then().body("delegations", hasSize(0));
        Edits.post("/agencies/H97.21/delegations", "\"3\"", """
                {"to":"H97.99","roles":["LAND_97"],"from":"2027-03-01","until":"2027-06-01","legalBasis":"3/QĐ"}""")
                .statusCode(409)
                .body("code", equalTo("agency-named-missing"));
    }

    @Test
    void who_did_not_see_the_last_version_is_told_so() {
        Edits.create("/agencies/H97.31", form("POST_97", "97004")).statusCode(200);
        Edits.create("/agencies/H97.31", form("POST_97", "97004")).statusCode(412);
        Edits.put("/agencies/H97.31", null, form("POST_97", "97004"))
                .statusCode(428)
                .body("code", equalTo("if-match-required"));
        Edits.put("/agencies/H97.31", "\"1\"", form("POST_97", "97004").replace("Sở", "Phòng"))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        Edits.put("/agencies/H97.31", "\"1\"", form("POST_97", "97004")).statusCode(412);
    }

    @Test
    void what_cannot_be_is_refused_by_name() {
        Edits.create("/agencies/97.31", form("A_97", "97004"))
                .statusCode(400)
                .body("code", equalTo("agency-code-invalid"));
        Edits.create("/agencies/H97.41", form("A_97", "97999"))
                .statusCode(409)
                .body("code", equalTo("unit-named-missing"));
        Edits.create("/agencies/H97.41", form("a 97", "97004"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/competence/roles/0"));
        Edits.post("/agencies/H97.49/dissolution", "\"1\"", """
                {"on":"2027-03-01","successors":[],"legalBasis":"2/QĐ"}""").statusCode(412);
    }

    private static String form(String role, String unit) {
        return """
                {"nameVi":"Sở","nameEn":"Department","kind":"PROVINCIAL_DEPARTMENT","level":"PROVINCE","validFrom":null,
                 "competence":{"roles":["%s"],"jurisdiction":["%s"]}}""".formatted(role, unit);
    }
}
