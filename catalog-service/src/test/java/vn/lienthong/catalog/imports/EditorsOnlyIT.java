package vn.lienthong.catalog.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.backing.Backing;
import vn.lienthong.catalog.Imports;
import vn.lienthong.catalog.SampleCatalog;
import vn.lienthong.catalog.TokenKeys;
import vn.lienthong.catalog.Tokens;
import vn.lienthong.chassis.security.Roles;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class EditorsOnlyIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "units.csv",
                "procedures.csv",
                "holidays.csv",
                "agencies.csv",
                "centres.csv",
                "desks.csv",
                "calendars.json",
                "processes.json",
                "life-events.csv",
                "synonyms.csv"
            })
    void only_an_editor_of_the_catalog_imports(String file) {
        String kind = file.substring(0, file.indexOf('.'));
        String type = file.endsWith(".json") ? "application/json" : "text/csv";
        String others = Tokens.officer(
                "officer-1",
                "H26.00082.TT",
                Roles.CITIZEN,
                Roles.RECEIVING_OFFICER,
                Roles.HANDLER,
                Roles.LEADER,
                Roles.OPERATOR,
                Roles.INTEGRATOR);

        Imports.send(given(), kind, type, SampleCatalog.bytes(file))
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
        Imports.send(given().auth().oauth2(others), kind, type, SampleCatalog.bytes(file))
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }
}
