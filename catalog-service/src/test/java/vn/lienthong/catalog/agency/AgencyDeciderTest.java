package vn.lienthong.catalog.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.agency.Agency.Beginning;
import vn.lienthong.catalog.agency.Agency.End;
import vn.lienthong.events.catalog.AgencyEvent;
import vn.lienthong.events.catalog.AgencyEvent.AgencyDissolved;
import vn.lienthong.events.catalog.AgencyEvent.AgencyEstablished;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.testing.DeciderSpecification;

class AgencyDeciderTest extends DeciderSpecification<RecordAgency, AgencyEvent, Agency> {
    private static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T02:00:00Z");
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final Beginning POLICE = police("COMMUNE_POLICE", "61/2018/NĐ-CP");
    private static final Beginning FIRE_POLICE = police("FIRE_POLICE", "61/2018/NĐ-CP");
    private static final End MERGED = new End(REFORM, List.of("G01.01.00082"), "1656/NQ-UBTVQH15");
    private static final End LATER = new End(REFORM.plusDays(1), List.of("G01.01.00082"), "1656/NQ-UBTVQH15");
    private static final UUID ID = existing(POLICE).agencyId();

    private final AgencyEvent established = established(POLICE, MONDAY);
    private final AgencyEvent dissolved = dissolved(MERGED, MONDAY);

    AgencyDeciderTest() {
        super(new AgencyDecider());
    }

    @Test
    void an_agency_is_established() {
        given().when(existing(POLICE)).then(established(POLICE, TUESDAY));
    }

    @Test
    void an_agency_of_the_past_is_established_and_dissolved() {
        given().when(ended(POLICE, MERGED)).then(established(POLICE, TUESDAY), dissolved(MERGED, TUESDAY));
    }

    @Test
    void the_same_again_says_nothing() {
        given(established).when(existing(POLICE)).thenNothing();
        given(established, dissolved).when(ended(POLICE, MERGED)).thenNothing();
    }

    @Test
    void an_agency_that_ends_is_dissolved() {
        given(established).when(ended(POLICE, MERGED)).then(dissolved(MERGED, TUESDAY));
    }

    @Test
    void another_role_is_said_anew() {
        given(established).when(existing(FIRE_POLICE)).then(established(FIRE_POLICE, TUESDAY));
        given(established)
                .when(ended(FIRE_POLICE, MERGED))
                .then(established(FIRE_POLICE, TUESDAY), dissolved(MERGED, TUESDAY));
        given(established, dissolved)
                .when(ended(FIRE_POLICE, MERGED))
                .then(established(FIRE_POLICE, TUESDAY), dissolved(MERGED, TUESDAY));
    }

    @Test
    void another_end_is_said_anew() {
        given(established, dissolved).when(ended(POLICE, LATER)).then(dissolved(LATER, TUESDAY));
        given(established, dissolved, dissolved(LATER, MONDAY))
                .when(ended(POLICE, LATER))
                .thenNothing();
    }

    @Test
    void an_agency_whose_end_was_a_mistake_is_established_again() {
        given(established, dissolved).when(existing(POLICE)).then(established(POLICE, TUESDAY));
    }

    @Test
    void the_basis_of_the_beginning_stands_when_only_that_of_the_end_is_named() {
        given(established).when(ended(police("COMMUNE_POLICE", null), MERGED)).then(dissolved(MERGED, TUESDAY));
    }

    private static Beginning police(String role, String basis) {
        return new Beginning(
                "G01.01.002.00082",
                "Công an phường Trần Hưng Đạo",
                "Police of Trần Hưng Đạo Ward",
                AgencyKind.COMMUNE_POLICE,
                AgencyLevel.COMMUNE,
                List.of(role),
                List.of("00082"),
                null,
                basis);
    }

    private static RecordAgency existing(Beginning beginning) {
        return new RecordAgency(beginning, Optional.empty(), TUESDAY);
    }

    private static RecordAgency ended(Beginning beginning, End end) {
        return new RecordAgency(beginning, Optional.of(end), TUESDAY);
    }

    private static AgencyEvent established(Beginning it, Instant at) {
        return new AgencyEstablished(
                ID,
                it.code(),
                it.nameVi(),
                it.nameEn(),
                it.kind(),
                it.level(),
                it.roles(),
                it.jurisdiction(),
                it.validFrom(),
                it.legalBasis(),
                at);
    }

    private static AgencyEvent dissolved(End end, Instant at) {
        return new AgencyDissolved(ID, "G01.01.002.00082", end.validTo(), end.replacedBy(), end.legalBasis(), at);
    }
}
