package vn.lienthong.intake.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lienthong.chassis.security.Roles;

/** Speaks to the service as its users do. */
public final class Api {
    public static final String OFFICER = Tokens.officer("officer-1", Country.WARD_CENTRE, Roles.RECEIVING_OFFICER);
    public static final String LEADER = Tokens.officer("leader-1", Country.WARD_CENTRE, Roles.LEADER);
    public static final String HANDLER = Tokens.officer("handler-1", Country.COMMITTEE, Roles.HANDLER);
    public static final String TAX_HANDLER = Tokens.officer("handler-2", Country.TAX, Roles.HANDLER);
    public static final String CITIZEN = Tokens.person("citizen-1", Roles.CITIZEN);
    public static final String OTHER_CITIZEN = Tokens.person("citizen-2", Roles.CITIZEN);
    public static final String OPERATOR = Tokens.person("operator-1", Roles.OPERATOR);
    public static final String STRANGER =
            Tokens.officer("officer-9", Country.CITY_CENTRE, Roles.RECEIVING_OFFICER, Roles.HANDLER, Roles.LEADER);

    private Api() {}

    /** A birth registration at the ward's counter, complete. */
    public static Map<String, Object> birth() {
        Map<String, Object> body = new HashMap<>();
        body.put("procedure", Country.BIRTH);
        body.put("centre", Country.WARD_CENTRE);
        body.put("channel", "COUNTER");
        body.put("residence", Country.HOAN_KIEM);
        body.put("applicant", applicant());
        body.put("components", List.of(paper("TK"), paper("GCS")));
        return body;
    }

    /** The same, handed in online. */
    public static Map<String, Object> birthOnline() {
        return with(birth(), "channel", "ONLINE");
    }

    /** A land matter at the ward's counter. */
    public static Map<String, Object> land() {
        return with(with(birth(), "procedure", Country.LAND), "subjectPlace", Country.HOAN_KIEM);
    }

    public static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    public static Map<String, Object> applicant() {
        return Map.of(
                "kind", "CITIZEN",
                "name", "Nguyễn Thị Ẩn Danh",
                "personalId", "001190123456",
                "phone", "0912345678",
                "email", "an.danh@example.vn",
                "address", "Số 7 phố Bí Mật");
    }

    public static Map<String, Object> paper(String code) {
        return Map.of("code", code, "kind", "ORIGINAL", "quantity", 1);
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** Hands in under a new key. */
    public static Response submit(String token, Map<String, Object> body) {
        return submit(token, body, UUID.randomUUID().toString());
    }

    public static Response submit(String token, Map<String, Object> body, String key) {
        return as(token).header("Idempotency-Key", "\"" + key + "\"").body(body).post("/dossiers");
    }

    /** A command on a dossier at the version that it has now. */
    public static Response command(String token, UUID dossierId, String command, Object body) {
        String version = as(OPERATOR).get("/dossiers/" + dossierId).header("ETag");
        return as(token).header("If-Match", version).body(body).post("/dossiers/" + dossierId + "/" + command);
    }

    /** Hands in, and gives the id. */
    public static UUID submitted(String token, Map<String, Object> body) {
        return idOf(submit(token, body).then().statusCode(201).extract().response());
    }

    public static UUID idOf(Response response) {
        return UUID.fromString(response.path("dossierId"));
    }

    public static int statusOf(UUID dossierId) {
        return as(OPERATOR).get("/dossiers/" + dossierId).path("nationalStatus");
    }
}
