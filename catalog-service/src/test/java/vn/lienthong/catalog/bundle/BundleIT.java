package vn.lienthong.catalog.bundle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
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
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.Edits;
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
    void what_is_no_group_has_no_members() {
        SampleCatalog.ready(jdbi);
        given().get("/procedures/1.001193/group").then().statusCode(404).body("code", equalTo("group-unknown"));
    }

    private static final String POLICY = """
            {"maxSupplements":1,"supplementIssueWithinDays":3,"applicantWindowDays":7,"onWindowExpired":"STOP",
            "clockOnSupplement":"RESTART","financialWaitPauses":false,"silenceMeansConsent":false}""";

    private static void publish(String code, String name, String process) {
        String draft = "/procedures/%s/drafts/%s".formatted(code, UUID.randomUUID());
        Edits.create(draft, """
                        {"version":{"nameVi":"%s","nameEn":"Trial","fieldVi":"Thử","fieldEn":"Trial","levels":["COMMUNE"],
                        "responsibleAgency":"Xã","limit":{"value":9,"unit":"workingDays"},"channels":["COUNTER"],
                        "interconnected":false,"validFrom":"2026-11-01"},"process":%s}""".formatted(name, process)).statusCode(200);
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
