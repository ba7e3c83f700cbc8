package vn.lienthong.catalog.editing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

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
                "97004,Xã Bốn,COMMUNE,97,,,,,",
                "97005,Xã Cũ,COMMUNE,97,,2027-03-01,97005,FULL,1/NQ",
                "97005,Xã Mới,COMMUNE,97,2027-03-01,,,,1/NQ");
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
    void a_competence_does_not_pass_to_another_unit_with_its_code() {
        Edits.create("/agencies/H97.451", form("ROAD_97", "97005"))
                .statusCode(409)
                .body("code", equalTo("competence-code-passes-on"))
                .body("detail", containsString("97005"))
                .body("detail", containsString("01/03/2027"));
        Edits.create("/agencies/H97.451", form("ROAD_97", "97004")).statusCode(200);
        Edits.post("/agencies/H97.451/competence-changes", "\"1\"", change("2027-02-01", "97005"))
                .statusCode(409)
                .body("code", equalTo("competence-code-passes-on"));
        Edits.post("/agencies/H97.451/competence-changes", "\"1\"", change("2027-03-01", "97005"))
                .statusCode(200);
    }

    private static String change(String from, String unit) {
        return """
                {"from":"%s","competence":{"roles":["ROAD_97"],"jurisdiction":["%s"]},"legalBasis":"1/QĐ"}""".formatted(from, unit);
    }

    @Test
    void another_acts_in_a_part_of_the_area_and_in_one_field() {
        Edits.create("/agencies/H97.461", form("WATER_97", "97")).statusCode(200);
        Edits.create("/agencies/H97.462", form("OTHER_97_62", "97003")).statusCode(200);
        Edits.post("/agencies/H97.461/delegations", "\"1\"", """
                {"to":"H97.462","roles":["WATER_97"],"units":["97003"],"fields":["Hộ tịch"],"from":"2027-01-01",
                "until":"2027-06-01","legalBasis":"3/QĐ"}""")
                .statusCode(200)
                .body("delegations[0].fields", contains("Hộ tịch"));
        Edits.post("/agencies/H97.461/delegations", "\"2\"", """
                {"to":"H97.462","roles":["WATER_97"],"units":["97"],"from":"2027-05-01","until":"2027-07-01",
                "legalBasis":"3/QĐ"}""")
                .statusCode(409)
                .body("code", equalTo("delegated-already"));
        Edits.post("/agencies/H97.461/competence-changes", "\"2\"", """
                {"from":"2027-05-31","competence":{"roles":["WATER_97"],"jurisdiction":["97004"]},"legalBasis":"1/QĐ"}
                """)
                .statusCode(409)
                .body("code", equalTo("delegation-uncovered"));

        await().untilAsserted(() -> given().get("/agencies/H97.461?on=2027-01-01")
                .then()
                .body("delegations.units[0]", contains("97003"))
                .body("delegations.fields[0]", contains("Hộ tịch")));
    }

    @Test
    void a_delegation_that_was_ended_on_its_first_day_is_in_nobodys_way() {
        Edits.create("/agencies/H97.471", form("FOREST_97", "97003")).statusCode(200);
        Edits.create("/agencies/H97.472", form("OTHER_97_72", "97003")).statusCode(200);
        String delegation = """
                {"to":"H97.472","roles":["FOREST_97"],"from":"2027-01-01","until":"2027-06-01","legalBasis":"3/QĐ"}""";
        String id = Edits.post("/agencies/H97.471/delegations", "\"1\"", delegation)
                .statusCode(200)
                .extract()
                .path("delegations[0].id");
        Edits.post("/agencies/H97.471/delegations", "\"2\"", delegation)
                .statusCode(409)
                .body("code", equalTo("delegated-already"));
        Edits.post("/agencies/H97.471/delegations/" + id + "/end", "\"2\"", """
                {"until":"2027-01-01","legalBasis":"4/QĐ"}""").statusCode(200);
        Edits.post("/agencies/H97.471/delegations", "\"3\"", delegation).statusCode(200);
    }

    @Test
    void what_it_is_called_is_true_on_a_day() {
        Edits.create("/agencies/H97.481", form("NAME_97", "97001")).statusCode(200);
        Edits.create("/agencies/H97.482", form("OTHER_97_82", "97001")).statusCode(200);
        String renamed = """
                {"from":"2027-01-01","nameVi":"Sở Nội vụ","nameEn":"Home Affairs","kind":"PUBLIC_SERVICE_UNIT",
                "level":"PROVINCE","parent":"%s","legalBasis":"15/NQ-HĐND"}""";
        Edits.post("/agencies/H97.481/descriptions", "\"1\"", renamed.formatted("H97.489"))
                .statusCode(409)
                .body("code", equalTo("agency-named-missing"));
        Edits.post("/agencies/H97.481/descriptions", "\"1\"", renamed.formatted("H97.481"))
                .statusCode(409)
                .body("code", equalTo("parent-of-itself"));
        Edits.post("/agencies/H97.481/descriptions", "\"1\"", renamed.formatted("H97.482"))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("descriptions[0].description.nameVi", equalTo("Sở Nội vụ"));

        await().untilAsserted(() -> given().get("/agencies/H97.481?on=2027-01-01")
                .then()
                .body("nameVi", equalTo("Sở Nội vụ"))
                .body("kind", equalTo("PUBLIC_SERVICE_UNIT"))
                .body("parent", equalTo("H97.482")));
        given().get("/agencies/H97.481?on=2026-12-31")
                .then()
                .body("nameVi", equalTo("Sở"))
                .body("nameEn", equalTo("Department"))
                .body("kind", equalTo("PROVINCIAL_DEPARTMENT"))
                .body("parent", nullValue());
        given().get("/offices/H97.481/posting?on=2026-12-31").then().body("office.nameVi", equalTo("Sở"));
        given().get("/offices/H97.481/posting?on=2027-01-01").then().body("office.nameVi", equalTo("Sở Nội vụ"));
        Imports.editor()
                .header("Accept-Language", "en")
                .get("/history/agencies/H97.481")
                .then()
                .statusCode(200)
                .body("items[1].changes", hasItem(containsString("from “Department” to “Home Affairs”")));
        assertThat(Imports.editor()
                        .accept("text/csv")
                        .get("/exports/agency-descriptions")
                        .asString())
                .contains("H97.481,2027-01-01,Sở Nội vụ,Home Affairs,PUBLIC_SERVICE_UNIT,PROVINCE,H97.482,15/NQ-HĐND");
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
        Edits.create("/agencies/H97.00", form("A_97", "97004"))
                .statusCode(400)
                .body("code", equalTo("agency-code-invalid"));
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
