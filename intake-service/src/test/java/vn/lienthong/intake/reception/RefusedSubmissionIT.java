package vn.lienthong.intake.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.backing.Backing;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.intake.testing.Api;
import vn.lienthong.intake.testing.Country;
import vn.lienthong.intake.testing.Facts;
import vn.lienthong.intake.testing.TestClock;
import vn.lienthong.intake.testing.TestKeys;
import vn.lienthong.intake.testing.Tokens;
import vn.lienthong.mirror.CatalogMirror;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TestKeys.class)
class RefusedSubmissionIT {
    @Inject
    CatalogMirror mirror;

    @Inject
    Facts facts;

    @BeforeEach
    void tell_the_catalog() {
        Country.tell(mirror);
        TestClock.moveTo("2026-11-02T09:00");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("refusals")
    void each_refusal_has_its_code_and_place_and_leaves_nothing_behind(
            int status, String code, String pointer, String token, Map<String, Object> body) {
        List<Long> before = facts.stored();
        Response refused = Api.submit(token, body);
        refused.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("retryable", equalTo(false));
        if (pointer != null) {
            refused.then().body("errors[0].pointer", equalTo(pointer));
        }
        assertThat(facts.stored()).isEqualTo(before);
    }

    static Stream<Arguments> refusals() {
        Map<String, Object> birth = Api.birth();
        String closed = Tokens.officer("officer-3", Country.CLOSED_CENTRE, Roles.RECEIVING_OFFICER);
        String interWard = Tokens.officer("officer-4", Country.INTER_WARD, Roles.RECEIVING_OFFICER);
        return Stream.of(
                refusal(422, "procedure-unknown", "/procedure", Api.with(birth, "procedure", "1.000000")),
                refusal(
                        422,
                        "procedure-not-in-force",
                        "/procedure",
                        Api.with(birth, "procedure", Country.NOT_YET_IN_FORCE)),
                refusal(
                        422,
                        "procedure-not-receivable",
                        "/procedure",
                        Api.with(birth, "procedure", Country.WITHOUT_PROCESS)),
                refusal(422, "channel-not-allowed", "/channel", Api.with(Api.land(), "channel", "POST")),
                refusal(422, "centre-unknown", "/centre", Api.with(birth, "centre", "H26.99999.TT")),
                Arguments.of(422, "centre-closed", "/centre", closed, Api.with(birth, "centre", Country.CLOSED_CENTRE)),
                Arguments.of(
                        422, "place-not-served", "/centre", interWard, Api.with(birth, "centre", Country.INTER_WARD)),
                refusal(422, "place-not-served", "/centre", Api.with(birth, "residence", Country.NAM_DINH)),
                refusal(422, "unit-unknown", "/residence", Api.with(birth, "residence", "99999")),
                refusal(422, "unit-unknown", "/residence", Api.with(birth, "residence", Country.CITY)),
                refusal(422, "unit-unknown", "/subjectPlace", Api.with(Api.land(), "subjectPlace", "99999")),
                refusal(422, "place-missing", "/subjectPlace", Api.with(birth, "procedure", Country.LAND)),
                refusal(422, "document-missing", "/components", papers("TK")),
                refusal(422, "component-unknown", "/components/2/code", papers("TK", "GCS", "X")),
                refusal(400, "component-repeated", "/components/2/code", papers("TK", "GCS", "TK")),
                refusal(403, "foreign-agency", null, Api.with(birth, "centre", Country.CITY_CENTRE)),
                refusal(403, "channel-not-open-to-caller", "/channel", Api.birthOnline()),
                Arguments.of(403, "channel-not-open-to-caller", "/channel", Api.CITIZEN, birth),
                Arguments.of(403, "forbidden", null, Api.HANDLER, birth),
                refusal(400, "invalid-request", "/residence", Api.with(birth, "residence", "")),
                refusal(400, "invalid-request", "/applicant/name", Api.with(birth, "applicant", nameless())),
                refusal(400, "malformed-json", "/channel", Api.with(birth, "channel", "PIGEON")),
                refusal(400, "malformed-json", "/colour", Api.with(birth, "colour", "red")));
    }

    @Test
    void the_missing_papers_are_named_in_the_callers_language() {
        Api.as(Api.OFFICER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en")
                .body(papers())
                .post("/dossiers")
                .then()
                .statusCode(422)
                .body("detail", containsString("TK, GCS"))
                .body("errors.detail", equalTo(List.of("Missing: TK (Tờ khai).", "Missing: GCS (Giấy chứng sinh).")));
    }

    @Test
    void a_refused_key_may_be_used_for_the_corrected_dossier() {
        String key = UUID.randomUUID().toString();
        Api.submit(Api.OFFICER, papers("TK"), key).then().statusCode(422);
        Api.submit(Api.OFFICER, Api.birth(), key).then().statusCode(201);
    }

    private static Arguments refusal(int status, String code, String pointer, Map<String, Object> body) {
        return Arguments.of(status, code, pointer, Api.OFFICER, body);
    }

    private static Map<String, Object> papers(String... codes) {
        List<Object> papers = new ArrayList<>();
        Stream.of(codes).map(Api::paper).forEach(papers::add);
        return Api.with(Api.birth(), "components", papers);
    }

    private static Map<String, Object> nameless() {
        return Api.with(Api.applicant(), "name", " ");
    }
}
