package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.catalog.Imports;

/** What is held against the rest of the catalog, or of the file, before it is recorded. */
class DoubtsIT {
    private static final String PROCEDURE = "9.300001,Một,Trial,Thử,Trial,COMMUNE,Xã,%d,WORKING_DAY,,,,COUNTER,N,,%s";
    private static final String UNITS = "code,name,type,parent,valid_from,valid_to,replaced_by,succession,legal_basis";
    private static final String AGENCIES =
            "code,name_vi,name_en,kind,level,roles,jurisdiction,valid_from,valid_to,replaced_by,legal_basis";
    private static final String TOLD =
            "9.300002,Hai,Trial,Thử,Trial,COMMUNE,Xã,5,WORKING_DAY,,%s,%s,COUNTER,N,,current";
    private static final String HOLIDAYS = "date,kind,name_vi,name_en,legal_basis,calendar";
    private static final String LIFE_EVENTS = "code,name_vi,name_en,words,procedures,fields";

    private final EmptyCatalog catalog = new EmptyCatalog();

    @Test
    void ten_days_more_than_in_the_version_that_ends_when_the_new_one_begins_are_doubted() {
        catalog.take("procedures", Imports.PROCEDURE_COLUMNS, PROCEDURE.formatted(5, "until 2026-12-31"));

        assertThat(catalog.take("procedures", Imports.PROCEDURE_COLUMNS, PROCEDURE.formatted(15, "from 2027-01-01")))
                .isEqualTo("QUARANTINED time_value");
        assertThat(catalog.take("procedures", Imports.PROCEDURE_COLUMNS, PROCEDURE.formatted(14, "from 2027-01-01")))
                .isEqualTo("ADDED");
    }

    @Test
    void ten_days_more_than_in_the_version_before_in_the_same_file_are_doubted() {
        assertThat(catalog.take(
                        "procedures",
                        Imports.PROCEDURE_COLUMNS,
                        PROCEDURE.formatted(15, "from 2027-01-01"),
                        PROCEDURE.formatted(5, "until 2026-12-31")))
                .isEqualTo("QUARANTINED time_value ADDED");
    }

    @ParameterizedTest
    @CsvSource({
        "1, CENTRAL_CITY",
        "001, CENTRAL_CITY",
        "82, WARD",
        "00082, URBAN_DISTRICT",
        "2, URBAN_DISTRICT",
        "H26, PROVINCE"
    })
    void a_code_that_is_none_of_its_level_is_refused(String code, String kind) {
        assertThat(catalog.take("units", UNITS, code + ",Tên," + kind + ",VN,,,,,"))
                .isEqualTo("REFUSED code");
    }

    /** 82 is Đồng Tháp, 00082 a ward of Hà Nội. */
    @Test
    void a_place_without_its_zeros_is_doubted_wherever_it_is_named() {
        hanoi();
        String agency = "H26.00082,Phường,Ward,COMMUNE_PEOPLES_COMMITTEE,COMMUNE,LOCAL,%s,2025-07-01,,,";
        assertThat(catalog.take("agencies", AGENCIES, agency.formatted("82"))).isEqualTo("QUARANTINED jurisdiction");
        assertThat(catalog.take("agencies", AGENCIES, agency.formatted("9886"))).isEqualTo("REFUSED jurisdiction");
        assertThat(catalog.take("agencies", AGENCIES, agency.formatted("00082")))
                .isEqualTo("ADDED");
        assertThat(catalog.take("agencies", AGENCIES, agency.formatted("82"))).isEqualTo("QUARANTINED jurisdiction");

        assertThat(catalog.take(
                        "competence-changes",
                        "agency,from,roles,jurisdiction,legal_basis",
                        "H26.00082,2026-01-01,LOCAL,82,1/QĐ"))
                .isEqualTo("QUARANTINED jurisdiction");
        assertThat(catalog.take(
                        "delegations",
                        "agency,to,roles,units,from,until,legal_basis",
                        "H26.00082,H26.00082,LOCAL,82,2026-01-01,2026-02-01,1/QĐ"))
                .isEqualTo("QUARANTINED units");
        assertThat(catalog.take(
                        "centres",
                        "code,name_vi,name_en,kind,unit,serves,province_wide,address,latitude,longitude,calendar,phone,"
                                + "opened_on,closed_on,legal_basis",
                        "H26.00082.TT,Tên,Name,COMMUNAL,82,82@2025-07-01..,N,Phố,21.0,105.0,VN,,2025-07-01,,"))
                .isEqualTo("QUARANTINED unit serves");
    }

    /** A branch of the province's office may be there for a ward or for all of the province. */
    @Test
    void a_place_that_is_known_with_its_zeros_is_doubted_without_them() {
        hanoi();
        String branch = "G12.01.CS1,Thuế,Tax,VERTICAL_AGENCY,PROVINCE,TAX,%s,2025-07-01,,,";
        assertThat(catalog.take("agencies", AGENCIES, branch.formatted("00082")))
                .isEqualTo("ADDED");

        assertThat(catalog.take("agencies", AGENCIES, branch.formatted("82"))).isEqualTo("QUARANTINED jurisdiction");
        assertThat(catalog.take("agencies", AGENCIES, branch.formatted("01"))).isEqualTo("CHANGED");
    }

    @Test
    void a_unit_that_another_names_without_its_zeros_is_doubted() {
        hanoi();
        String old = "00079,Phường cũ,WARD,%s,%s,2026-07-01,%s,FULL,1/NQ";
        assertThat(catalog.take("units", UNITS, old.formatted("01", "2025-07-01", "82")))
                .isEqualTo("QUARANTINED replaced_by");
        assertThat(catalog.take("units", UNITS, old.formatted("01", "2025-07-01", "9886")))
                .isEqualTo("REFUSED replaced_by");
        assertThat(catalog.take(
                        "units",
                        UNITS + ",made_of",
                        "00300,Phường mới,WARD,01,2026-01-01,,,,1/NQ,82",
                        old.formatted("01", "2025-07-01", "00082") + ","))
                .isEqualTo("QUARANTINED made_of ADDED");
    }

    @Test
    void a_district_may_become_a_special_zone() {
        hanoi();
        assertThat(catalog.take(
                        "units",
                        UNITS + ",made_of",
                        "755,Huyện Côn Đảo,RURAL_DISTRICT,82,,2025-07-01,26732,FULL,1/NQ,",
                        "26732,Đặc khu Côn Đảo,SPECIAL_ZONE,82,2025-07-01,,,,1/NQ,755"))
                .isEqualTo("ADDED ADDED");
    }

    @Test
    void words_for_nothing_are_doubted_where_something_is_known() {
        catalog.take("procedures", Imports.PROCEDURE_COLUMNS, TOLD.formatted("8000", "Miễn phí"));

        assertThat(catalog.take("procedures", Imports.PROCEDURE_COLUMNS, TOLD.formatted("8000", "Không có thông tin")))
                .isEqualTo("QUARANTINED fee_note");
        assertThat(catalog.take("procedures", Imports.PROCEDURE_COLUMNS, TOLD.formatted("8000", "")))
                .isEqualTo("CHANGED");
        assertThat(catalog.take("procedures", Imports.PROCEDURE_COLUMNS, TOLD.formatted("8000", "Không có thông tin")))
                .isEqualTo("UNCHANGED");
    }

    private void hanoi() {
        catalog.take(
                "units",
                UNITS,
                "01,Thành phố Hà Nội,CENTRAL_CITY,VN,,,,,",
                "82,Tỉnh Đồng Tháp,PROVINCE,VN,,,,,",
                "00082,Phường Cửa Nam,WARD,01,2025-07-01,,,,");
    }

    @Test
    void a_day_of_a_calendar_that_there_is_not_is_refused() {
        assertThat(catalog.take("holidays", HOLIDAYS, "2027-01-01,HOLIDAY,Tết,New Year,Luật,H42"))
                .isEqualTo("REFUSED calendar");
        assertThat(catalog.take("holidays", HOLIDAYS, "2027-01-01,HOLIDAY,Tết,New Year,Luật,"))
                .isEqualTo("ADDED");
    }

    @Test
    void a_day_that_is_only_called_for_is_doubted_where_it_was_announced() {
        String tentative = "2027-11-24,HOLIDAY_TENTATIVE,Ngày Văn hóa,Culture Day,80-NQ/TW,";
        assertThat(catalog.take("holidays", HOLIDAYS, tentative)).isEqualTo("UNCHANGED");
        catalog.take("holidays", HOLIDAYS, tentative.replace("_TENTATIVE", ""));

        assertThat(catalog.take("holidays", HOLIDAYS, tentative)).isEqualTo("QUARANTINED kind");
    }

    @Test
    void a_life_event_with_a_procedure_that_nobody_knows_is_doubted() {
        catalog.take("procedures", Imports.PROCEDURE_COLUMNS, PROCEDURE.formatted(5, "current"));

        assertThat(catalog.take("life-events", LIFE_EVENTS, "PETS,Nuôi chó,Pets,chó,9.300001|9.300002,"))
                .isEqualTo("QUARANTINED procedures");
        assertThat(catalog.take("life-events", LIFE_EVENTS, "PETS,Nuôi chó,Pets,chó,9.300001,"))
                .isEqualTo("ADDED");
    }

    @Test
    void a_procedure_of_a_life_event_that_nobody_knows_is_doubted_once_some_are_known() {
        String columns = Imports.PROCEDURE_COLUMNS + ",life_events";
        assertThat(catalog.take("procedures", columns, PROCEDURE.formatted(5, "until 2026-12-31") + ",PETS"))
                .isEqualTo("ADDED");
        catalog.take("life-events", LIFE_EVENTS, "PETS,Nuôi chó,Pets,chó,9.300001,");

        assertThat(catalog.take("procedures", columns, PROCEDURE.formatted(5, "from 2027-01-01") + ",PETS|PETZ"))
                .isEqualTo("QUARANTINED life_events");
        assertThat(catalog.take("procedures", columns, PROCEDURE.formatted(5, "from 2027-01-01") + ",PETS"))
                .isEqualTo("ADDED");
    }
}
