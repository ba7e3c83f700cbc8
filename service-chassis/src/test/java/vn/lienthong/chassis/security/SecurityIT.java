package vn.lienthong.chassis.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.backing.Backing;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class SecurityIT {
    @Test
    void a_call_without_a_token_is_asked_for_one() {
        given().get("/things/for-leaders")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer realm=\"lienthong\"")
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void a_token_that_does_not_hold_is_refused() {
        for (String token : new String[] {
            "not.a.token",
            Tokens.expired("leader-1", Roles.LEADER),
            Tokens.foreign("leader-1", Roles.LEADER),
            Tokens.nameless(Roles.LEADER)
        }) {
            leaders(token)
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", containsString("invalid_token"))
                    .body("code", equalTo("unauthenticated"));
        }
    }

    @Test
    void a_token_that_was_verified_does_not_vouch_for_another_signature() {
        String token = Tokens.officer("leader-1", "H26.00070", Roles.LEADER);
        leaders(token).statusCode(200);
        leaders(token).statusCode(200);

        int signature = token.lastIndexOf('.') + 1;
        char first = token.charAt(signature) == 'A' ? 'B' : 'A';
        leaders(token.substring(0, signature) + first + token.substring(signature + 1))
                .statusCode(401);
    }

    @Test
    void a_role_that_is_missing_is_forbidden() {
        leaders(Tokens.officer("handler-1", "H26.00070", Roles.HANDLER))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("forbidden"));
    }

    @Test
    void the_token_says_who_calls_for_whom() {
        leaders(Tokens.officer("leader-1", "H26.00070", Roles.LEADER))
                .statusCode(200)
                .body(equalTo("leader-1 H26.00070"));
        leaders(Tokens.person("leader-2", Roles.LEADER)).statusCode(200).body(equalTo("leader-2 -"));
    }

    @Test
    void a_method_that_says_nothing_of_access_is_shut() {
        given().get("/things/unmarked").then().statusCode(401);
        String everything = Tokens.officer(
                "operator-1",
                "H26.00070",
                Roles.OPERATOR,
                Roles.LEADER,
                Roles.HANDLER,
                Roles.CITIZEN,
                Roles.INTEGRATOR);
        given().auth()
                .oauth2(everything)
                .get("/things/unmarked")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void an_officer_acts_for_his_agency_only() {
        String handler = Tokens.officer("handler-1", "H26.00070", Roles.HANDLER);
        given().auth()
                .oauth2(handler)
                .post("/things/of-agency/H26.00070")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(handler)
                .post("/things/of-agency/H26.00071")
                .then()
                .statusCode(403)
                .body("code", equalTo("foreign-agency"));
        given().auth()
                .oauth2(Tokens.person("handler-2", Roles.HANDLER))
                .post("/things/of-agency/H26.00071")
                .then()
                .statusCode(403)
                .body("code", equalTo("foreign-agency"));
    }

    @Test
    void an_officer_sees_what_concerns_his_agency_and_an_operator_everything() {
        String handler = Tokens.officer("handler-1", "H26.00070", Roles.HANDLER);
        given().auth().oauth2(handler).get("/things/of-agency/H26.00070").then().statusCode(200);
        given().auth()
                .oauth2(handler)
                .get("/things/of-agency/H26.00071")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        given().auth()
                .oauth2(Tokens.person("operator-1", Roles.OPERATOR))
                .get("/things/of-agency/H26.00071")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health",
                "/q/health/live",
                "/q/metrics",
                "/q/openapi",
                "/problems",
                "/problems/not-found",
                "/time"
            })
    void these_are_public(String path) {
        given().get(path).then().statusCode(200).body(not(equalTo("")));
        given().auth().oauth2("not.a.token").get(path).then().statusCode(200);
    }

    private static ValidatableResponse leaders(String token) {
        return given().auth().oauth2(token).get("/things/for-leaders").then();
    }
}
