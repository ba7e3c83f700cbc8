package vn.lienthong.catalog.directory;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.SampleCatalog;
import vn.lienthong.catalog.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class CalendarIT {
    @Inject
    Jdbi jdbi;

    @BeforeEach
    void the_sample_catalog_can_be_read() {
        SampleCatalog.ready(jdbi);
    }

    @Test
    void the_days_off_of_the_country_hold_in_a_province() {
        days("/calendars/H42/days?from=2026-08-28&to=2026-09-03")
                .statusCode(200)
                .body("items.working", contains(true, false, false, false, false, false, true))
                .body("items[3].kind", equalTo("SWAPPED_OFF"))
                .body("items[5].nameVi", equalTo("Quốc khánh"))
                .body("items[5].hours", empty())
                .body("items[6].hours[0].from", equalTo("07:30:00"));
    }

    @Test
    void a_swapped_saturday_is_worked() {
        days("/calendars/VN/days?from=2026-08-22&to=2026-08-22")
                .body("items[0].working", equalTo(true))
                .body("items[0].kind", equalTo("SWAPPED_WORK"))
                .body("items[0].hours", hasSize(2));
    }

    @Test
    void a_day_off_that_is_only_called_for_is_worked() {
        days("/calendars/VN/days?from=2026-11-24&to=2026-11-24").body("items[0].working", equalTo(true));
    }

    @Test
    void a_calendar_is_shown_with_its_hours_on_a_day() {
        days("/calendars/VN?on=2026-11-24")
                .statusCode(200)
                .body("cutOff", equalTo("15:00:00"))
                .body("weekly.MONDAY.from", contains("08:00:00", "13:00:00"))
                .body("weekly.SUNDAY", nullValue());
        days("/calendars?on=2026-11-24").statusCode(200).body("items.code", hasItems("H42", "VN"));
        days("/calendars/X?on=2026-11-24").statusCode(404).body("code", equalTo("calendar-unknown"));
    }

    @Test
    void a_month_is_shown_where_nothing_is_said() {
        days("/calendars/VN/days").statusCode(200).body("items", hasSize(31));
    }

    @Test
    void they_are_those_from_the_day_asked_for() {
        days("/calendars/VN/days?on=2025-06-30")
                .statusCode(200)
                .body("from", equalTo("2025-06-30"))
                .body("items", hasSize(31));
        days("/calendars/VN/days?on=2025-06-30&from=2025-07-02").body("from", equalTo("2025-07-02"));
        days("/calendars/VN/days?on=tomorrow").statusCode(400);
    }

    @Test
    void a_period_without_end_or_order_is_refused() {
        days("/calendars/VN/days?from=2026-01-01&to=2027-01-02")
                .statusCode(400)
                .body("code", equalTo("period-too-long"));
        days("/calendars/VN/days?from=2026-01-02&to=2026-01-01").statusCode(400);
        days("/calendars/VN/days?from=2026-01-01&to=2027-01-01").statusCode(200).body("items", hasSize(366));
    }

    @Test
    void an_unknown_calendar_is_not_found() {
        days("/calendars/H00/days").statusCode(404).body("code", equalTo("calendar-unknown"));
    }

    private static ValidatableResponse days(String path) {
        return given().get(path).then();
    }
}
