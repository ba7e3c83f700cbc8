package vn.lienthong.catalog;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import vn.lienthong.chassis.security.Roles;

/** Sends files to the service under test. */
public final class Imports {
    private Imports() {}

    public static ValidatableResponse send(String kind, String content) {
        String type = content.startsWith("[") ? "application/json" : "text/csv";
        return send(editor(), kind, type, content.getBytes(StandardCharsets.UTF_8));
    }

    public static ValidatableResponse sendSample(String file) {
        String kind = file.substring(0, file.indexOf('.'));
        String type = file.endsWith(".json") ? "application/json" : "text/csv";
        return send(editor(), kind, type, SampleData.bytes(file));
    }

    public static ValidatableResponse send(RequestSpecification sender, String kind, String type, byte[] content) {
        return sender.contentType(type).body(content).post("/imports/" + kind).then();
    }

    public static RequestSpecification editor() {
        return given().auth().oauth2(Tokens.person("editor-1", Roles.CATALOG_EDITOR));
    }
}
