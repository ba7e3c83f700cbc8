package vn.lienthong.catalog.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.SampleCatalog;
import vn.lienthong.catalog.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class SearchFiltersIT {
    private static final String BIRTH = "1.001193";
    private static final String DRIVING_LICENCE = "3.000346";
    private static final String WARD = "00070";
    private static final String TODAY = "2026-11-23";

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void the_sample_catalog_can_be_searched() {
        SampleCatalog.ready(jdbi);
    }

    @Test
    void a_level_narrows_the_list() {
        filtered("level", "DISTRICT", "2025-06-30").body("items.code", hasItem("1.009994"));
        assertThat(codes("level", "DISTRICT", "2025-07-01")).isEmpty();
        assertThat(codes("level", "CENTRAL", TODAY)).contains(DRIVING_LICENCE).doesNotContain(BIRTH);
        filtered("level", "COMMUNE", TODAY).body("items.levels", everyItem(hasItem("COMMUNE")));
    }

    @Test
    void a_channel_narrows_the_list() {
        filtered("channel", "POST", TODAY).body("items.channels", everyItem(hasItem("POST")));
        assertThat(codes("channel", "POST", TODAY))
                .isNotEmpty()
                .hasSizeLessThan(codes("channel", "COUNTER", TODAY).size());
    }

    @Test
    void what_was_not_announced_of_a_procedure_is_not_what_is_wanted() {
        assertThat(codes("onlineLevel", "FULL", TODAY)).doesNotContain(BIRTH);
        assertThat(codes("applicant", "ENTERPRISE", TODAY)).doesNotContain(BIRTH);
    }

    @Test
    void a_life_event_leads_to_its_procedures_and_to_all_of_its_fields() {
        assertThat(codes("lifeEvent", "BIRTH", TODAY))
                .contains(BIRTH, "3.000722")
                .doesNotContain("1.000656");
        assertThat(codes("lifeEvent", "BIRTH", "2026-08-31"))
                .contains("2.002621")
                .doesNotContain("3.000722");
        assertThat(codes("lifeEvent", "MOVING", TODAY)).contains("1.013313");
    }

    @Test
    void life_events_are_listed_with_how_many_procedures_they_lead_to() {
        JsonPath listed = lifeEvents(TODAY);
        int births = listed.getInt("items.find { it.code == 'BIRTH' }.procedures");
        assertThat(births).isEqualTo(codes("lifeEvent", "BIRTH", TODAY).size()).isGreaterThan(5);
        assertThat(listed.<String>getList("items.code"))
                .isSorted()
                .contains("HOUSE_PURCHASE", "MARRIAGE", "DEATH", "MOVING", "BUSINESS_START", "LOST_PAPERS");
        assertThat(listed.getString("items.find { it.code == 'BIRTH' }.nameVi")).isEqualTo("Sinh con");
        assertThat(listed.<String>getList("items.find { it.code == 'BIRTH' }.words"))
                .contains("sinh con");
        assertThat(lifeEvents("2025-06-30").getInt("items.find { it.code == 'BUILDING' }.procedures"))
                .isEqualTo(lifeEvents("2025-07-01").getInt("items.find { it.code == 'BUILDING' }.procedures") + 1);
    }

    @Test
    void an_agency_narrows_the_list_to_what_it_does() {
        String committee = given().queryParam("role", "COMMUNE_PEOPLES_COMMITTEE")
                .queryParam("unit", WARD)
                .get("/agencies")
                .jsonPath()
                .getString("items[0].code");
        assertThat(codes("agency", committee, TODAY)).contains(BIRTH).doesNotContain(DRIVING_LICENCE);
        assertThat(codes("agency", "COMMUNE_PEOPLES_COMMITTEE", TODAY)).contains(BIRTH);
        String police = given().queryParam("role", "COMMUNE_POLICE")
                .queryParam("unit", WARD)
                .get("/agencies")
                .jsonPath()
                .getString("items[0].code");
        assertThat(codes("agency", police, TODAY)).contains("1.004222").doesNotContain(BIRTH);
    }

    @ParameterizedTest
    @CsvSource({
        "H26.00070, 2026-11-23",
        "H26.00070.TT, 2026-11-23",
        "H26.STC, 2026-11-23",
        "G12.01, 2026-11-23",
        "G12.01.CS1, 2026-11-23",
        "000.00.01.G01, 2026-11-23",
        "H26.002, 2025-06-30",
    })
    void an_office_is_found_to_do_what_it_posts(String office, String day) {
        List<String> posted = given().get("/offices/{office}/posting?on={day}", office, day)
                .jsonPath()
                .getList("fields.procedures.flatten().code");
        assertThat(codes("agency", office, day)).isNotEmpty().containsExactlyInAnyOrderElementsOf(posted);
    }

    @Test
    void an_agency_is_known_by_its_name_and_by_the_word_for_what_it_is() {
        assertThat(codes("agency", "so tai chinh thanh pho ha noi", TODAY))
                .isEqualTo(codes("agency", "H26.STC", TODAY));
        assertThat(codes("agency", "Ủy ban nhân dân phường Hoàn Kiếm", TODAY))
                .isEqualTo(codes("agency", "H26.00070", TODAY));
        assertThat(codes("agency", "Sở Tài chính", TODAY)).containsAll(codes("agency", "H26.STC", TODAY));
        assertThat(codes("agency", "công an cấp xã", TODAY)).isEqualTo(codes("agency", "COMMUNE_POLICE", TODAY));
        given().queryParam("agency", "Ủy ban nhân dân")
                .get("/procedures")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("agency"))
                .body("errors[0].detail", containsString("nơi mang tên này"));
    }

    @Test
    void a_place_is_known_by_its_name() {
        for (String name : List.of("Hoàn Kiếm", "phuong hoan kiem", "Phường Hoàn Kiếm, Thành phố Hà Nội")) {
            assertThat(codes("place", name, TODAY)).as(name).isEqualTo(codes("place", WARD, TODAY));
        }
        given().queryParam("place", "Hoàn Kiếm, Quảng Trị")
                .get("/procedures")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("place"));
    }

    @Test
    void a_place_narrows_the_list_to_what_can_be_done_there() {
        assertThat(codes("place", WARD, TODAY)).contains(BIRTH, "1.004222");
        // Nobody in the sample is competent for the communes of Hà Giang, which has no commune in it either.
        assertThat(codes("place", "02", "2025-06-30")).doesNotContain(BIRTH);
        filtered("place", WARD, TODAY).body("items.receivable", everyItem(equalTo(true)));
    }

    @Test
    void filters_and_questions_go_together() {
        given().queryParam("q", "đăng ký")
                .queryParam("lifeEvent", "MARRIAGE")
                .queryParam("level", "COMMUNE")
                .queryParam("field", "ho tich")
                .queryParam("place", WARD)
                .queryParam("channel", "ONLINE")
                .queryParam("on", TODAY)
                .get("/procedures")
                .then()
                .statusCode(200)
                .body("items[0].code", equalTo("1.000894"))
                .body("items.size()", greaterThan(0))
                .body("items.code", not(hasItem(BIRTH)));
    }

    @ParameterizedTest
    @CsvSource({
        "level, WARD",
        "channel, FAX",
        "onlineLevel, SOME",
        "applicant, DOG",
        "lifeEvent, WINNING_THE_LOTTERY",
        "agency, H99.99",
        "agency, NO_SUCH_ROLE",
        "agency, Sở Hạnh phúc",
        "place, 99999",
        "place, Làng Vũ Đại",
        "on, yesterday"
    })
    void an_unknown_value_is_refused_with_the_name_of_its_parameter(String parameter, String value) {
        given().queryParam(parameter, value)
                .get("/procedures")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("errors[0].parameter", equalTo(parameter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-06-30", "2025-07-01"})
    void a_place_is_the_one_of_the_day(String day) {
        // Hoàn Kiếm ward began on 1 July 2025, and has the code that another ward had before.
        given().queryParam("place", "00082")
                .queryParam("on", day)
                .get("/procedures")
                .then()
                .statusCode(200);
    }

    @Test
    void a_problem_is_told_in_the_language_of_the_request() {
        given().header("Accept-Language", "en")
                .queryParam("place", "99999")
                .get("/procedures")
                .then()
                .body("errors[0].detail", containsString("administrative unit"));
        given().queryParam("place", "99999")
                .get("/procedures")
                .then()
                .body("errors[0].detail", containsString("đơn vị hành chính"));
    }

    private static JsonPath lifeEvents(String on) {
        return given().queryParam("on", on)
                .get("/life-events")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> codes(String parameter, String value, String on) {
        return filtered(parameter, value, on).extract().jsonPath().getList("items.code");
    }

    private static ValidatableResponse filtered(String parameter, String value, String on) {
        RequestSpecification request = given().queryParam(parameter, value).queryParam("on", on);
        return request.queryParam("limit", 200).get("/procedures").then().statusCode(200);
    }
}
