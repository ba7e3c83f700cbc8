package vn.lienthong.routing.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.lienthong.routing.testing.RoutingService.accept;
import static vn.lienthong.routing.testing.RoutingService.act;
import static vn.lienthong.routing.testing.RoutingService.as;
import static vn.lienthong.routing.testing.RoutingService.handlerOf;
import static vn.lienthong.routing.testing.RoutingService.leaderOf;
import static vn.lienthong.routing.testing.RoutingService.operator;
import static vn.lienthong.routing.testing.SmallProvince.CENTRE;
import static vn.lienthong.routing.testing.SmallProvince.COMMITTEE_OF_HILL;
import static vn.lienthong.routing.testing.SmallProvince.LAND_OFFICE;
import static vn.lienthong.routing.testing.SmallProvince.QUIET_OFFICE;
import static vn.lienthong.routing.testing.SmallProvince.TAX;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.routing.testing.SmallProvince;
import vn.lienthong.routing.testing.TestDossier;
import vn.lienthong.routing.testing.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class WorklistIT {
    private static final int MANY = 25;
    private static final Duration SOON = Duration.ofSeconds(60);

    @BeforeEach
    void tellTheCatalog() {
        SmallProvince.tell();
    }

    @Test
    void an_agency_pages_through_what_it_has_to_do_by_what_is_due_first() {
        List<TestDossier> dossiers = IntStream.range(0, MANY)
                .mapToObj(minute -> TestDossier.draw().acceptedQuiet(due(MANY - minute)))
                .toList();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(quiet("limit=200").getList("items")).hasSize(MANY));

        JsonPath first = quiet("limit=10");
        JsonPath second = quiet("limit=10&cursor=" + first.getString("next"));
        JsonPath third = quiet("limit=10&cursor=" + second.getString("next"));
        JsonPath back = quiet("limit=10&cursor=" + third.getString("prev"));

        List<String> codes = new ArrayList<>();
        List.of(first, second, third).forEach(page -> codes.addAll(page.getList("items.code")));
        assertThat(codes)
                .containsExactlyElementsOf(
                        dossiers.reversed().stream().map(TestDossier::code).toList());
        assertThat(third.getString("next")).isNull();
        assertThat(first.getString("prev")).isNull();
        assertThat(back.getList("items.code")).isEqualTo(second.getList("items.code"));
    }

    @Test
    void a_cursor_belongs_to_the_filter_that_it_was_given_for() {
        TestDossier.draw().acceptedLand();
        TestDossier.draw().acceptedLand();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(worklist(LAND_OFFICE, "limit=1").getString("next"))
                        .isNotNull());

        String cursor = worklist(LAND_OFFICE, "limit=1").getString("next");

        as(handlerOf(LAND_OFFICE))
                .get("/worklist?limit=1&state=ACCEPTED&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-mismatch"));
    }

    @Test
    void a_row_shows_all_that_the_screen_needs() {
        TestDossier dossier = TestDossier.draw().acceptedSimple();

        Map<String, Object> row = awaitRow(COMMITTEE_OF_HILL, dossier, "OFFERED");

        assertThat(row)
                .containsEntry("legId", dossier.legId("check").toString())
                .containsEntry("dossierId", dossier.id().toString())
                .containsEntry("procedure", SmallProvince.SIMPLE)
                .containsEntry("step", "check")
                .containsEntry("nameVi", "Bước check")
                .containsEntry("nameEn", "Step check")
                .containsEntry("agency", COMMITTEE_OF_HILL)
                .containsEntry("centre", CENTRE)
                .containsEntry("acceptedAt", null)
                .containsEntry("promisedDue", TestDossier.DUE.toString())
                .containsEntry("planVersion", 2);
    }

    @Test
    void what_happens_to_one_leg_moves_the_version_in_the_rows_of_all() {
        TestDossier dossier = TestDossier.draw().acceptedLand();
        accept(COMMITTEE_OF_HILL, dossier, "check");

        assertThat(awaitRow(COMMITTEE_OF_HILL, dossier, "ACCEPTED")).containsEntry("planVersion", 4);
        assertThat(awaitRow(LAND_OFFICE, dossier, "OFFERED")).containsEntry("planVersion", 4);
    }

    @Test
    void a_leg_that_waits_stands_in_no_worklist() {
        TestDossier dossier = TestDossier.draw().acceptedLand();
        awaitRow(LAND_OFFICE, dossier, "OFFERED");

        assertThat(worklist(TAX, "limit=200").getList("items.dossierId"))
                .doesNotContain(dossier.id().toString());
    }

    @Test
    void a_leg_without_an_agency_stands_with_the_centre_until_it_is_assigned() {
        TestDossier dossier = TestDossier.draw().acceptedUnclear();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(unresolved(leaderOf(CENTRE))).contains(dossier.code()));
        assertThat(unresolved(operator())).contains(dossier.code());
        assertThat(unresolved(leaderOf(SmallProvince.OTHER_CENTRE))).isEmpty();

        act(leaderOf(CENTRE), dossier, "check", "assignment", Map.of("agency", "H77.TWIN1"))
                .statusCode(200);

        awaitRow("H77.TWIN1", dossier, "OFFERED");
        assertThat(unresolved(leaderOf(CENTRE))).doesNotContain(dossier.code());
    }

    @Test
    void an_unresolved_leg_tells_why() {
        TestDossier dossier = TestDossier.draw().acceptedUnclear();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(unresolved(operator())).contains(dossier.code()));

        Map<String, Object> row = as(operator())
                .get("/unresolved?limit=200")
                .jsonPath()
                .getMap("items.find { it.code == '%s' }".formatted(dossier.code()));

        assertThat(row)
                .containsEntry("cause", "AMBIGUOUS")
                .containsEntry("role", "TWIN")
                .containsEntry("centre", CENTRE)
                .containsEntry("refusedBy", List.of())
                .containsEntry("planVersion", 2);
    }

    private static Instant due(int minute) {
        return TestDossier.DUE.plus(Duration.ofMinutes(minute));
    }

    private static JsonPath quiet(String query) {
        return worklist(QUIET_OFFICE, query);
    }

    private static JsonPath worklist(String agency, String query) {
        return as(handlerOf(agency))
                .get("/worklist?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> awaitRow(String agency, TestDossier dossier, String state) {
        String query = "limit=200&state=" + state;
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(worklist(agency, query).getList("items.code"))
                        .contains(dossier.code()));
        return worklist(agency, query).getMap("items.find { it.code == '%s' }".formatted(dossier.code()));
    }

    private static List<String> unresolved(String token) {
        return as(token)
                .get("/unresolved?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.code");
    }
}
