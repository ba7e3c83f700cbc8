package vn.lienthong.satisfaction;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.lienthong.satisfaction.testing.SatisfactionService.as;
import static vn.lienthong.satisfaction.testing.SatisfactionService.leaderOf;
import static vn.lienthong.satisfaction.testing.SatisfactionService.receivingOfficerOf;
import static vn.lienthong.satisfaction.testing.SatisfactionService.surveyOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.satisfaction.testing.LinkSecret;
import vn.lienthong.satisfaction.testing.MovedClock;
import vn.lienthong.satisfaction.testing.TestDossier;
import vn.lienthong.satisfaction.testing.TestTime;
import vn.lienthong.satisfaction.testing.TokenKeys;
import vn.lienthong.satisfaction.testing.Tokens;

/** Whom a survey concerns, on every path on which something can be read. */
@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
@WithTestResource(MovedClock.class)
@WithTestResource(LinkSecret.class)
class EntitlementIT {
    /** What the chassis offers in every service. */
    private static final Set<String> OF_ALL_SERVICES = Set.of("problems", "time", "operations");

    private final TestTime time = TestTime.begin();
    private final TestDossier dossier = TestDossier.draw(time.monday("09:00"));
    private final String agency = TestDossier.agency();
    private final String surveyPath = "/surveys?dossier=" + dossier.id();
    private String link;

    @BeforeEach
    void open_a_survey() {
        dossier.done(agency);
        link = surveyOf(dossier).getString("link");
    }

    @Test
    void every_path_that_reads_is_looked_at_here() {
        Map<String, Map<String, Object>> paths = RestAssured.given()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .jsonPath()
                .getMap("paths");

        assertThat(paths.entrySet().stream()
                        .filter(path -> path.getValue().containsKey("get"))
                        .map(Map.Entry::getKey)
                        .filter(path -> !OF_ALL_SERVICES.contains(path.split("/")[1]))
                        .collect(toSet()))
                .containsExactlyInAnyOrder("/surveys", "/satisfaction", "/s/{token}");
    }

    @Test
    void whom_a_survey_concerns_sees_it() {
        as(receivingOfficerOf(dossier.centre())).get(surveyPath).then().body("link", equalTo(link));
        as(leaderOf(agency)).get("/satisfaction").then().body("items.agency", equalTo(List.of(agency)));
        RestAssured.get(link).then().statusCode(200);
    }

    @Test
    void whoever_a_survey_does_not_concern_sees_nothing_of_it() {
        String stranger =
                Tokens.officer("stranger", TestDossier.agency(), Roles.HANDLER, Roles.LEADER, Roles.RECEIVING_OFFICER);

        as(stranger).get(surveyPath).then().statusCode(404).body("code", equalTo("not-found"));
        as(stranger).get("/satisfaction").then().statusCode(200).body("items", equalTo(List.of()));
        as(stranger).get("/s/" + dossier.id()).then().statusCode(404);
    }

    @Test
    void citizens_and_the_public_are_served_by_the_link_alone() {
        String citizen = Tokens.person("citizen-1", Roles.CITIZEN);

        for (String path : List.of(surveyPath, "/satisfaction")) {
            as(citizen).get(path).then().statusCode(403).body("code", equalTo("forbidden"));
            RestAssured.get(path).then().statusCode(401).body("code", equalTo("unauthenticated"));
        }
        as(citizen).get(link).then().statusCode(200);
    }

    @Test
    void an_officer_without_an_agency_sees_nothing() {
        String nobody = Tokens.person("nobody", Roles.LEADER, Roles.RECEIVING_OFFICER);

        as(nobody).get(surveyPath).then().statusCode(404);
        as(nobody).get("/satisfaction").then().statusCode(200).body("items", equalTo(List.of()));
    }
}
