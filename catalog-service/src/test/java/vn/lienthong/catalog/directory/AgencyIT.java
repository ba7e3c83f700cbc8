package vn.lienthong.catalog.directory;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.Imports;
import vn.lienthong.catalog.SampleCatalog;
import vn.lienthong.catalog.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class AgencyIT {
    @Inject
    Jdbi jdbi;

    @BeforeEach
    void the_sample_catalog_can_be_read() {
        SampleCatalog.ready(jdbi);
    }

    @Test
    void the_agencies_competent_for_a_unit_are_those_of_the_day() {
        get("/agencies?role=COMMUNE_POLICE&unit=00082&on=2025-06-30").body("items.code", not(hasItem("G01.01.00082")));
        get("/agencies?role=COMMUNE_POLICE&unit=00082&on=2025-07-01").body("items.code", contains("G01.01.00082"));
    }

    @Test
    void the_nearest_comes_first() {
        get("/agencies?unit=00082&on=2026-11-02&limit=200")
                .body("items[0].jurisdiction", hasItem("00082"))
                .body("items[-1].jurisdiction", not(hasItem("00082")))
                .body("items.code", hasItem("H26.00082"))
                .body("items.code", hasItem("G01.01"));
    }

    @Test
    void the_file_may_tell_fields_the_agency_above_and_the_code_of_the_statistics_office() {
        Imports.send(
                        "agencies",
                        "code,name_vi,name_en,kind,level,roles,jurisdiction,fields,parent,statistics_code,valid_from,"
                                + "valid_to,replaced_by,legal_basis",
                        "H97.61,Chi cục,Branch,PUBLIC_SERVICE_UNIT,PROVINCE,BRANCH_97,01,Hộ tịch|Đất đai,H26.STP,0197,,,,")
                .body("added", equalTo(1));

        await().untilAsserted(() -> get("/agencies/H97.61").statusCode(200).body("statisticsCode", equalTo("0197")));
        get("/agencies/H97.61")
                .body("fields", contains("Hộ tịch", "Đất đai"))
                .body("parent", equalTo("H26.STP"))
                .body("formerCode", equalTo("000.00.61.H97"))
                .body("delegations", empty());
    }

    @Test
    void a_role_narrows_the_list() {
        get("/agencies?role=FIRE_POLICE&on=2026-11-02").body("items.roles", everyItem(hasItem("FIRE_POLICE")));
    }

    @Test
    void an_agency_says_what_it_is_and_when_it_works() {
        get("/agencies/H26.00082?on=2026-11-02")
                .statusCode(200)
                .body("nameEn", equalTo("People's Committee of Cửa Nam Ward"))
                .body("roles", contains("COMMUNE_PEOPLES_COMMITTEE"))
                .body("calendar", equalTo("VN"));
        get("/agencies/H42.TT?on=2026-11-02").body("calendar", equalTo("H42"));
    }

    @Test
    void an_agency_that_was_dissolved_names_its_successors() {
        get("/agencies/G01.01.002.00055?on=2025-06-30")
                .statusCode(200)
                .body("replacedBy", contains("G01.01.00070", "G01.01.00004"));
        get("/agencies/G01.01.002.00055?on=2025-07-01").statusCode(404).body("code", equalTo("agency-unknown"));
    }

    @Test
    void an_unknown_unit_is_not_found() {
        get("/agencies?unit=99999").statusCode(404).body("code", equalTo("unit-unknown"));
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }
}
