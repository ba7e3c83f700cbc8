package vn.lienthong.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.agency.Agency.Delegation;
import vn.lienthong.catalog.agency.AgencyCommand;
import vn.lienthong.catalog.agency.AgencyCommand.DelegateCompetence;

/** A delegation that an editor has recorded, said again by a file that knows nothing of its id. */
class DelegationAgainIT {
    private static final String HEADER = "agency,to,roles,units,fields,from,until,legal_basis";
    private static final String ROW = "H26.01,H26.02,JUSTICE,,,2026-01-01,2027-01-01,2/QĐ";
    private static final UUID ID = UUID.randomUUID();

    private final EmptyCatalog catalog = new EmptyCatalog();

    @BeforeEach
    void an_agency_delegates() {
        catalog.take(
                "units",
                "code,name,type,parent,valid_from,valid_to,replaced_by,succession,legal_basis",
                "01,Thành phố Hà Nội,CENTRAL_CITY,VN,,,,,");
        assertThat(catalog.take(
                        "agencies",
                        "code,name_vi,name_en,kind,level,roles,jurisdiction,valid_from,valid_to,replaced_by,legal_basis",
                        "H26.01,Sở Một,One,VERTICAL_AGENCY,PROVINCE,JUSTICE,01,,,,",
                        "H26.02,Sở Hai,Two,VERTICAL_AGENCY,PROVINCE,TAX,01,,,,"))
                .isEqualTo("ADDED ADDED");
        catalog.jdbi.useTransaction(handle -> {
            AgencyCommand delegating = new DelegateCompetence(
                    "H26.01",
                    new Delegation(
                            ID,
                            "H26.02",
                            List.of("JUSTICE"),
                            null,
                            null,
                            LocalDate.of(2026, 1, 1),
                            LocalDate.of(2027, 1, 1),
                            "2/QĐ"),
                    EmptyCatalog.EDITOR.occurredAt());
            catalog.agencies.handle(
                    handle,
                    delegating.agencyId(),
                    delegating,
                    OptionalInt.empty(),
                    EmptyCatalog.EDITOR.withSubject("H26.01"));
        });
    }

    @Test
    void what_is_known_is_not_said_twice() {
        assertThat(catalog.take("delegations", HEADER, ROW)).isEqualTo("UNCHANGED");
        assertThat(catalog.take("delegations", HEADER + ",id", ROW + "," + UUID.randomUUID()))
                .isEqualTo("UNCHANGED");
        assertThat(delegations()).containsExactly(ROW + "," + ID);
    }

    @Test
    void another_legal_basis_puts_the_known_one_right() {
        assertThat(catalog.take("delegations", HEADER, ROW.replace("2/QĐ", "3/QĐ")))
                .isEqualTo("CHANGED");
        assertThat(delegations()).containsExactly(ROW.replace("2/QĐ", "3/QĐ") + "," + ID);
    }

    @Test
    void one_that_ends_earlier_ends_the_known_one() {
        assertThat(catalog.take("delegations", HEADER, ROW.replace("2027-01-01", "2026-06-01")))
                .isEqualTo("CHANGED");
        assertThat(delegations()).containsExactly(ROW.replace("2027-01-01", "2026-06-01") + "," + ID);
    }

    private List<String> delegations() {
        return catalog.given("delegations").lines().skip(1).toList();
    }
}
