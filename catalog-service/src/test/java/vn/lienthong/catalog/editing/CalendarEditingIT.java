package vn.lienthong.catalog.editing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.Edits;
import vn.lienthong.catalog.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class CalendarEditingIT {
    private static final String WEEK = """
            {"weekly":{"MONDAY":[{"from":"%s","to":"%s"}]},"cutOff":"15:00","workingSaturdayLike":"MONDAY"}""";

    @Test
    void hours_are_published_changed_for_the_summer_and_a_day_is_declared() {
        Edits.create("/calendars/E01", calendar("08:00", "17:00"))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        Edits.post("/calendars/E01/hours-changes", "\"1\"", """
                {"from":"2027-04-12","to":"2027-10-11","week":%s,"legalBasis":"21/QĐ-UBND"}""".formatted(WEEK.formatted("06:30", "13:30")))
                .statusCode(200)
                .body("changes", hasSize(1));
        Edits.post("/calendars/E01/days", "\"2\"", """
                {"days":[{"date":"2027-05-03","kind":"COMPENSATORY_OFF","nameVi":"Nghỉ bù","nameEn":"Day in lieu",
                "legalBasis":"45/2019/QH14"}]}""").statusCode(200).header("ETag", equalTo("\"3\""));

        await().untilAsserted(() -> days("2027-05-03").body("items[0].nameVi", equalTo("Nghỉ bù")));
        days("2027-04-05").body("items[0].hours.from", contains("08:00:00"));
        days("2027-04-12")
                .body("items[0].hours.from", contains("06:30:00"))
                .body("items[0].hours.to", contains("13:30:00"));
        days("2027-10-11").body("items[0].hours.from", contains("08:00:00"));
    }

    @Test
    void what_no_due_date_can_be_counted_by_is_refused() {
        Edits.create("/calendars/E02", calendar("17:00", "08:00"))
                .statusCode(409)
                .body("code", equalTo("office-hours-unsound"));
        Edits.post("/calendars/E03/hours-changes", "*", """
                {"from":"2027-04-12","week":%s,"legalBasis":"21/QĐ-UBND"}""".formatted(WEEK.formatted("06:30", "13:30")))
                .statusCode(409)
                .body("code", equalTo("hours-not-published"));
        Edits.create("/calendars/E02", calendar("08:00", "17:00").replace("\"zone\"", "\"area\""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/area"));
        Edits.put("/calendars/E02", null, calendar("08:00", "17:00")).statusCode(428);
    }

    private static String calendar(String from, String to) {
        return """
                {"name":"Giờ thử","scope":[],"zone":"Asia/Ho_Chi_Minh","week":%s}""".formatted(WEEK.formatted(from, to));
    }

    private static ValidatableResponse days(String day) {
        return given().get("/calendars/E01/days?from=%1$s&to=%1$s".formatted(day))
                .then()
                .statusCode(200);
    }
}
