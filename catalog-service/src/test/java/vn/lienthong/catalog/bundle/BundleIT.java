package vn.lienthong.catalog.bundle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.Edits;
import vn.lienthong.catalog.Imports;
import vn.lienthong.catalog.SampleCatalog;
import vn.lienthong.catalog.TokenKeys;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class BundleIT {
    private static final String DECISION = """
            {"number":"1/QĐ","date":"2026-10-01","authority":"Bộ Tư pháp"}""";

    @Inject
    Jdbi jdbi;

    @Test
    void a_group_asks_the_papers_of_its_members_once() {
        SampleCatalog.ready(jdbi);
        publish("9.620001", "Việc thử thứ nhất", """
                {"components":[%s,%s],%s}""".formatted(
                        paper("TK", "Tờ khai thứ nhất", "ORIGINAL"),
                        paper("GTTT", "Giấy tờ tùy thân", "PHOTOCOPY"),
                        steps("birth")));
        publish("9.620002", "Việc thử thứ hai", """
                {"components":[%s,%s,%s],%s}""".formatted(
                        paper("TK", "Tờ khai thứ hai", "ORIGINAL"),
                        paper("CCCD", "Giấy tờ tùy thân", "ORIGINAL"),
                        paper("GKS", "Giấy khai sinh", "CERTIFIED_COPY"),
                        steps("residence")));
        publish("9.620003", "Hai việc thử", """
                {"components":[],"bundle":true,"group":{"members":[
                {"procedure":"9.620001","steps":["birth"],"feeds":[]},
                {"procedure":"9.620002","steps":["residence"],"feeds":[{"component":"GKS","from":"9.620001"}]}]},
                "policy":%s,"steps":[%s,%s]}""".formatted(POLICY, step("birth", ""), step("residence", "\"birth\"")));

        await().untilAsserted(() -> given().get("/procedures/9.620003/group?on=2026-11-02")
                .then()
                .statusCode(200)
                .body("members.nameVi", contains("Việc thử thứ nhất", "Việc thử thứ hai"))
                .body("onceOnly.component.code", contains("TK", "GTTT", "TK-2"))
                .body("onceOnly[1].component.kind", equalTo("ORIGINAL"))
                .body("onceOnly[1].neededBy", contains("9.620001", "9.620002"))
                .body("handedOn[0].component.code", equalTo("GKS"))
                .body("handedOn[0].from", equalTo("9.620001"))
                .body("askedOneByOne", equalTo(5))
                .body("outdated", equalTo(false))
                .body("askedOtherwise", hasSize(0)));
        given().get("/procedures/9.620003?on=2026-11-02").then().statusCode(200).body("process.components", hasSize(3));
    }

    @Test
    void a_newborn_needs_no_paper_that_another_office_makes() {
        SampleCatalog.ready(jdbi);

        JsonPath group = given().get("/procedures/2.000986/group?on=2026-11-02")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(group.getList("members.procedure")).containsExactly("1.001193", "1.004222");
        assertThat(group.getBoolean("outdated")).isFalse();
        assertThat(group.getBoolean("outdated")).isFalse();
        assertThat(group.getList("handedOn.from")).containsExactly("1.001193");
        assertThat(group.getList("onceOnly.component.code"))
                .isEqualTo(given().get("/procedures/2.000986?on=2026-11-02")
                        .jsonPath()
                        .getList("process.components.code"));
    }

    @ParameterizedTest
    @CsvSource({
        "3.000722, 1.001193, 1.004222, QH",
        "2.002622, 1.000656, 1.003197, CM",
        "2.002621, 1.001193, 1.004222, QH",
    })
    void an_electronic_group_asks_what_its_members_need_and_hands_on_what_the_first_makes(
            String group, String first, String second, String handedOn) {
        SampleCatalog.ready(jdbi);
        String day = group.equals("2.002621") ? "2026-08-31" : "2026-11-02";

        given().get("/procedures/%s/group?on=%s".formatted(group, day))
                .then()
                .statusCode(200)
                .body("members.procedure", contains(first, second))
                .body("members.inForce", contains(true, true))
                .body("askedOtherwise", hasSize(0))
                .body("outdated", equalTo(false))
                .body("handedOn.component.code", contains(handedOn))
                .body("handedOn.from", contains(first));
    }

    @Test
    void a_group_whose_members_need_other_papers_than_it_asks_is_outdated_until_it_is_approved_anew() {
        SampleCatalog.ready(jdbi);
        String first = "{\"validFrom\":\"%s\",\"components\":[%s],%s}";
        publish(
                "9.620004",
                "Việc thử thứ tư",
                first.formatted("2026-11-01", paper("TK", "Tờ khai", "ORIGINAL"), steps("birth")));
        publish(
                "9.620005",
                "Việc thử thứ năm",
                first.formatted("2026-11-01", paper("GTTT", "Giấy tờ tùy thân", "PHOTOCOPY"), steps("residence")));
        publish("9.620006", "Hai việc thử nữa", pair("2026-11-01"));
        approve(
                "9.620005",
                first.formatted("2026-12-01", paper("GTTT", "Giấy tờ tùy thân", "ORIGINAL"), steps("residence")));

        await().untilAsserted(() -> group("2026-12-01")
                .body("outdated", equalTo(true))
                .body("askedOtherwise", hasSize(1))
                .body("askedOtherwise[0].asked.kind", equalTo("PHOTOCOPY"))
                .body("askedOtherwise[0].needed.kind", equalTo("ORIGINAL"))
                .body("onceOnly[1].component.kind", equalTo("ORIGINAL")));
        group("2026-11-30").body("outdated", equalTo(false));
        given().get("/procedures/9.620006?on=2026-12-01")
                .then()
                .body("process.components[1].kind", equalTo("PHOTOCOPY"));

        approve("9.620006", pair("2026-12-01"));
        await().untilAsserted(() ->
                group("2026-12-01").body("outdated", equalTo(false)).body("askedOtherwise", hasSize(0)));
        Edits.post("/procedures/9.620004/repeal", "*", """
                {"from":"2027-06-01","decision":%s}""".formatted(DECISION)).statusCode(200);
        await().untilAsserted(() -> group("2027-06-01")
                .body("outdated", equalTo(true))
                .body("askedOtherwise", hasSize(0))
                .body("members.inForce", contains(false, true)));
        group("2027-05-31").body("outdated", equalTo(false)).body("members.inForce", contains(true, true));
    }

    private static ValidatableResponse group(String day) {
        return given().get("/procedures/9.620006/group?on=" + day).then().statusCode(200);
    }

    private static String pair(String from) {
        return """
                {"validFrom":"%s","components":[],"bundle":true,"group":{"members":[
                {"procedure":"9.620004","steps":["birth"],"feeds":[]},
                {"procedure":"9.620005","steps":["residence"],"feeds":[]}]},
                "policy":%s,"steps":[%s,%s]}""".formatted(from, POLICY, step("birth", ""), step("residence", ""));
    }

    private static void approve(String code, String process) {
        Edits.post("/procedures/" + code + "/processes", "*", """
                {"process":%s,"decision":%s}""".formatted(process, DECISION))
                .statusCode(200);
    }

    @Test
    void a_group_prepared_earlier_asks_what_its_members_need_when_it_is_announced() {
        SampleCatalog.ready(jdbi);
        String first = "{\"validFrom\":\"2026-11-01\",\"components\":[%s],%s}";
        publish(
                "9.620007",
                "Việc thử thứ bảy",
                first.formatted(paper("GTTT", "Giấy tờ tùy thân", "PHOTOCOPY"), steps("birth")));
        String draft = prepare("9.620008", "Nhóm thử", groupOf("9.620007", "birth", "2026-11-01"));
        Imports.editor()
                .get("/procedures/9.620008/drafts")
                .then()
                .body("drafts.values()[0].process.components", hasSize(0));
        approve("9.620007", first.formatted(paper("GTTT", "Giấy tờ tùy thân", "ORIGINAL"), steps("birth")));
        announce(draft);

        await().untilAsserted(() -> given().get("/procedures/9.620008/group?on=2026-11-02")
                .then()
                .statusCode(200)
                .body("onceOnly.component.kind", contains("ORIGINAL"))
                .body("outdated", equalTo(false)));
    }

    @Test
    void a_group_from_a_file_asks_the_papers_of_its_members_too() {
        SampleCatalog.ready(jdbi);
        String only = "{\"validFrom\":\"%s\",\"components\":[%s],%s}";
        publish(
                "9.620009",
                "Việc thử thứ chín",
                only.formatted("2026-11-01", paper("TK", "Tờ khai", "ORIGINAL"), steps("birth")));
        approve("9.620009", only.formatted("2027-01-01", paper("TK", "Tờ khai mới", "ORIGINAL"), steps("birth")));
        publish("9.620010", "Việc thử thứ mười", only.formatted("2026-11-01", "", steps("residence")));
        publish("9.620011", "Nhóm từ tệp", only.formatted("2026-11-01", "", steps("birth")));
        String[] file = {
            "[",
            stated("9.620011", groupOf("9.620009", "birth", null)) + ",",
            stated("9.620015", groupOf("9.620010", "residence", "2026-12-01")) + ",",
            stated(
                    "9.620010",
                    only.formatted("2026-12-01", paper("GTTT", "Giấy tờ tùy thân", "ORIGINAL"), steps("residence"))),
            "]"
        };
        publish("9.620015", "Nhóm từ tệp", only.formatted("2026-11-01", "", steps("residence")));

        Imports.send("processes", file).statusCode(200).body("changed", equalTo(3));
        await().untilAsserted(() -> given().get("/procedures/9.620011/group?on=2026-11-02")
                .then()
                .statusCode(200)
                .body("outdated", equalTo(false))
                .body("onceOnly.component.nameVi", contains("Tờ khai")));
        await().untilAsserted(() -> given().get("/procedures/9.620015/group?on=2026-12-01")
                .then()
                .statusCode(200)
                .body("outdated", equalTo(false))
                .body("onceOnly.component.nameVi", contains("Giấy tờ tùy thân")));
        Imports.send("processes", file).statusCode(200).body("unchanged", equalTo(3));
    }

    @Test
    void a_group_hands_on_papers_that_are_asked_and_keeps_the_time_of_its_members() {
        SampleCatalog.ready(jdbi);
        String only = "{\"components\":[%s],%s}";
        publish("9.620012", "Việc thử mười hai", only.formatted("", steps("birth")));
        announce(prepare(
                "9.620013",
                "Việc thử mười ba",
                5,
                only.formatted(paper("QH", "Giấy tờ quan hệ", "ORIGINAL"), steps("residence"))));
        publish("9.620014", "Nhóm mười bốn", only.formatted("", steps("birth")));

        refused(fed("QHX", 3), "fed-paper-unknown", "QHX");
        refused(fed("QH", 6), "member-takes-too-long", "residence");
        approve("9.620014", fed("QH", 5));
    }

    private static void refused(String process, String code, String culprit) {
        Edits.post("/procedures/9.620014/processes", "*", """
                {"process":%s,"decision":%s}""".formatted(process, DECISION))
                .statusCode(409)
                .body("code", equalTo(code))
                .body("detail", containsString(culprit))
                .body("detail", containsString("9.620013"));
    }

    private static String fed(String paper, int days) {
        return """
                {"validFrom":"2026-11-01","components":[],"bundle":true,"group":{"members":[
                {"procedure":"9.620012","steps":["birth"],"feeds":[]},
                {"procedure":"9.620013","steps":["residence"],"feeds":[{"component":"%s","from":"9.620012"}]}]},
                "policy":%s,"steps":[%s,%s]}""".formatted(
                        paper,
                        POLICY,
                        step("birth", ""),
                        step("residence", "\"birth\"").replace("\"value\":3", "\"value\":" + days));
    }

    private static String groupOf(String member, String step, String from) {
        return """
                {"validFrom":%s,"components":[],"bundle":true,"group":{"members":[
                {"procedure":"%s","steps":["%s"],"feeds":[]}]},"policy":%s,"steps":[%s]}""".formatted(from == null ? null : "\"" + from + "\"", member, step, POLICY, step(step, ""));
    }

    /** As the file of processes says it. */
    private static String stated(String procedure, String process) {
        return "{\"procedure\":\"%s\",".formatted(procedure)
                + process.substring(1).replace("workingDays", "WORKING_DAY").replace("\n", " ");
    }

    @Test
    void what_is_no_group_has_no_members() {
        SampleCatalog.ready(jdbi);
        given().get("/procedures/1.001193/group").then().statusCode(404).body("code", equalTo("group-unknown"));
    }

    private static final String POLICY = """
            {"maxSupplements":1,"supplementIssueWithinDays":3,"applicantWindowDays":7,"onWindowExpired":"STOP",
            "clockOnSupplement":"RESTART","financialWaitPauses":false,"silenceMeansConsent":false}""";

    private static void publish(String code, String name, String process) {
        announce(prepare(code, name, process));
    }

    private static String prepare(String code, String name, String process) {
        return prepare(code, name, 9, process);
    }

    /** The path of the draft. */
    private static String prepare(String code, String name, int days, String process) {
        String draft = "/procedures/%s/drafts/%s".formatted(code, UUID.randomUUID());
        Edits.create(draft, """
                        {"version":{"nameVi":"%s","nameEn":"Trial","fieldVi":"Thử","fieldEn":"Trial","levels":["COMMUNE"],
                        "responsibleAgency":"Xã","limit":{"value":%d,"unit":"workingDays"},"channels":["COUNTER"],
                        "interconnected":false,"validFrom":"2026-11-01"},"process":%s}""".formatted(name, days, process)).statusCode(200);
        return draft;
    }

    private static void announce(String draft) {
        Edits.post(draft + "/publication", "\"1\"", "{\"decision\":%s}".formatted(DECISION))
                .statusCode(200);
    }

    private static String steps(String step) {
        return """
                "bundle":false,"policy":%s,"steps":[%s]""".formatted(POLICY, step(step, ""));
    }

    private static String step(String step, String after) {
        return """
                {"step":"%s","nameVi":"Bước","nameEn":"Step","role":"COMMUNE_PEOPLES_COMMITTEE",
                "place":"RECEIVING_PLACE","after":[%s],"limit":{"value":3,"unit":"workingDays"},"tasks":[]}""".formatted(step, after);
    }

    private static String paper(String code, String name, String kind) {
        return """
                {"code":"%s","nameVi":"%s","nameEn":"Paper","kind":"%s","required":true,"replaceableByData":false}""".formatted(code, name, kind);
    }
}
