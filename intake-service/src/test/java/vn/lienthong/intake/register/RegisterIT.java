package vn.lienthong.intake.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.intake.testing.Api;
import vn.lienthong.intake.testing.Clocks;
import vn.lienthong.intake.testing.Country;
import vn.lienthong.intake.testing.Routing;
import vn.lienthong.intake.testing.TestClock;
import vn.lienthong.intake.testing.TestKeys;
import vn.lienthong.intake.testing.Tokens;
import vn.lienthong.mirror.CatalogMirror;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TestKeys.class)
class RegisterIT {
    /** Nobody else hands in anything at the centre of the city. */
    private static final String CITY_OFFICER =
            Tokens.officer("officer-5", Country.CITY_CENTRE, Roles.RECEIVING_OFFICER);

    private static final Instant DUE = Instant.parse("2026-11-05T10:00:00Z");

    @Inject
    CatalogMirror mirror;

    @BeforeEach
    void tell_the_catalog() {
        Country.tell(mirror);
        TestClock.moveTo("2026-11-02T09:00");
    }

    @Test
    void a_list_goes_from_the_newest_to_the_oldest_part_by_part() {
        List<String> ids =
                Stream.generate(() -> submitted()).limit(5).map(UUID::toString).toList();
        heardAsAccepted(ids.getLast());
        List<String> listed = new ArrayList<>();
        String path = "/dossiers?limit=2&status=ACCEPTED";
        while (path != null) {
            JsonPath page = Api.as(CITY_OFFICER)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            listed.addAll(page.getList("items.dossierId"));
            String next = page.get("next");
            path = next == null ? null : "/dossiers?limit=2&status=ACCEPTED&cursor=" + next;
        }
        assertThat(listed).startsWith(ids.reversed().toArray(String[]::new));
    }

    @Test
    void a_row_has_all_that_a_screen_shows() {
        Response receipt = Api.submit(CITY_OFFICER, body());
        UUID dossier = Api.idOf(receipt);
        Routing.of(dossier).offers().completes().decides();
        new Clocks(dossier).starts(DUE).stops(DUE);
        String code = receipt.path("code");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Api.as(CITY_OFFICER)
                        .get("/dossiers?q=" + code.toLowerCase(Locale.ROOT))
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(1))
                        .body("items[0].dossierId", equalTo(dossier.toString()))
                        .body("items[0].code", equalTo(code))
                        .body("items[0].procedureNameVi", equalTo("Thủ tục " + Country.BIRTH))
                        .body("items[0].status", equalTo("RESULT_READY"))
                        .body("items[0].nationalStatus", equalTo(9))
                        .body("items[0].channel", equalTo("COUNTER"))
                        .body("items[0].promisedDue", equalTo(DUE.toString()))
                        .body("items[0].due", equalTo(DUE.toString()))
                        .body("items[0].timeliness", equalTo("ON_TIME"))
                        .body("items[0].agencies", equalTo(List.of(Country.COMMITTEE))));
    }

    @Test
    void an_editor_of_the_catalog_sees_which_open_dossiers_a_correction_touches() {
        String open = submitted().toString();
        UUID withdrawn = submitted();
        Api.command(CITY_OFFICER, withdrawn, "withdrawal", Map.of()).then().statusCode(200);
        String editor = Tokens.person("editor-1", Roles.CATALOG_EDITOR);
        String path = "/procedures/" + Country.BIRTH + "/versions/%d/open-dossiers?limit=200";
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonPath page = Api.as(editor)
                    .get(path.formatted(1))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(page.getList("items.dossierId")).contains(open).doesNotContain(withdrawn.toString());
        });
        Api.as(editor).get(path.formatted(2)).then().statusCode(200).body("items", hasSize(0));
        Api.as(CITY_OFFICER).get(path.formatted(1)).then().statusCode(403);
    }

    @Test
    void a_list_is_filtered_by_status() {
        UUID dossier = submitted();
        Api.command(CITY_OFFICER, dossier, "withdrawal", Map.of()).then().statusCode(200);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(ids("/dossiers?limit=200&status=WITHDRAWN")).contains(dossier.toString());
            assertThat(ids("/dossiers?limit=200&status=ACCEPTED")).doesNotContain(dossier.toString());
        });
        Api.as(CITY_OFFICER).get("/dossiers?status=LOST").then().statusCode(400);
    }

    @Test
    void a_code_is_looked_for_as_it_is_written() {
        UUID dossier = submitted();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(ids("/dossiers?q=H26.TT-261102-")).contains(dossier.toString()));
        assertThat(ids("/dossiers?q=H26_TT")).isEmpty();
        assertThat(ids("/dossiers?q=%25TT")).isEmpty();
    }

    @Test
    void a_known_version_is_not_sent_again() {
        UUID dossier = submitted();
        Api.as(CITY_OFFICER)
                .header("If-None-Match", "\"2\"")
                .get("/dossiers/" + dossier)
                .then()
                .statusCode(304);
        Api.as(CITY_OFFICER)
                .header("If-None-Match", "\"1\"")
                .get("/dossiers/" + dossier)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    private static UUID submitted() {
        return Api.submitted(CITY_OFFICER, body());
    }

    private static Map<String, Object> body() {
        return Api.with(Api.birth(), "centre", Country.CITY_CENTRE);
    }

    private static void heardAsAccepted(String dossier) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(ids("/dossiers?status=ACCEPTED")).contains(dossier));
    }

    private static List<String> ids(String path) {
        return Api.as(CITY_OFFICER).get(path).then().statusCode(200).extract().path("items.dossierId");
    }
}
