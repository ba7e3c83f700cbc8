package vn.lienthong.deadline.preview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.lienthong.deadline.testing.DeadlineService.as;
import static vn.lienthong.deadline.testing.DeadlineService.clock;
import static vn.lienthong.deadline.testing.DeadlineService.soon;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.deadline.testing.MovedClock;
import vn.lienthong.deadline.testing.TestCatalog;
import vn.lienthong.deadline.testing.TestDossier;
import vn.lienthong.deadline.testing.TestTime;
import vn.lienthong.deadline.testing.TokenKeys;
import vn.lienthong.deadline.testing.Tokens;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
@WithTestResource(MovedClock.class)
class DaysOffPreviewIT {
    private static final String EDITOR = Tokens.person("editor-1", Roles.CATALOG_EDITOR);

    private final TestTime time = TestTime.begin();
    private final String calendar = "P" + UUID.randomUUID();

    @Test
    void a_day_off_puts_off_what_it_falls_into() {
        TestCatalog.calendar(calendar);
        TestDossier early = TestDossier.at(TestCatalog.agency(), calendar).accepted(time.monday("09:00"));
        TestDossier late = TestDossier.at(TestCatalog.agency(), calendar).accepted(time.wednesday("09:00"));
        clock(early, early.centre(), "RUNNING");
        clock(late, late.centre(), "RUNNING");

        previewOf(DayOfWeek.TUESDAY, "HOLIDAY")
                .statusCode(200)
                .body("deadlines", equalTo(1))
                .body("dossiers", equalTo(1))
                .body("steps", equalTo(0))
                .body("agencies.agency", contains(early.centre()));
        previewOf(DayOfWeek.THURSDAY, "SWAPPED_OFF").body("deadlines", equalTo(2));
        previewOf(DayOfWeek.FRIDAY, "HOLIDAY").body("agencies.agency", contains(late.centre()));
    }

    @Test
    void a_day_without_work_and_a_working_saturday_move_nothing() {
        TestCatalog.calendar(calendar);
        TestDossier dossier = TestDossier.at(TestCatalog.agency(), calendar).accepted(time.thursday("09:00"));
        clock(dossier, dossier.centre(), "RUNNING");

        previewOf(DayOfWeek.SATURDAY, "HOLIDAY").body("deadlines", equalTo(0)).body("agencies", empty());
        previewOf(DayOfWeek.SATURDAY, "SWAPPED_WORK").body("deadlines", equalTo(0));
    }

    @Test
    void what_was_announced_moves_nothing_any_more() {
        TestCatalog.calendar(calendar);
        TestDossier dossier = TestDossier.at(TestCatalog.agency(), calendar).accepted(time.monday("09:00"));
        clock(dossier, dossier.centre(), "RUNNING");
        previewOf(DayOfWeek.WEDNESDAY, "HOLIDAY").body("deadlines", equalTo(1));

        TestCatalog.announceDayOff(calendar, time.date(DayOfWeek.WEDNESDAY));

        soon(() -> previewOf(DayOfWeek.WEDNESDAY, "HOLIDAY").body("deadlines", equalTo(0)));
        as(EDITOR)
                .contentType("application/json")
                .body("{\"calendar\":\"%s\",\"withdrawn\":[\"%s\"]}"
                        .formatted(calendar, time.date(DayOfWeek.WEDNESDAY)))
                .post("/days-off/preview")
                .then()
                .statusCode(200)
                .body("deadlines", equalTo(0));
    }

    @Test
    void a_saturday_that_is_worked_instead_gives_the_day_back() {
        TestCatalog.calendar(calendar);
        TestDossier dossier = TestDossier.at(TestCatalog.agency(), calendar).accepted(time.wednesday("09:00"));
        clock(dossier, dossier.centre(), "RUNNING");

        previewOf(declared(DayOfWeek.FRIDAY, "SWAPPED_OFF")).body("deadlines", equalTo(1));
        previewOf(declared(DayOfWeek.FRIDAY, "SWAPPED_OFF"), declared(DayOfWeek.SATURDAY, "SWAPPED_WORK"))
                .statusCode(200)
                .body("deadlines", equalTo(0));
    }

    @Test
    void a_deadline_that_an_earlier_announcement_put_off_is_counted_where_it_is_now() {
        TestCatalog.calendar(calendar);
        TestDossier dossier = TestDossier.at(TestCatalog.agency(), calendar).accepted(time.monday("09:00"));
        clock(dossier, dossier.centre(), "RUNNING");
        previewOf(DayOfWeek.FRIDAY, "HOLIDAY").body("deadlines", equalTo(0));

        TestCatalog.announceDayOff(calendar, time.date(DayOfWeek.WEDNESDAY));

        soon(() -> previewOf(DayOfWeek.FRIDAY, "HOLIDAY").body("deadlines", equalTo(1)));
    }

    @Test
    void what_cannot_be_is_named_and_officers_may_not_ask() {
        preview(EDITOR, "nowhere", declared(DayOfWeek.MONDAY, "HOLIDAY"))
                .statusCode(404)
                .body("code", equalTo("calendar-unknown"));
        preview(Tokens.person("officer-1", Roles.RECEIVING_OFFICER), calendar, declared(DayOfWeek.MONDAY, "HOLIDAY"))
                .statusCode(403);
    }

    private ValidatableResponse previewOf(DayOfWeek day, String kind) {
        return previewOf(declared(day, kind));
    }

    private ValidatableResponse previewOf(String... days) {
        return preview(EDITOR, calendar, days);
    }

    private String declared(DayOfWeek day, String kind) {
        return "{\"date\":\"%s\",\"kind\":\"%s\"}".formatted(time.date(day), kind);
    }

    private static ValidatableResponse preview(String token, String calendar, String... days) {
        return as(token)
                .contentType("application/json")
                .body("{\"calendar\":\"%s\",\"days\":[%s]}".formatted(calendar, String.join(",", days)))
                .post("/days-off/preview")
                .then();
    }
}
