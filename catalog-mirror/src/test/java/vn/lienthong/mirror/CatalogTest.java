package vn.lienthong.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.mirror.Said.BEFORE;
import static vn.lienthong.mirror.Said.REFORM;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.events.catalog.AgencyEvent.AgencyEstablished;
import vn.lienthong.events.catalog.AgencyEvent.CompetenceChanged;
import vn.lienthong.events.catalog.AgencyEvent.CompetenceDelegated;
import vn.lienthong.events.catalog.AgencyEvent.DelegationEnded;
import vn.lienthong.events.catalog.CentreEvent.CentreOpened;
import vn.lienthong.events.catalog.UnitEvent.UnitEstablished;

class CatalogTest {
    private static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    private final UnitEstablished hanoi = Said.unit("hanoi", "01", "Thành phố Hà Nội", "VN", null);
    private final UnitEstablished district = Said.unit("district", "002", "Quận Hoàn Kiếm", "01", null);
    private final UnitEstablished oldWard = Said.unit("old", "00082", "Phường Trần Hưng Đạo", "002", null);
    private final UnitEstablished newWard = Said.unit("new", "00082", "Phường Cửa Nam", "01", REFORM);
    private final Catalog catalog = Heard.of(
                    hanoi, district, oldWard, newWard, Said.dissolved(district), Said.dissolved(oldWard, "00082"))
            .catalog();

    @Test
    void a_code_means_the_unit_that_has_it_on_the_day() {
        assertThat(catalog.unit("00082", BEFORE)).map(UnitRow::name).contains("Phường Trần Hưng Đạo");
        assertThat(catalog.unit("00082", REFORM)).map(UnitRow::name).contains("Phường Cửa Nam");
        assertThat(catalog.unit("002", REFORM)).isEmpty();
        assertThat(catalog.units()).hasSize(4);
    }

    @Test
    void the_way_up_is_that_of_the_day() {
        assertThat(catalog.pathUp("00082", LONG_AGO)).containsExactly("00082", "002", "01", "VN");
        assertThat(catalog.pathUp("00082", BEFORE)).containsExactly("00082", "002", "01", "VN");
        assertThat(catalog.pathUp("00082", REFORM)).containsExactly("00082", "01", "VN");
        assertThat(catalog.pathUp("00082", LATER)).containsExactly("00082", "01", "VN");
    }

    @Test
    void from_an_unknown_unit_no_way_leads_up() {
        assertThat(catalog.pathUp("99999", REFORM)).isEmpty();
        assertThat(catalog.pathUp("002", REFORM)).isEmpty();
        assertThat(catalog.pathUp("VN", REFORM)).isEmpty();
    }

    @Test
    void units_that_name_each_other_do_not_lead_round_for_ever() {
        Catalog wrong = Heard.of(
                        Said.unit("a", "10001", "Xã A", "10002", null), Said.unit("b", "10002", "Xã B", "10001", null))
                .catalog();

        assertThat(wrong.pathUp("10001", REFORM)).containsExactly("10001", "10002", "VN");
    }

    @Test
    void agencies_are_those_of_the_day() {
        AgencyEstablished before = Said.agency("G01.01.002.00082", "COMMUNE_POLICE", "00082");
        AgencyEstablished fire = Said.agency("G01.01", "FIRE_POLICE", "01");
        Catalog heard =
                Heard.of(before, Said.dissolved(before, "G01.01.00082"), fire).catalog();

        assertThat(heard.agenciesWithRole("COMMUNE_POLICE", BEFORE))
                .extracting(AgencyRow::code)
                .containsExactly("G01.01.002.00082");
        assertThat(heard.agenciesWithRole("COMMUNE_POLICE", REFORM)).isEmpty();
        assertThat(heard.agenciesWithRole("NOBODY", REFORM)).isEmpty();
        assertThat(heard.agency("G01.01.002.00082", BEFORE)).isPresent();
        assertThat(heard.agency("G01.01.002.00082", REFORM)).isEmpty();
        assertThat(heard.agencies()).hasSize(2);
    }

    @Test
    void what_an_agency_is_competent_for_changes_on_a_day() {
        AgencyEstablished finance = Said.agency("H26.STC", "FINANCE", "01");
        Catalog heard = Heard.of(finance, changed(finance, List.of("FINANCE", "PLANNING"), null))
                .catalog();

        assertThat(acting(heard, "PLANNING", null, BEFORE)).isEmpty();
        assertThat(acting(heard, "PLANNING", null, REFORM)).containsExactly("H26.STC");
        assertThat(acting(heard, "FINANCE", null, BEFORE)).containsExactly("H26.STC");
        assertThat(heard.agenciesWithRole("PLANNING", BEFORE)).isEmpty();
        assertThat(heard.agenciesWithRole("PLANNING", REFORM)).hasSize(1);
    }

    @Test
    void an_agency_may_be_competent_for_some_fields_only() {
        AgencyEstablished finance = Said.agency("H26.STC", "FINANCE", "01");
        Catalog heard = Heard.of(finance, changed(finance, List.of("FINANCE"), List.of("Doanh nghiệp")))
                .catalog();

        assertThat(acting(heard, "FINANCE", "Hộ tịch", BEFORE)).containsExactly("H26.STC");
        assertThat(acting(heard, "FINANCE", "Hộ tịch", REFORM)).isEmpty();
        assertThat(acting(heard, "FINANCE", "Doanh nghiệp", REFORM)).containsExactly("H26.STC");
        assertThat(acting(heard, "FINANCE", null, REFORM)).containsExactly("H26.STC");
    }

    @Test
    void for_a_period_another_agency_acts_until_it_ends_or_is_ended() {
        AgencyEstablished justice = Said.agency("H26.STP", "JUSTICE", "01");
        AgencyEstablished ward = Said.agency("H26.00004", "COMMITTEE", "00004");
        CompetenceDelegated delegated = new CompetenceDelegated(
                justice.agencyId(),
                justice.code(),
                Said.id("delegation"),
                ward.code(),
                List.of("JUSTICE"),
                null,
                null,
                REFORM,
                REFORM.plusDays(30),
                null,
                Said.NOW);
        DelegationEnded ended = new DelegationEnded(
                justice.agencyId(), justice.code(), Said.id("delegation"), REFORM.plusDays(10), null, Said.NOW);
        Catalog heard = Heard.of(justice, ward, delegated).catalog();

        assertThat(acting(heard, "JUSTICE", null, BEFORE)).containsExactly("H26.STP");
        assertThat(acting(heard, "JUSTICE", null, REFORM)).containsExactly("H26.00004");
        assertThat(acting(heard, "JUSTICE", null, REFORM.plusDays(30))).containsExactly("H26.STP");
        assertThat(acting(Heard.of(justice, ward, delegated, ended).catalog(), "JUSTICE", null, REFORM.plusDays(10)))
                .containsExactly("H26.STP");
        assertThat(acting(
                        Heard.of(justice, ward, delegated, delegated, ended).catalog(),
                        "JUSTICE",
                        null,
                        REFORM.plusDays(10)))
                .as("one that is said again counts once")
                .containsExactly("H26.STP");
        assertThat(acting(Heard.of(justice, delegated).catalog(), "JUSTICE", null, REFORM))
                .as("nobody acts who does not exist")
                .containsExactly("H26.STP");
    }

    @Test
    void another_agency_acts_in_a_part_of_the_area() {
        AgencyEstablished justice = Said.agency("H26.STP", "JUSTICE", "01");
        AgencyEstablished ward = Said.agency("H26.00082", "COMMITTEE", "00082");
        Catalog heard = Heard.of(
                        hanoi,
                        newWard,
                        Said.unit("other", "00097", "Phường Hồng Hà", "01", REFORM),
                        justice,
                        ward,
                        Said.delegated(justice, ward.code(), "00082", null, REFORM, LATER))
                .catalog();

        assertThat(nearest(heard, "00082", null, REFORM)).containsExactly("H26.00082");
        assertThat(nearest(heard, "00082", "Hộ tịch", REFORM)).containsExactly("H26.00082");
        assertThat(nearest(heard, "00082", null, LATER)).containsExactly("H26.STP");
        assertThat(nearest(heard, "00097", null, REFORM)).containsExactly("H26.STP");
        assertThat(nearest(heard, "01", null, REFORM)).containsExactly("H26.STP");
    }

    @Test
    void another_agency_acts_in_some_fields() {
        AgencyEstablished justice = Said.agency("H26.STP", "JUSTICE", "01");
        AgencyEstablished ward = Said.agency("H26.00004", "COMMITTEE", "00004");
        CompetenceChanged twoFields = changed(justice, List.of("JUSTICE"), List.of("Hộ tịch", "Chứng thực"));
        Object oneDelegated = Said.delegated(justice, ward.code(), null, "Hộ tịch", REFORM, LATER);
        Catalog heard = Heard.of(justice, ward, twoFields, oneDelegated).catalog();

        assertThat(acting(heard, "JUSTICE", "Hộ tịch", REFORM)).containsExactly("H26.00004");
        assertThat(acting(heard, "JUSTICE", "Chứng thực", REFORM)).containsExactly("H26.STP");
        assertThat(acting(heard, "JUSTICE", null, REFORM))
                .as("in one field or the other")
                .containsExactly("H26.STP", "H26.00004");
        assertThat(acting(
                        Heard.of(
                                        justice,
                                        ward,
                                        twoFields,
                                        oneDelegated,
                                        Said.delegated(justice, ward.code(), null, "Chứng thực", REFORM, LATER))
                                .catalog(),
                        "JUSTICE",
                        null,
                        REFORM))
                .as("nothing is left to itself")
                .containsExactly("H26.00004");
    }

    private static List<String> nearest(Catalog catalog, String place, String field, LocalDate date) {
        return catalog.nearest("JUSTICE", place, field, date).stream()
                .flatMap(acting -> acting.agencies().stream())
                .map(AgencyRow::code)
                .toList();
    }

    private static CompetenceChanged changed(AgencyEstablished agency, List<String> roles, List<String> fields) {
        return new CompetenceChanged(
                agency.agencyId(), agency.code(), REFORM, roles, List.of("01"), fields, null, Said.NOW);
    }

    private static List<String> acting(Catalog catalog, String role, String field, LocalDate date) {
        return catalog.acting(role, "01", field, date).stream()
                .map(AgencyRow::code)
                .toList();
    }

    @Test
    void a_centre_is_found_while_it_is_open() {
        CentreOpened centre = Said.centre("H26.002.TT", "VN");
        Catalog heard = Heard.of(centre, Said.closed(centre)).catalog();

        assertThat(heard.centre("H26.002.TT", BEFORE)).isPresent();
        assertThat(heard.centre("H26.002.TT", REFORM)).isEmpty();
        assertThat(heard.centres()).hasSize(1);
    }

    @Test
    void procedures_are_found_by_code() {
        Catalog heard = Heard.of(Said.procedure("1.001193", 1, null, null)).catalog();

        assertThat(heard.procedure("1.001193")).isPresent();
        assertThat(heard.procedure("1.000000")).isEmpty();
        assertThat(heard.procedures()).hasSize(1);

        Catalog ofProvince =
                Heard.of(Said.procedure("1.001193.H26", 1, null, null)).catalog();
        assertThat(ofProvince.procedure("1.001193.000.00.00.H26")).isEqualTo(ofProvince.procedure("1.001193.H26"));
        assertThat(ofProvince.procedure("1.001193.H26")).isPresent();
    }

    @Test
    void nothing_heard_is_an_empty_catalog() {
        Catalog nothing = Heard.of().catalog();

        assertThat(nothing.units()).isEmpty();
        assertThat(nothing.calendar("VN")).isEmpty();
        assertThat(nothing.calendarOfAgency("G01.01", REFORM)).isEqualTo("VN");
    }
}
