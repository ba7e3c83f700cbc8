package vn.lienthong.catalog;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import vn.lienthong.chassis.security.Roles;

/** Sends files to the service under test. */
public final class Imports {
    /** The columns of {@code procedures.csv}. */
    public static final String PROCEDURE_COLUMNS =
            "code,name_vi,gloss_en,field_vi,field_en,levels,responsible_agency,time_value,time_unit,time_note,fee_vnd,"
                    + "fee_note,channels,interconnected,announcing_decision,validity";

    private Imports() {}

    /** A file of the sample data. */
    public static ValidatableResponse send(String file) {
        String kind = file.substring(0, file.indexOf('.'));
        String type = file.endsWith(".json") ? "application/json" : "text/csv";
        return send(editor(), kind, type, SampleCatalog.bytes(file));
    }

    /** A file of some lines. */
    public static ValidatableResponse send(String kind, String... lines) {
        String file = String.join("\n", lines) + "\n";
        String type = file.startsWith("[") ? "application/json" : "text/csv";
        return send(editor(), kind, type, file.getBytes(StandardCharsets.UTF_8));
    }

    public static ValidatableResponse send(RequestSpecification sender, String kind, String type, byte[] file) {
        return sender.contentType(type).body(file).post("/imports/" + kind).then();
    }

    public static RequestSpecification editor() {
        return given().auth().oauth2(Tokens.person("editor-1", Roles.CATALOG_EDITOR));
    }
}
