package vn.lienthong.catalog.editing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.Edits;
import vn.lienthong.catalog.Imports;
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
    void a_day_that_was_declared_by_mistake_is_taken_back() {
        Edits.create("/calendars/E04", calendar("08:00", "17:00")).statusCode(200);
        Edits.post("/calendars/E04/days", "\"1\"", """
                {"days":[{"date":"2027-05-10","kind":"HOLIDAY","nameVi":"Nghỉ","nameEn":"Off","legalBasis":"1/TB"}]}""").statusCode(200);
        String withdrawal = "{\"days\":[\"2027-05-10\"],\"legalBasis\":\"2/TB\"}";
        Edits.post("/calendars/E04/days/withdrawal", "\"1\"", withdrawal).statusCode(412);
        Edits.post("/calendars/E04/days/withdrawal", "\"2\"", "{\"days\":[\"2027-05-10\"]}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/legalBasis"));
        Edits.post("/calendars/E04/days/withdrawal", "\"2\"", withdrawal)
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("days", hasSize(0));

        await().untilAsserted(() -> given().get("/calendars/E04/days?from=2027-05-10&to=2027-05-10")
                .then()
                .body("items[0].working", equalTo(true)));
        Imports.editor()
                .header("Accept-Language", "en")
                .get("/history/calendars/E04")
                .then()
                .statusCode(200)
                .body("items[2].type", equalTo("vn.lienthong.catalog.special-days-withdrawn.v1"));
    }

    @Test
    void at_any_time_the_offices_of_a_unit_keep_one_calendar() {
        Imports.send(
                "units",
                "code,name,type,parent,valid_from,valid_to,replaced_by,succession,legal_basis",
                "97,Tỉnh Sở,PROVINCE,VN,,,,,",
                "97901,Xã Cũ,COMMUNE,97,,2025-07-01,97901,FULL,202/2025/QH15",
                "97901,Xã Mới,COMMUNE,97,2025-07-01,,,,202/2025/QH15");
        Edits.create("/calendars/E05", scoped("\"97909\"", "null"))
                .statusCode(409)
                .body("code", equalTo("unit-named-missing"));
        Edits.create("/calendars/E05", scoped("\"97901\"", "null"))
                .statusCode(409)
                .body("code", equalTo("scope-code-passes-on"))
                .body("detail", containsString("01/07/2025"));
        Edits.create("/calendars/E05", scoped("\"97901\"", "[{\"unit\":\"97901\",\"from\":\"2025-07-01\"}]"))
                .statusCode(200)
                .body("hours.scopeTimes[0].from", equalTo("2025-07-01"));
        Edits.create("/calendars/E06", scoped("\"97901\"", "[{\"unit\":\"97901\",\"from\":\"2026-07-01\"}]"))
                .statusCode(409)
                .body("code", equalTo("scope-held"))
                .body("detail", containsString("E05"));
        Edits.create("/calendars/E06", scoped("\"97901\"", "[{\"unit\":\"97901\",\"to\":\"2025-07-01\"}]"))
                .statusCode(200);
    }

    private static String scoped(String scope, String times) {
        return calendar("08:00", "17:00")
                .replace("\"scope\":[]", "\"scope\":[%s],\"scopeTimes\":%s".formatted(scope, times));
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
