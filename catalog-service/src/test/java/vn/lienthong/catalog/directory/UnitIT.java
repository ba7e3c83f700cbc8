package vn.lienthong.catalog.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.SampleCatalog;
import vn.lienthong.catalog.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class UnitIT {
    @Inject
    Jdbi jdbi;

    @BeforeEach
    void the_sample_catalog_can_be_read() {
        SampleCatalog.ready(jdbi);
    }

    @Test
    void a_code_given_anew_means_another_unit_on_another_day() {
        get("/units/00082?on=2025-06-30")
                .statusCode(200)
                .body("name", equalTo("Phường Trần Hưng Đạo"))
                .body("validTo", equalTo("2025-07-01"))
                .body("above.code", contains("002", "01"))
                .body("succession", equalTo("FULL"))
                .body("successors.name", contains("Phường Cửa Nam"));
        get("/units/00082?on=2025-07-01")
                .statusCode(200)
                .body("name", equalTo("Phường Cửa Nam"))
                .body("validTo", nullValue())
                .body("above.code", contains("01"))
                .body("successors", empty())
                .body("predecessors.name", hasItems("Phường Trần Hưng Đạo", "Phường Cửa Nam"));
        get("/units/44?on=2025-06-30").body("name", equalTo("Tỉnh Quảng Bình"));
        get("/units/44?on=2025-07-01").body("name", equalTo("Tỉnh Quảng Trị"));
    }

    @Test
    void the_units_below_are_those_of_the_day() {
        assertThat(below("01", "2025-06-30")).contains("002", "021", "271").doesNotContain("00082");
        assertThat(below("01", "2025-07-01")).hasSize(126).contains("00082");
        assertThat(below(null, "2025-06-30")).hasSize(63);
        assertThat(below(null, "2025-07-01")).hasSize(34);
    }

    @Test
    void the_list_goes_on_page_by_page_and_back() {
        List<String> paged = new ArrayList<>();
        JsonPath page = get("/units?parent=01&on=2026-11-02&limit=50").extract().jsonPath();
        List<String> first = page.getList("items.code");
        String backFromSecond = null;
        for (String next = ""; next != null; ) {
            paged.addAll(page.getList("items.code"));
            next = page.getString("next");
            if (next != null) {
                page = get("/units?parent=01&on=2026-11-02&limit=50&cursor=" + next)
                        .extract()
                        .jsonPath();
                backFromSecond = backFromSecond == null ? page.getString("prev") : backFromSecond;
            }
        }
        assertThat(paged).hasSize(126).isSorted().doesNotHaveDuplicates();
        get("/units?parent=01&on=2026-11-02&limit=50&cursor=" + backFromSecond).body("items.code", equalTo(first));
    }

    @Test
    void a_divided_unit_is_found_in_all_that_got_a_part_of_it() {
        get("/units/00148/lineage?on=2025-06-30&at=2025-07-01")
                .statusCode(200)
                .body("unit.name", equalTo("Phường Thạch Bàn"))
                .body("units.code", containsInAnyOrder("00145", "00136", "00565", "00577"))
                .body("units.area", everyItem(equalTo("PART")))
                .body("units.population", everyItem(equalTo("UNKNOWN")))
                .body("passings.legalBasis", everyItem(equalTo("1656/NQ-UBTVQH15")))
                .body("ends", empty());
        get("/units/00037/lineage?on=2025-06-30&at=2025-07-01")
                .body("units.name", contains("Phường Hồng Hà"))
                .body("units.area", contains("WHOLE"))
                .body("units.population", contains("WHOLE"));
    }

    @Test
    void successive_mergers_are_followed_forth_and_back() {
        get("/units/09736/lineage?on=2020-02-29&at=2026-11-02")
                .body("passings.on", contains("2020-03-01", "2025-07-01"));
        get("/units/45/lineage?on=2025-06-30&at=2025-07-01").body("units.name", contains("Tỉnh Quảng Trị"));
        get("/units/44/lineage?on=2025-07-01&at=2025-06-30")
                .body("units.name", containsInAnyOrder("Tỉnh Quảng Bình", "Tỉnh Quảng Trị"))
                .body("units.area", everyItem(equalTo("WHOLE")));
    }

    @Test
    void a_line_that_ends_says_so() {
        get("/units/002/lineage?on=2025-06-30&at=2025-07-01")
                .body("units", empty())
                .body("ends.code", contains("002"))
                .body("ends.succession", contains("ABOLISHED_LEVEL"));
        get("/units/471/lineage?on=2025-06-30&at=2025-07-01").body("units.code", contains("19742"));
        get("/units/13285/lineage?on=2025-07-01&at=2025-06-30")
                .body("units", empty())
                .body("unlisted", hasItem("13294"));
        get("/units/002/lineage?on=2025-07-01").statusCode(404).body("code", equalTo("unit-unknown"));
        get("/units/002/lineage?on=2025-06-30&at=soon").statusCode(400).body("errors[0].parameter", equalTo("at"));
    }

    @Test
    void the_acts_by_which_a_unit_began_and_ended_are_told() {
        get("/units/13285?on=2025-07-01")
                .body("legalBasis", containsString("1674/NQ-UBTVQH15"))
                .body("endBasis", nullValue())
                .body("madeOf.unit", contains("13285", "13294", "13309", "13315"))
                .body("madeOf.area", contains("PART", "WHOLE", "WHOLE", "WHOLE"));
        get("/units/00037?on=2025-06-30")
                .body("endBasis", equalTo("1656/NQ-UBTVQH15"))
                .body("madeOf", nullValue());
        get("/units/13285/lineage?on=2025-07-01&at=2025-06-30")
                .body("ends.code", contains("13285"))
                .body("ends[0].legalBasis", containsString("1674/NQ-UBTVQH15"));
    }

    @Test
    void an_unknown_unit_is_not_found() {
        get("/units/99999").statusCode(404).body("code", equalTo("unit-unknown"));
        get("/units/021?on=2025-07-01").statusCode(404).body("code", equalTo("unit-unknown"));
        get("/units?parent=99999").statusCode(200).body("items", empty());
    }

    private static List<String> below(String parent, String on) {
        String filter = parent == null ? "" : "&parent=" + parent;
        return get("/units?limit=200&on=" + on + filter)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.code");
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }
}
