package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.Imports;
import vn.lienthong.catalog.SampleCatalog;
import vn.lienthong.catalog.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class SampleImportIT {
    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @CsvSource({
        "units.csv, 1566, 1566",
        "procedures.csv, 150, 150",
        "calendars.json, 3, 3",
        "agencies.csv, 1148, 1148",
        "centres.csv, 363, 363",
        "desks.csv, 33, 33",
        "processes.json, 40, 40",
        "life-events.csv, 35, 35",
        "synonyms.csv, 71, 71",
        // two days off are only called for
        "holidays.csv, 60, 58"
    })
    void the_sample_data_go_in_and_a_second_time_say_nothing_new(String file, int rows, int news) {
        JsonPath first = SampleCatalog.imported().get(file);
        assertThat(first.getInt("read")).isEqualTo(rows);
        assertThat(first.getInt("added")).isEqualTo(news);
        assertThat(first.getInt("unchanged")).isEqualTo(rows - news);
        assertThat(first.getInt("refused") + first.getInt("quarantined")).isZero();

        Imports.send(file)
                .statusCode(200)
                .body("read", equalTo(rows))
                .body("unchanged", equalTo(rows))
                .body("rows", empty());
    }

    @Test
    void each_thing_of_the_sample_has_a_stream_of_its_own() {
        SampleCatalog.imported();

        assertThat(streams(
                        "unit",
                        "and subject not like '97%' and subject not like '98%' and subject not in ('88', '90')"))
                .isEqualTo(1566);
        assertThat(streams("procedure", "and subject not like '9.%'")).isEqualTo(150);
        assertThat(streams("agency", "and subject not like 'H97.%'")).isEqualTo(1148);
        assertThat(streams("centre", "and subject not like 'H97.%'")).isEqualTo(363);
        assertThat(streams("work-calendar", "and subject not like 'E0%'")).isEqualTo(3);
        assertThat(streams("wording", "and subject not like 'TEST_%'")).isEqualTo(35 + 71);
    }

    @Test
    void the_holidays_of_the_country_are_one_announcement() {
        SampleCatalog.imported();

        String days = jdbi.withHandle(
                handle -> handle.createQuery("""
                        select data from event
                        where type = 'vn.lienthong.catalog.special-days-announced.v1' and subject = 'VN'
                        """).mapTo(String.class).one());
        assertThat(days).contains("2026-08-22", "SWAPPED_WORK").doesNotContain("\"date\":\"2026-11-24\"");
    }

    private int streams(String aggregate, String condition) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(distinct stream_id) from event where aggregate = ? " + condition)
                .bind(0, aggregate)
                .mapTo(Integer.class)
                .one());
    }
}
