package vn.lienthong.catalog.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.Edits;
import vn.lienthong.catalog.Imports;
import vn.lienthong.catalog.TokenKeys;
import vn.lienthong.catalog.procedure.ProcedureCommand;
import vn.lienthong.catalog.wording.DescribeWording;

/** What was announced is found from then on; every search here first waits for what was said before. */
@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class AnnouncementsIT {
    private static final String DECISION = """
            {"number":"45/QĐ-UBND","date":"2025-06-20","authority":"Ủy ban nhân dân thành phố Hà Nội"}""";

    @Test
    void a_version_is_found_while_it_is_in_force_and_not_once_it_was_put_right() {
        String code = "9.710001";
        UUID draft = UUID.randomUUID();
        Edits.create("/procedures/" + code + "/drafts/" + draft, """
                {"version":%s}""".formatted(
                                version("Đăng ký zeppelin", "khí cầu", "2025-01-01")))
                .statusCode(200);
        assertThat(found(code, 1, "zeppelin", "2026-01-01")).isEmpty();

        Edits.post("/procedures/" + code + "/drafts/" + draft + "/publication", "\"1\"", """
                {"decision":%s}""".formatted(DECISION))
                .statusCode(200);
        assertThat(found(code, 2, "zeppelin", "2024-12-31")).isEmpty();
        assertThat(found(code, 2, "zeppelin", "2025-01-01")).containsExactly(code);
        assertThat(found(code, 2, "khi cau", "2026-01-01")).as("by its keyword").startsWith(code);
        assertThat(found(code, 2, "giấy bay zeppelin", "2026-01-01"))
                .as("by its result")
                .containsExactly(code);

        Edits.post("/procedures/" + code + "/corrections", "\"2\"", """
                {"corrects":2,"version":%s}""".formatted(
                                version("Đăng ký gyrocopter", "trực thăng", "2025-01-01")))
                .statusCode(200);
        assertThat(found(code, 3, "zeppelin", "2026-01-01")).isEmpty();
        assertThat(found(code, 3, "gyrocopter", "2026-01-01")).containsExactly(code);

        Edits.post("/procedures/" + code + "/repeal", "\"3\"", """
                {"from":"2026-06-01","decision":%s}""".formatted(DECISION))
                .statusCode(200);
        assertThat(found(code, 4, "gyrocopter", "2026-05-31")).containsExactly(code);
        assertThat(found(code, 4, "gyrocopter", "2026-06-01")).isEmpty();
        assertThat(found(code, 4, code, "2026-06-01")).isEmpty();
    }

    @Test
    void what_was_announced_is_wanted_by_it() {
        String code = "9.710002";
        announce(code, version("Đăng ký quokka", "quokka", "2025-01-01"));

        for (String filter : List.of(
                "onlineLevel=PARTIAL",
                "applicant=CITIZEN",
                "channel=COUNTER",
                "level=PROVINCE",
                "lifeEvent=TEST_PETS")) {
            describeTestPets("động vật thử", "");
            waiting("TEST_PETS").get("/life-events").then().statusCode(200);
            ValidatableResponse answer = waiting(code, 2)
                    .get("/procedures?q=quokka&on=2026-01-01&" + filter)
                    .then();
            answer.statusCode(200).body("items.code", contains(code));
        }
        for (String filter : List.of(
                "onlineLevel=FULL", "applicant=AGENCY", "channel=ONLINE", "level=COMMUNE", "lifeEvent=TEST_ELSE")) {
            Imports.send(
                    "life-events", "code,name_vi,name_en,words,procedures,fields", "TEST_ELSE,Khác,Else,khac biet,,");
            waiting("TEST_ELSE")
                    .get("/procedures?q=quokka&on=2026-01-01&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(0));
        }
        waiting(code, 2)
                .get("/procedures?q=quokka&on=2026-01-01")
                .then()
                .body("items[0].onlineLevel", equalTo("PARTIAL"))
                .body("items[0].applicants", contains("CITIZEN"));
    }

    @Test
    void a_life_event_leads_where_it_was_last_said_to_lead() {
        String code = "9.710003";
        announce(code, version("Đăng ký axolotl", "axolotl", "2025-01-01").replace("TEST_PETS", "TEST_NONE"));
        describeTestPets("thú cưng của thử", code);

        assertThat(foundAfterWording("thú cưng của thử")).startsWith(code);
        describeTestPets("thú nuôi của thử", code);
        assertThat(foundAfterWording("thú nuôi của thử")).startsWith(code);
        assertThat(foundAfterWording("thu nuoi cua thu")).startsWith(code);
    }

    @Test
    void synonyms_are_data() {
        String code = "9.710004";
        announce(code, version("Đăng ký xylophone", "xylophone", "2025-01-01"));
        assertThat(found(code, 2, "ukulele", "2026-01-01")).doesNotContain(code);

        Imports.send("synonyms", "code,words,meanings", "TEST_MUSIC,ukulele,đăng ký xylophone")
                .statusCode(200);
        UUID synonyms = DescribeWording.synonymsId("TEST_MUSIC");
        given().header("Wait-For", "\"/lienthong/catalog/wording/" + synonyms + "\";sequence=1")
                .get("/procedures?q=ukulele&on=2026-01-01")
                .then()
                .statusCode(200)
                .body("items[0].code", equalTo(code))
                .body("items[0].because[0].asked", equalTo("ukulele"));
    }

    private static void announce(String code, String version) {
        UUID draft = UUID.randomUUID();
        String path = "/procedures/" + code + "/drafts/" + draft;
        Edits.create(path, "{\"version\":%s}".formatted(version)).statusCode(200);
        Edits.post(path + "/publication", "\"1\"", "{\"decision\":%s}".formatted(DECISION))
                .statusCode(200);
    }

    private static void describeTestPets(String words, String procedures) {
        Imports.send(
                        "life-events",
                        "code,name_vi,name_en,words,procedures,fields",
                        "TEST_PETS,Nuôi thú thử,Test pets,%s,%s,".formatted(words, procedures))
                .statusCode(200);
    }

    private static List<String> found(String code, int version, String question, String on) {
        return waiting(code, version)
                .queryParam("q", question)
                .queryParam("on", on)
                .get("/procedures")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.code");
    }

    private static List<String> foundAfterWording(String question) {
        return waiting("TEST_PETS")
                .queryParam("q", question)
                .get("/procedures")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.code");
    }

    private static RequestSpecification waiting(String code, int version) {
        return given().header(
                        "Wait-For",
                        "\"/lienthong/catalog/procedure/" + ProcedureCommand.idOf(code) + "\";sequence=" + version);
    }

    /** For all that was said of a life event so far. */
    private static RequestSpecification waiting(String lifeEvent) {
        UUID id = DescribeWording.lifeEventId(lifeEvent);
        int version = Imports.editor()
                .get("/history/life-events/" + lifeEvent)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("version");
        return given().header("Wait-For", "\"/lienthong/catalog/wording/" + id + "\";sequence=" + version);
    }

    private static String version(String name, String keyword, String from) {
        return """
                {"nameVi":"%s","nameEn":"Trial","fieldVi":"Thử","fieldEn":"Trial","levels":["PROVINCE"],
                "responsibleAgency":"Sở Thử","limit":{"value":5,"unit":"workingDays"},"channels":["COUNTER"],
                "interconnected":false,"validFrom":"%s","details":{"applicants":["CITIZEN"],"onlineLevel":"PARTIAL",
                "numberOfSets":1,"fees":[],
                "results":[{"code":"GB","nameVi":"Giấy bay","nameEn":"Flying permit"}],
                "legalBases":[{"number":"60/2014/QH13","title":"Luật Hộ tịch"}],
                "conditions":[],"keywords":["%s"],"lifeEvents":["TEST_PETS"]}}""".formatted(name, from, keyword);
    }
}
