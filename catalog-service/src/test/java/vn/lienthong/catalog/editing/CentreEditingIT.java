package vn.lienthong.catalog.editing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.Edits;
import vn.lienthong.catalog.Imports;
import vn.lienthong.catalog.TokenKeys;
import vn.lienthong.catalog.Tokens;
import vn.lienthong.chassis.security.Roles;

/** Two provinces of its own, of which the first gives code 97503 to another commune in 2027. */
@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class CentreEditingIT {
    /** A Monday. */
    private static final String ARRANGED = "2027-03-01";

    @BeforeEach
    void two_provinces_with_agencies_and_a_calendar() {
        Imports.send(
                "units",
                "code,name,type,parent,valid_from,valid_to,replaced_by,succession,legal_basis",
                "90,Tỉnh Trung Tâm,PROVINCE,VN,,,,,",
                "97501,Xã Một,COMMUNE,90,,,,,",
                "97502,Xã Hai,COMMUNE,90,,,,,",
                "97503,Xã Ba cũ,COMMUNE,90,,2027-03-01,97503,FULL,7/NQ",
                "97503,Xã Ba mới,COMMUNE,90,2027-03-01,,,,7/NQ",
                "88,Tỉnh Bên Cạnh,PROVINCE,VN,,,,,",
                "97601,Xã Giáp Ranh,COMMUNE,88,,,,,");
        Imports.send(
                "agencies",
                "code,name_vi,name_en,kind,level,roles,jurisdiction,valid_from,valid_to,replaced_by,legal_basis",
                "H97.51,Ủy ban xã Một,Committee One,COMMUNE_PEOPLES_COMMITTEE,COMMUNE,COMMITTEE_975,97501,,,,",
                "H97.52,Công an xã Một,Police One,COMMUNE_POLICE,COMMUNE,POLICE_975,97501,,2027-06-01,,",
                "H97.53,Ủy ban xã Giáp Ranh,Committee Border,COMMUNE_PEOPLES_COMMITTEE,COMMUNE,COMMITTEE_976,97601,,,,");
        Imports.send("calendars", """
                [{"code": "E097", "name": "Giờ", "scope": ["90"], "zone": "Asia/Ho_Chi_Minh", "cutOff": "15:00",
                  "weekly": {"MONDAY": ["08:00-12:00"], "TUESDAY": ["08:00-12:00"]}, "workingSaturdayLike": "MONDAY"}]
                """);
    }

    @Test
    void a_centre_shows_its_desks_agencies_channels_and_hours_of_the_day() {
        create("H97.501.TT").header("ETag", equalTo("\"1\"")).body("closing", nullValue());
        arrange("H97.501.TT", "\"1\"", ARRANGED).statusCode(200).header("ETag", equalTo("\"3\""));

        await().untilAsserted(() -> get("/centres/H97.501.TT?on=" + ARRANGED)
                .statusCode(200)
                .body("serves", contains("97501", "97503"))
                .body("agencies", contains("H97.51", "H97.52"))
                .body("channels", contains("COUNTER", "ONLINE"))
                .body("onlineDayAndNight", equalTo(true))
                .body("desks.code", contains("Q1", "Q2"))
                .body("desks[0].fields", contains("Hộ tịch"))
                .body("week.SATURDAY[0].from", equalTo("08:00:00"))
                .body("hours[0].from", equalTo("07:30:00")));
        get("/centres/H97.501.TT?on=2027-02-28")
                .body("agencies", nullValue())
                .body("channels", nullValue())
                .body("onlineDayAndNight", equalTo(false))
                .body("desks", empty())
                .body("week", aMapWithSize(2))
                .body("hours", empty());
        get("/centres/H97.501.TT?on=2027-06-01")
                .body("agencies", contains("H97.51"))
                .body("desks[1].agencies", empty());
    }

    @Test
    void it_is_told_whether_it_is_open_until_when_and_when_it_opens_next() {
        create("H97.502.TT");
        arrange("H97.502.TT", "\"1\"", ARRANGED);
        Edits.post("/calendars/E097/days", "*", """
                {"days":[{"date":"2027-03-13","kind":"HOLIDAY","nameVi":"Lễ","nameEn":"Feast","legalBasis":"1/TB"}]}""").statusCode(200);

        await().untilAsserted(() -> opening("2027-03-06T08:30:00%2B07:00")
                .body("opening.open", equalTo(true))
                .body("opening.until", equalTo("2027-03-06T04:00:00Z")));
        opening("2027-03-06T11:00:00%2B07:00")
                .body("opening.open", equalTo(false))
                .body("opening.opensNext", equalTo("2027-03-08T00:30:00Z"))
                .body("opening", not(hasKey("until")));
        await().untilAsserted(() -> opening("2027-03-13T08:30:00%2B07:00").body("opening.open", equalTo(false)));
        opening("2027-02-27T08:30:00%2B07:00").body("opening.open", equalTo(false));
        get("/centres?unit=97502&openNow=true&at=2027-03-06T08:30:00%2B07:00")
                .body("items.code", hasItem("H97.502.TT"));
        get("/centres?unit=97502&openNow=true&at=2027-03-13T08:30:00%2B07:00")
                .body("items.code", not(hasItem("H97.502.TT")));
        get("/centres/H97.502.TT?on=2027-03-07&at=2027-03-06T08:30:00%2B07:00")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("at"));
        get("/centres/H97.502.TT?at=2027-03-06T08:30:00").statusCode(400).body("errors[0].parameter", equalTo("at"));
        get("/centres/H97.502.TT?on=2027-03-07").body("$", not(hasKey("opening")));
    }

    @Test
    void the_days_of_its_calendar_do_not_change_with_its_reception() {
        create("H97.503.TT");
        arrange("H97.503.TT", "\"1\"", ARRANGED);

        await().untilAsserted(() -> get("/centres/H97.503.TT?on=2027-03-20").body("hours", hasSize(1)));
        get("/calendars/E097/days?from=2027-03-20&to=2027-03-20").body("items[0].working", equalTo(false));
    }

    @Test
    void units_are_served_from_a_day_on_and_no_longer() {
        create("H97.504.TT");
        Edits.post("/centres/H97.504.TT/served-units", "\"1\"", """
                {"from":"2027-01-01","added":["97502"],"removed":["97501"],"legalBasis":"12/QĐ-UBND"}""")
                .statusCode(200)
                .body("serves.unit", contains("97501", "97503", "97503", "97502"));

        await().untilAsserted(
                        () -> get("/centres/H97.504.TT?on=2027-01-01").body("serves", contains("97503", "97502")));
        get("/centres/H97.504.TT?on=2026-12-31").body("serves", contains("97501", "97503"));
        reach("97501", "2026-12-31", "H97.504.TT").body("reach", equalTo("OWN_AREA"));
        reach("97501", "2027-01-01", "H97.504.TT").body("reach", equalTo("PROVINCE"));
        get("/centres?limit=200&unit=97601&on=2027-01-01").body("items.code", not(hasItem("H97.504.TT")));
    }

    @Test
    void centres_are_found_by_agency_channel_and_field_of_a_day() {
        create("H97.505.TT");
        arrange("H97.505.TT", "\"1\"", ARRANGED);

        String of = "/centres?limit=200&unit=97502&on=" + ARRANGED;
        await().untilAsserted(() -> {
            found(of + "&channel=ONLINE", true);
            found(of + "&channel=POST", false);
        });
        found(of + "&agency=H97.51", true);
        found(of + "&agency=000.00.52.H97", true);
        found(of + "&field=Hộ tịch", true);
        found(of + "&field=Đất đai", false);
        found(of + "&field=Hộ tịch&agency=H97.51", true);
        found(of + "&field=Hộ tịch&agency=H97.52", false);
        String before = "/centres?limit=200&unit=97502&on=2027-02-28";
        found(before + "&channel=POST", true); // its channels were not told yet
        found(before + "&agency=H97.51&field=Đất đai", true);
        found("/centres?limit=200&on=2027-02-28&agency=H97.53", false);
        get(of + "&agency=H97.59").statusCode(404).body("code", equalTo("agency-unknown"));
        get(of + "&channel=FAX").statusCode(400).body("errors[0].parameter", equalTo("channel"));
    }

    @Test
    void the_nearest_are_within_five_kilometres_or_thirty_minutes_and_receive_for_the_place() {
        create("H97.506.TT");
        // 4,993 and 5,004 metres north of it, in the sea where no other centre is
        String inside = "/centres?on=2027-01-01&near=8.0449,110.0";
        String outside = "/centres?on=2027-01-01&near=8.0450,110.0";

        await().untilAsserted(() -> found(inside + "&withinMetres=5000", "H97.506.TT", true));
        found(outside + "&withinMetres=5000", "H97.506.TT", false);
        found(inside + "&withinMinutes=30&speed=10", "H97.506.TT", true);
        found(outside + "&withinMinutes=30&speed=10", "H97.506.TT", false);
        found(outside + "&withinMetres=5000&withinMinutes=30&speed=12", "H97.506.TT", true);
        found(inside + "&withinMetres=5000&unit=97502", "H97.506.TT", true);
        found(inside + "&withinMetres=5000&unit=97601", "H97.506.TT", false);
        get(inside + "&withinMetres=far").statusCode(400).body("errors[0].parameter", equalTo("withinMetres"));
        get("/centres?near=95.0,110.0").statusCode(400).body("errors[0].parameter", equalTo("near"));
    }

    @Test
    void a_centre_closes_on_a_day() {
        create("H97.507.TT");
        String closure = """
                {"on":"2027-01-01","legalBasis":"13/QĐ-UBND"}""";
        Edits.post("/centres/H97.507.TT/closure", "\"1\"", closure)
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("closing.closedOn", equalTo("2027-01-01"));
        Edits.post("/centres/H97.507.TT/closure", "\"2\"", closure)
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        Edits.post("/centres/H97.507.TT/closure", "\"2\"", closure.replace("01-01", "02-01"))
                .statusCode(409)
                .body("code", equalTo("centre-has-closed"));

        await().untilAsserted(() ->
                get("/centres/H97.507.TT?on=2026-12-31").statusCode(200).body("closedOn", equalTo("2027-01-01")));
        get("/centres/H97.507.TT?on=2027-01-01").statusCode(404);
        Edits.put("/centres/H97.507.TT", "\"2\"", form().replace("Phố Một", "Phố Hai"))
                .statusCode(200)
                .body("closing.legalBasis", equalTo("13/QĐ-UBND"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"unit\":\"97501\",\"serves; \"unit\":\"97999\",\"serves; 409; seat-missing",
                "{\"unit\":\"97501\",\"from\":null; {\"unit\":\"97999\",\"from\":null; 409; unit-named-missing",
                "{\"unit\":\"97501\",\"from\":null; {\"unit\":\"97601\",\"from\":null; 409; unit-of-other-province",
                "\"from\":null,\"to\":\"2027-03-01\"}; \"from\":null,\"to\":\"2027-03-02\"}; 409; served-times-unsound",
                "\"from\":null,\"to\":\"2027-03-01\"},{\"unit\":\"97503\",\"from\":\"2027-03-01\"; \"from\":null; 409; "
                        + "served-code-passes-on",
                "E097; E099; 409; calendar-named-missing",
                "\"longitude\":110.0; \"longitude\":null; 409; place-incomplete",
                "\"latitude\":8.0; \"latitude\":90.1; 400; invalid-request",
                "\"longitude\":110.0; \"longitude\":-180.5; 400; invalid-request",
                "2023-01-01; 99999-01-01; 400; malformed-json",
                "2023-01-01; 1066-01-01; 400; invalid-request",
                "COMMUNAL; KIOSK; 400; malformed-json"
            })
    void a_centre_that_cannot_be_is_refused(String right, String wrong, int status, String code) {
        String changed = form().replace(right, wrong);
        Edits.create("/centres/H97.599.TT", changed).statusCode(status).body("code", equalTo(code));
        get("/centres/H97.599.TT?on=2027-01-01").statusCode(404);
    }

    @Test
    void an_arrangement_that_cannot_be_is_refused_by_name() {
        create("H97.508.TT");
        String overlapping = arrangement(ARRANGED).replace("\"13:00\"", "\"11:00\"");
        refused("arrangements", overlapping, "reception-hours-unsound").body("detail", containsString("MONDAY"));
        refused("arrangements", arrangement(ARRANGED).replace("Q2", "Q1"), "desk-named-twice")
                .body("detail", containsString("Q1"));
        refused(
                "arrangements",
                arrangement(ARRANGED).replace("\"COUNTER\",\"ONLINE\"", "\"COUNTER\""),
                "online-not-offered");
        refused("arrangements", arrangement("2022-12-31"), "centre-not-open-then");
        refused("arrangements", arrangement("2027-06-01"), "agency-named-missing")
                .body("detail", containsString("H97.52"));
        refused(
                "arrangements",
                arrangement(ARRANGED).replace("\"H97.51\",\"H97.52\"", "\"H97.51\""),
                "desk-for-other-agency");
        refused("arrangements", """
                {"from":"2027-01-01","legalBasis":"1"}""", "nothing-arranged");
        refused("served-units", """
                {"from":"2027-01-01","added":["97501"],"legalBasis":"1"}""", "unit-served-already");
        refused("served-units", """
                {"from":"2027-01-01","removed":["97502"],"legalBasis":"1"}""", "unit-not-served");
        refused("served-units", """
                {"from":"2027-01-01","added":["97601"],"legalBasis":"1"}""", "unit-of-other-province");
        refused("closure", """
                {"on":"2023-01-01","legalBasis":"1"}""", "centre-closes-before-it-opens");
        Edits.post(
                        "/centres/H97.508.TT/arrangements",
                        "\"1\"",
                        arrangement(ARRANGED).replace("Q1", "Quầy 1"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/desks/0/code"));
        Edits.post("/centres/H97.589.TT/closure", "*", """
                {"on":"2027-01-01","legalBasis":"1"}""")
                .statusCode(409)
                .body("code", equalTo("centre-not-recorded"));
    }

    @Test
    void only_an_editor_who_saw_the_last_version_changes_it_and_once_under_a_key() {
        create("H97.509.TT");
        Edits.create("/centres/H97.509.TT", form()).statusCode(412);
        Edits.put("/centres/H97.509.TT", null, form()).statusCode(428).body("code", equalTo("if-match-required"));
        Edits.create("/centres/509", form()).statusCode(400).body("code", equalTo("agency-code-invalid"));
        given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(arrangement(ARRANGED))
                .post("/centres/H97.509.TT/arrangements")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.person("leader-1", Roles.LEADER))
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(arrangement(ARRANGED))
                .post("/centres/H97.509.TT/arrangements")
                .then()
                .statusCode(403);
        String key = "\"" + UUID.randomUUID() + "\"";
        keyed(key).statusCode(200).header("Idempotent-Replayed", nullValue());
        keyed(key).statusCode(200).header("ETag", equalTo("\"3\"")).header("Idempotent-Replayed", equalTo("true"));
    }

    @Test
    void its_history_tells_it_in_words() {
        create("H97.510.TT");
        arrange("H97.510.TT", "\"1\"", ARRANGED).statusCode(200);
        Edits.post(
                        "/centres/H97.510.TT/arrangements",
                        "\"3\"",
                        arrangement("2027-05-03").replace("16:30", "17:00").replace("Hộ tịch", "Chứng thực"))
                .statusCode(200);
        Edits.post("/centres/H97.510.TT/served-units", "\"5\"", """
                {"from":"2027-01-01","added":["97502"],"removed":["97501"],"legalBasis":"12/QĐ-UBND"}""").statusCode(200);

        Imports.editor()
                .header("Accept-Language", "vi")
                .get("/history/centres/H97.510.TT")
                .then()
                .statusCode(200)
                .body("items[1].type", equalTo("vn.lienthong.catalog.reception-arranged.v1"))
                .body("items[1].legalAct", equalTo("11/QĐ-UBND"))
                .body("items[3].changes", hasItem("Giờ đóng cửa thứ Hai: từ “16:30:00” thành “17:00:00”"))
                .body("items[4].changes", hasItem("Quầy: lĩnh vực: từ “Hộ tịch” thành “Chứng thực”"))
                .body("items[5].type", equalTo("vn.lienthong.catalog.served-units-changed.v1"))
                .body("items[5].legalAct", equalTo("12/QĐ-UBND"));
    }

    private static ValidatableResponse create(String code) {
        return Edits.create("/centres/" + code, form()).statusCode(200);
    }

    private static ValidatableResponse arrange(String code, String ifMatch, String from) {
        return Edits.post("/centres/" + code + "/arrangements", ifMatch, arrangement(from));
    }

    private static ValidatableResponse refused(String what, String body, String code) {
        return Edits.post("/centres/H97.508.TT/" + what, "\"1\"", body)
                .statusCode(409)
                .body("code", equalTo(code));
    }

    private static ValidatableResponse keyed(String key) {
        return Imports.editor()
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", key)
                .body(arrangement(ARRANGED))
                .post("/centres/H97.509.TT/arrangements")
                .then();
    }

    private static ValidatableResponse opening(String at) {
        return get("/centres/H97.502.TT?at=" + at).statusCode(200);
    }

    private static ValidatableResponse reach(String unit, String on, String code) {
        return get("/centres?limit=200&unit=" + unit + "&on=" + on)
                .statusCode(200)
                .rootPath("items.find { it.code == '" + code + "' }");
    }

    private static void found(String path, boolean is) {
        found(path, "H97.505.TT", is);
    }

    private static void found(String path, String code, boolean is) {
        get(path).statusCode(200).body("items.code", is ? hasItem(code) : not(hasItem(code)));
    }

    private static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(!path.contains("%")).get(path).then();
    }

    private static String form() {
        return """
                {"nameVi":"Trung tâm","nameEn":"Centre","kind":"COMMUNAL","unit":"97501","serves":[
                  {"unit":"97501","from":null,"to":null},{"unit":"97503","from":null,"to":"2027-03-01"},\
                {"unit":"97503","from":"2027-03-01","to":null}],
                 "provinceWide":true,"address":"Phố Một","latitude":8.0,"longitude":110.0,"calendar":"E097",
                 "openedOn":"2023-01-01","legalBasis":"118/2025/NĐ-CP"}""";
    }

    private static String arrangement(String from) {
        return """
                {"from":"%s","legalBasis":"11/QĐ-UBND",
                 "reception":{"agencies":["H97.51","H97.52"],"channels":["COUNTER","ONLINE"],"onlineDayAndNight":true,
                  "weekly":{"MONDAY":[{"from":"07:30","to":"11:30"},{"from":"13:00","to":"16:30"}],
                            "SATURDAY":[{"from":"08:00","to":"11:00"}],"SUNDAY":[]}},
                 "desks":[{"code":"Q1","nameVi":"Quầy hộ tịch","nameEn":"Civil status","agencies":["H97.51"],
                           "fields":["Hộ tịch"]},
                          {"code":"Q2","nameVi":"Quầy công an","nameEn":"Police","agencies":["H97.52"],
                           "fields":["Cư trú"]}]}""".formatted(from);
    }
}
