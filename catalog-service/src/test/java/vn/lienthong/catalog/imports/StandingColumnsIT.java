package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.Imports;
import vn.lienthong.catalog.procedure.ProcedureCommand;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDetails;

/** A file that lacks a column says nothing of it; an empty cell says that there is nothing. */
class StandingColumnsIT {
    private static final String AGENCIES =
            "code,name_vi,name_en,kind,level,roles,jurisdiction,valid_from,valid_to,replaced_by,legal_basis";
    private static final String AGENCY = "H01.02,%s,Two,PUBLIC_SERVICE_UNIT,PROVINCE,ARCHIVE,01,,,,";
    private static final String PROCEDURE =
            "9.300001,%s,Trial,Thử,Trial,COMMUNE,Xã,3,WORKING_DAY,,,,COUNTER,N,,from 2027-01-01";

    private final EmptyCatalog catalog = new EmptyCatalog();

    @Test
    void what_an_editor_said_of_an_agency_stands_when_the_file_lacks_the_column() {
        agencies();
        assertThat(catalog.take("agencies", AGENCIES, AGENCY.formatted("Hai mới")))
                .isEqualTo("CHANGED");

        assertThat(catalog.given("agencies"))
                .contains("Hai mới,Two,PUBLIC_SERVICE_UNIT,PROVINCE,ARCHIVE,01,Hộ tịch,H01,0100");
        assertThat(catalog.take("agencies", AGENCIES, AGENCY.formatted("Hai mới")))
                .isEqualTo("UNCHANGED");
    }

    @Test
    void an_empty_cell_takes_it_away() {
        agencies();
        assertThat(catalog.take("agencies", AGENCIES + ",fields,parent", AGENCY.formatted("Hai") + ",,"))
                .isEqualTo("CHANGED");

        assertThat(catalog.given("agencies")).contains("Hai,Two,PUBLIC_SERVICE_UNIT,PROVINCE,ARCHIVE,01,,,0100");
    }

    @Test
    void what_was_told_of_a_procedure_beyond_the_catalogue_stands_when_only_keywords_are_told() {
        String fees = "\"[{\"\"kind\"\":\"\"STATE_FEE\"\",\"\"amountVnd\"\":8000}]\"";
        catalog.take(
                "procedures",
                Imports.PROCEDURE_COLUMNS + ",fees,conditions,applicants",
                PROCEDURE.formatted("Một") + "," + fees
                        + ",\"[{\"\"vi\"\":\"\"Nếu\"\",\"\"en\"\":\"\"If\"\"}]\",CITIZEN");

        assertThat(catalog.take(
                        "procedures", Imports.PROCEDURE_COLUMNS + ",keywords", PROCEDURE.formatted("Một") + ",thử nào"))
                .isEqualTo("CHANGED");
        assertThat(catalog.given("procedures")).contains("8000", "Nếu", "CITIZEN", "thử nào");

        assertThat(catalog.take("procedures", Imports.PROCEDURE_COLUMNS + ",fees", PROCEDURE.formatted("Một") + ","))
                .isEqualTo("CHANGED");
        assertThat(catalog.given("procedures"))
                .contains("Nếu", "CITIZEN", "thử nào")
                .doesNotContain("8000");
    }

    @Test
    void what_nobody_told_of_a_procedure_is_not_made_up() {
        assertThat(catalog.take(
                        "procedures", Imports.PROCEDURE_COLUMNS + ",keywords", PROCEDURE.formatted("Một") + ",thử"))
                .isEqualTo("ADDED");
        assertThat(details().numberOfSets()).isZero();
        assertThat(catalog.given("procedures")).contains(",,,,,,,,,,thử,");
        assertThat(catalog.take("procedures", catalog.given("procedures"))).isEqualTo("UNCHANGED");

        assertThat(catalog.take(
                        "procedures", Imports.PROCEDURE_COLUMNS + ",number_of_sets", PROCEDURE.formatted("Một") + ",2"))
                .isEqualTo("CHANGED");
        assertThat(details().numberOfSets()).isEqualTo(2);
        assertThat(catalog.take("procedures", Imports.PROCEDURE_COLUMNS, PROCEDURE.formatted("Một")))
                .isEqualTo("UNCHANGED");
    }

    @Test
    void columns_that_are_all_empty_take_everything_away() {
        catalog.take(
                "procedures",
                Imports.PROCEDURE_COLUMNS + ",keywords,applicants",
                PROCEDURE.formatted("Một") + ",thử,CITIZEN");

        assertThat(catalog.take("procedures", Imports.PROCEDURE_COLUMNS, PROCEDURE.formatted("Một")))
                .isEqualTo("UNCHANGED");
        assertThat(catalog.take(
                        "procedures",
                        Imports.PROCEDURE_COLUMNS + ",keywords,applicants",
                        PROCEDURE.formatted("Một") + ",,"))
                .isEqualTo("CHANGED");
        assertThat(details()).isNull();
    }

    private ProcedureDetails details() {
        return catalog.jdbi.inTransaction(handle -> catalog.procedures
                .in(new GroupTransaction(handle))
                .find(ProcedureCommand.idOf("9.300001"))
                .state()
                .inForce()
                .getFirst()
                .version()
                .details());
    }

    @Test
    void a_change_of_a_competence_keeps_the_fields_that_it_does_not_tell() {
        agencies();
        catalog.take(
                "competence-changes",
                "agency,from,roles,jurisdiction,legal_basis",
                "H01.02,2027-01-01,ARCHIVE|OTHER,01,1/QĐ");

        assertThat(catalog.given("competence-changes")).contains("H01.02,2027-01-01,ARCHIVE|OTHER,01,Hộ tịch,1/QĐ");
    }

    @Test
    void who_takes_over_work_is_among_those_that_replace_the_agency() {
        agencies();
        String ended = "H01.02,Hai,Two,PUBLIC_SERVICE_UNIT,PROVINCE,ARCHIVE,01,,2027-01-01,H01,2/QĐ,";

        assertThat(catalog.take("agencies", AGENCIES + ",takeovers", ended + "\"[{\"\"agency\"\":\"\"H09\"\"}]\""))
                .isEqualTo("REFUSED takeovers");
        assertThat(catalog.take("agencies", AGENCIES + ",takeovers", ended + "\"[{\"\"agency\"\":\"\"H01\"\"}]\""))
                .isEqualTo("REPEALED");
    }

    private void agencies() {
        catalog.take(
                "units",
                "code,name,type,parent,valid_from,valid_to,replaced_by,succession,legal_basis",
                "01,Thành phố Hà Nội,CENTRAL_CITY,VN,,,,,");
        catalog.take(
                "agencies",
                AGENCIES + ",fields,parent,statistics_code",
                "H01,Một,One,PUBLIC_SERVICE_UNIT,PROVINCE,,,,,,,,,",
                AGENCY.formatted("Hai") + ",Hộ tịch,H01,0100");
    }
}
