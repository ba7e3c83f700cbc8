package vn.lienthong.catalog;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.backing.Backing;

/** A day that nobody lives on is no error of the service, but of who names it, and is named to them. */
@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class DaysIT {
    private static final String WEEK = """
            {"weekly":{"MONDAY":[{"from":"08:00","to":"17:00"}]},"cutOff":"15:00","workingSaturdayLike":"MONDAY"}""";

    @ParameterizedTest
    @CsvSource({
        "/procedures, on",
        "/procedures/1.001193, on",
        "/procedures/1.001193/group, on",
        "/life-events, on",
        "/units, on",
        "/units/01, on",
        "/units/01/lineage, on",
        "/units/01/lineage, at",
        "/agencies, on",
        "/agencies/H26, on",
        "/centres, on",
        "/centres/H26.TT, on",
        "/calendars, on",
        "/calendars/VN, on",
        "/calendars/VN/days, from",
        "/calendars/VN/days, to",
        "/offices/H26.TT/posting, on",
        "/exports/procedures, on",
        "/history/units/01, on"
    })
    void a_day_that_is_asked_for_is_one_of_our_times(String path, String parameter) {
        refused(path, parameter, "+999999999-12-31");
        refused(path, parameter, "-999999999-01-01");
        refused(path, parameter, "3000-01-01");
        refused(path, parameter, "1899-12-31");
        refused(path, parameter, "2026-02-30");
    }

    @ParameterizedTest
    @CsvSource({"/centres", "/centres/H26.TT"})
    void a_moment_that_is_asked_for_is_one_of_our_times(String path) {
        refused(path, "at", "+1000000000-01-01T00:00:00Z");
        refused(path, "at", "-1000000000-01-01T00:00:00Z");
        refused(path, "at", "2999-12-31T17:00:00Z");
        refused(path, "at", "1899-12-31T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "validFrom | /agencies/H97.95 | PUT | {%s,'nameVi':'Sở','nameEn':'Department',"
                        + "'kind':'PROVINCIAL_DEPARTMENT','level':'PROVINCE',"
                        + "'competence':{'roles':['A_ROLE'],'jurisdiction':['98']}}",
                "from | /agencies/H97.95/competence-changes | POST | {%s,'legalBasis':'1/QĐ',"
                        + "'competence':{'roles':['A_ROLE'],'jurisdiction':['98']}}",
                "from | /agencies/H97.95/delegations | POST | {%s,'to':'H97.96','roles':['A_ROLE'],"
                        + "'until':'2027-06-01','legalBasis':'1/QĐ'}",
                "until | /agencies/H97.95/delegations | POST | {%s,'to':'H97.96','roles':['A_ROLE'],"
                        + "'from':'2027-06-01','legalBasis':'1/QĐ'}",
                "until | /agencies/H97.95/delegations/01990c4e-0001-7a10-8a5b-3c2d1e0f9a77/end | POST"
                        + " | {%s,'legalBasis':'1/QĐ'}",
                "on | /agencies/H97.95/dissolution | POST | {%s,'successors':[],'legalBasis':'1/QĐ'}",
                "on | /units/reorganisations?dryRun=true | POST | {%s,'legalAct':'1/NQ','founded':[],"
                        + "'ended':[{'code':'98001','succession':'FULL','parts':[]}]}",
                "from | /calendars/E95/hours-changes | POST | {%s,'week':WEEK,'legalBasis':'1/QĐ'}",
                "to | /calendars/E95/hours-changes | POST | {%s,'from':'2027-01-01','week':WEEK,'legalBasis':'1/QĐ'}",
                "days/0/date | /calendars/E95/days | POST | {'days':[{%s,'kind':'HOLIDAY','nameVi':'Nghỉ',"
                        + "'nameEn':'Off','legalBasis':'1/QĐ'}]}",
                "openedOn | /centres/H97.95.TT | PUT | {%s,'nameVi':'Trung tâm','nameEn':'Centre',"
                        + "'kind':'COMMUNAL','unit':'98001','serves':[],'provinceWide':false,'address':'1 Phố Thử',"
                        + "'calendar':'VN'}",
                "on | /centres/H97.95.TT/closure | POST | {%s,'legalBasis':'1/QĐ'}",
                "from | /procedures/9.630001/repeal | POST"
                        + " | {%s,'decision':{'number':'1/QĐ','date':'2026-01-01','authority':'Bộ'}}"
            })
    void a_day_that_is_written_is_one_of_our_times(String field, String path, String method, String body) {
        String name = field.substring(field.lastIndexOf('/') + 1);
        for (String day : new String[] {"+999999999-12-31", "3000-01-01", "1899-12-31"}) {
            String filled = body.formatted("'%s':'%s'".formatted(name, day))
                    .replace('\'', '"')
                    .replace("WEEK", WEEK);
            ValidatableResponse answer =
                    method.equals("PUT") ? Edits.put(path, "*", filled) : Edits.post(path, "*", filled);
            answer.statusCode(400)
                    .body("code", equalTo("invalid-request"))
                    .body("errors.size()", equalTo(1))
                    .body("errors[0].pointer", equalTo("/" + field));
        }
    }

    private static void refused(String path, String parameter, String value) {
        Imports.editor()
                .queryParam(parameter, value)
                .get(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("errors[0].parameter", equalTo(parameter));
    }
}
