package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a file says of days does not depend on the order of its rows. */
class OrderOfDaysIT {
    private static final String DESKS = "centre,code,name_vi,name_en,agencies,fields,from";
    private static final String CALENDAR = """
            [{"code": "VN", "name": "Giờ", "scope": ["VN"], "zone": "Asia/Ho_Chi_Minh", "cutOff": "15:00", \
            "weekly": {"MONDAY": ["08:00-12:00"]}, "workingSaturdayLike": "MONDAY", "changes": [%s]}]""";
    private static final String SUMMER = """
            {"from": "2027-04-16", "to": "2027-10-16", "weekly": {"MONDAY": ["%s"]}, "cutOff": "10:00", \
            "workingSaturdayLike": "MONDAY", "legalBasis": "1/QĐ"}""";

    private final EmptyCatalog catalog = new EmptyCatalog();

    @BeforeEach
    void a_centre_is_open() {
        catalog.take(
                "units",
                "code,name,type,parent,valid_from,valid_to,replaced_by,succession,legal_basis",
                "01,Thành phố Hà Nội,CENTRAL_CITY,VN,,,,,");
        catalog.take("calendars", CALENDAR.formatted(""));
        assertThat(catalog.take(
                        "centres",
                        "code,name_vi,name_en,kind,unit,serves,province_wide,address,latitude,longitude,calendar,phone,"
                                + "opened_on,closed_on,legal_basis,channels",
                        "H01.TT,Tên,Name,PROVINCIAL,01,01@..,Y,Phố,21.0,105.0,VN,,2025-07-01,,,COUNTER"))
                .isEqualTo("ADDED");
    }

    @Test
    void desks_said_of_a_later_day_stand_when_others_are_said_of_an_earlier_one() {
        catalog.take("desks", DESKS, desk("A", "2026-01-01"));

        assertThat(catalog.take("desks", DESKS, desk("A", "2026-06-01"), desk("B", "2026-01-01")))
                .isEqualTo("ADDED ADDED");
        assertThat(catalog.given("desks")).contains("B,B,B,,,2026-01-01", "A,A,A,,,2026-06-01");
        assertThat(catalog.take("desks", DESKS, desk("A", "2026-06-01"))).isEqualTo("UNCHANGED");
        assertThat(catalog.take("desks", DESKS, desk("A", "2026-01-01"))).isEqualTo("ADDED");
        assertThat(catalog.given("desks")).contains("A,A,A,,,2026-01-01", "A,A,A,,,2026-06-01");
    }

    @Test
    void a_reception_said_of_a_later_day_stands_when_another_is_said_of_an_earlier_one() {
        String receptions = "centre,from,agencies,channels,online_day_and_night,reception_hours";

        assertThat(catalog.take("receptions", receptions, "H01.TT,2026-06-01,,COUNTER,N,"))
                .isEqualTo("ADDED");
        assertThat(catalog.take("receptions", receptions, "H01.TT,2026-01-01,,ONLINE,N,"))
                .isEqualTo("ADDED");
        assertThat(catalog.given("receptions")).contains("2026-01-01,,ONLINE", "2026-06-01,,COUNTER");
    }

    @Test
    void hours_that_others_took_the_place_of_are_said_again() {
        String morning = CALENDAR.formatted(SUMMER.formatted("07:00-11:00"));
        String afternoon = CALENDAR.formatted(SUMMER.formatted("13:00-17:00"));
        assertThat(catalog.take("calendars", morning)).isEqualTo("CHANGED");
        assertThat(catalog.take("calendars", afternoon)).isEqualTo("CHANGED");

        assertThat(catalog.take("calendars", morning)).isEqualTo("CHANGED");
        assertThat(catalog.take("calendars", morning)).isEqualTo("UNCHANGED");
        assertThat(catalog.take("calendars", catalog.given("calendars"))).isEqualTo("UNCHANGED");
    }

    /** A file cannot take back what was announced of later days: that it does not tell of it is remarked. */
    @Test
    void hours_that_are_known_and_missing_in_the_file_are_remarked() {
        String summer = CALENDAR.formatted(SUMMER.formatted("07:00-11:00"));
        String winter = summer.replace("2027-04", "2026-11").replace("2027-10", "2027-03");
        assertThat(catalog.take("calendars", summer)).isEqualTo("CHANGED");
        assertThat(catalog.take("calendars", winter)).isEqualTo("CHANGED changes");

        assertThat(catalog.take("calendars", summer)).isEqualTo("UNCHANGED changes");
        assertThat(catalog.take("calendars", CALENDAR.formatted(""))).isEqualTo("UNCHANGED");
        assertThat(catalog.take("calendars", catalog.given("calendars"))).isEqualTo("UNCHANGED");
    }

    private static String desk(String code, String from) {
        return "H01.TT,%s,%s,%s,,,%s".formatted(code, code, code, from);
    }
}
