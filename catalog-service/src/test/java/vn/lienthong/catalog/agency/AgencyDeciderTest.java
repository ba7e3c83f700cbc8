package vn.lienthong.catalog.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.agency.Agency.Beginning;
import vn.lienthong.catalog.agency.Agency.Change;
import vn.lienthong.catalog.agency.Agency.Competence;
import vn.lienthong.catalog.agency.Agency.Delegation;
import vn.lienthong.catalog.agency.Agency.Described;
import vn.lienthong.catalog.agency.Agency.Description;
import vn.lienthong.catalog.agency.Agency.End;
import vn.lienthong.catalog.agency.AgencyCommand.ChangeCompetence;
import vn.lienthong.catalog.agency.AgencyCommand.DelegateCompetence;
import vn.lienthong.catalog.agency.AgencyCommand.DescribeAgency;
import vn.lienthong.catalog.agency.AgencyCommand.DissolveAgency;
import vn.lienthong.catalog.agency.AgencyCommand.EndDelegation;
import vn.lienthong.catalog.agency.AgencyCommand.RecordAgency;
import vn.lienthong.events.catalog.AgencyEvent;
import vn.lienthong.events.catalog.AgencyEvent.AgencyDescribed;
import vn.lienthong.events.catalog.AgencyEvent.AgencyDissolved;
import vn.lienthong.events.catalog.AgencyEvent.AgencyEstablished;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.events.catalog.AgencyEvent.CompetenceChanged;
import vn.lienthong.events.catalog.AgencyEvent.CompetenceDelegated;
import vn.lienthong.events.catalog.AgencyEvent.DelegationEnded;
import vn.lienthong.events.catalog.AgencyEvent.Takeover;
import vn.lienthong.testing.DeciderSpecification;

class AgencyDeciderTest extends DeciderSpecification<AgencyCommand, AgencyEvent, Agency> {
    private static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T02:00:00Z");
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final String CODE = "G01.01.002.00082";
    private static final UUID DELEGATION = UUID.fromString("01990c4e-0009-7a10-8a5b-3c2d1e0f9a09");
    private static final Beginning POLICE = police("COMMUNE_POLICE", "61/2018/NĐ-CP");
    private static final Beginning FIRE_POLICE = police("FIRE_POLICE", "61/2018/NĐ-CP");
    private static final End MERGED = new End(REFORM, List.of("G01.01.00082"), null, "1656/NQ-UBTVQH15");
    private static final End LATER = new End(REFORM.plusDays(1), List.of("G01.01.00082"), null, "1656/NQ-UBTVQH15");
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

    @Test
    void who_took_over_what_stands_when_it_is_not_told_again() {
        End told = new End(
                MERGED.validTo(),
                MERGED.replacedBy(),
                List.of(new Takeover("G01.02", null, null, null)),
                MERGED.legalBasis());
        End untold = new End(MERGED.validTo(), MERGED.replacedBy(), null, MERGED.legalBasis());
        given(established, dissolved(told, MONDAY)).when(ended(POLICE, untold)).thenNothing();
        given(established, dissolved(untold, MONDAY)).when(ended(POLICE, told)).then(dissolved(told, TUESDAY));
    }

    @Test
    void what_is_not_told_again_stands_when_something_else_is_put_right() {
        List<Takeover> takeovers = List.of(new Takeover("G01.02", null, null, null));
        End told = new End(MERGED.validTo(), MERGED.replacedBy(), takeovers, MERGED.legalBasis());
        End laterUntold = new End(LATER.validTo(), MERGED.replacedBy(), null, MERGED.legalBasis());
        End later = new End(LATER.validTo(), MERGED.replacedBy(), takeovers, MERGED.legalBasis());
        Beginning fireWithoutBasis = police("FIRE_POLICE", null);

        given(established, dissolved(told, MONDAY))
                .when(ended(POLICE, laterUntold))
                .then(dissolved(later, TUESDAY));
        given(established).when(existing(fireWithoutBasis)).then(established(FIRE_POLICE, TUESDAY));
        given(established, dissolved(told, MONDAY))
                .when(ended(fireWithoutBasis, laterUntold))
                .then(established(FIRE_POLICE, TUESDAY), dissolved(later, TUESDAY));
        given(established, dissolved(told, MONDAY))
                .when(ended(POLICE, new End(LATER.validTo(), List.of("G01.03"), null, "1656")))
                .then(dissolved(new End(LATER.validTo(), List.of("G01.03"), null, "1656"), TUESDAY));
    }

    @Test
    void its_competence_changes_from_a_day_on() {
        Change fire = new Change(MARCH, new Competence(List.of("FIRE_POLICE"), List.of("00082"), null), "12/QĐ");
        given(established).when(new ChangeCompetence(CODE, fire, TUESDAY)).then(changed(fire));
        given(established, changed(fire))
                .when(new ChangeCompetence(CODE, fire, TUESDAY))
                .thenNothing();
        given(established, dissolved)
                .when(new ChangeCompetence(CODE, new Change(REFORM, fire.competence(), "12/QĐ"), TUESDAY))
                .thenRejected(AgencyRejection.DAY_OUT_OF_ITS_TIME);
        given().when(new ChangeCompetence(CODE, fire, TUESDAY)).thenRejected(AgencyRejection.AGENCY_NOT_RECORDED);
    }

    @Test
    void a_correction_of_its_beginning_leaves_later_changes() {
        Change fire = new Change(MARCH, new Competence(List.of("FIRE_POLICE"), List.of("00082"), null), "12/QĐ");
        given(established, changed(fire), established(FIRE_POLICE, MONDAY))
                .when(new ChangeCompetence(CODE, fire, TUESDAY))
                .thenNothing();
    }

    @Test
    void another_agency_acts_for_it_for_a_period() {
        Delegation asked = delegation("G01.01", List.of("COMMUNE_POLICE"), MARCH, REFORM);
        given(established).when(new DelegateCompetence(CODE, asked, TUESDAY)).then(delegated(asked));
        given(established, delegated(asked))
                .when(new DelegateCompetence(CODE, asked, TUESDAY))
                .thenNothing();
    }

    @Test
    void what_it_delegates_is_its_own_until_the_last_day() {
        Change fire = new Change(MARCH, new Competence(List.of("FIRE_POLICE"), List.of("00082"), null), "12/QĐ");
        Change oneField = new Change(
                MARCH, new Competence(List.of("COMMUNE_POLICE"), List.of("00082"), List.of("Cư trú")), "12/QĐ");
        LocalDate january = LocalDate.of(2025, 1, 1);
        List<String> roles = List.of("COMMUNE_POLICE");
        given(established, changed(fire))
                .when(new DelegateCompetence(CODE, delegation("G01.01", roles, january, MARCH.plusDays(1)), TUESDAY))
                .thenRejected(AgencyRejection.NOT_ITS_COMPETENCE);
        given(established, changed(fire))
                .when(new DelegateCompetence(CODE, delegation("G01.01", roles, january, MARCH), TUESDAY))
                .then(delegated(delegation("G01.01", roles, january, MARCH)));
        given(established, changed(oneField))
                .when(new DelegateCompetence(CODE, inField("Cư trú", january), TUESDAY))
                .then(delegated(inField("Cư trú", january)));
        given(established, changed(oneField))
                .when(new DelegateCompetence(CODE, inField("Hộ tịch", january), TUESDAY))
                .thenRejected(AgencyRejection.NOT_ITS_COMPETENCE);
    }

    private static Delegation inField(String field, LocalDate from) {
        return new Delegation(
                DELEGATION, "G01.01", List.of("COMMUNE_POLICE"), null, List.of(field), from, REFORM, "13/QĐ");
    }

    @Test
    void it_is_called_otherwise_from_a_day_on() {
        Described renamed = described("Công an phường Cửa Nam", null);
        given(established).when(new DescribeAgency(CODE, renamed, TUESDAY)).then(said(renamed));
        given(established, said(renamed))
                .when(new DescribeAgency(CODE, renamed, TUESDAY))
                .thenNothing();
        given(established, said(described("Khác", null)))
                .when(new DescribeAgency(CODE, renamed, TUESDAY))
                .then(said(renamed));
        given(established, dissolved)
                .when(new DescribeAgency(
                        CODE, new Described(REFORM, renamed.description(), renamed.legalBasis()), TUESDAY))
                .thenRejected(AgencyRejection.DAY_OUT_OF_ITS_TIME);
        given(established)
                .when(new DescribeAgency(CODE, described("Công an", CODE), TUESDAY))
                .thenRejected(AgencyRejection.PARENT_OF_ITSELF);
        given().when(new DescribeAgency(CODE, renamed, TUESDAY)).thenRejected(AgencyRejection.AGENCY_NOT_RECORDED);
    }

    @Test
    void a_correction_of_its_beginning_leaves_later_names() {
        Described renamed = described("Công an phường Cửa Nam", null);
        given(established, said(renamed), established(FIRE_POLICE, MONDAY))
                .when(new DescribeAgency(CODE, renamed, TUESDAY))
                .thenNothing();
    }

    @Test
    void it_belongs_to_another_and_ends_after_it_begins() {
        Beginning ofItself = ofTime(CODE, null);
        Beginning late = ofTime(null, REFORM);
        given().when(existing(ofItself)).thenRejected(AgencyRejection.PARENT_OF_ITSELF);
        given().when(ended(late, MERGED)).thenRejected(AgencyRejection.AGENCY_ENDS_BEFORE_IT_BEGINS);
        given(established, dissolved)
                .when(ended(late, MERGED))
                .thenRejected(AgencyRejection.AGENCY_ENDS_BEFORE_IT_BEGINS);
    }

    private static Beginning ofTime(String parent, LocalDate from) {
        return new Beginning(
                CODE,
                POLICE.nameVi(),
                POLICE.nameEn(),
                POLICE.kind(),
                POLICE.level(),
                POLICE.competence(),
                parent,
                null,
                from,
                null);
    }

    private static Described described(String name, String parent) {
        return new Described(
                MARCH,
                new Description(name, "Police", AgencyKind.COMMUNE_POLICE, AgencyLevel.COMMUNE, parent),
                "15/QĐ");
    }

    private static AgencyEvent said(Described it) {
        return new AgencyDescribed(
                ID,
                CODE,
                it.from(),
                it.description().nameVi(),
                it.description().nameEn(),
                it.description().kind(),
                it.description().level(),
                it.description().parent(),
                it.legalBasis(),
                TUESDAY);
    }

    @Test
    void a_delegation_said_again_on_another_basis_is_put_right() {
        Delegation asked = delegation("G01.01", List.of("COMMUNE_POLICE"), MARCH, REFORM);
        Delegation right = new Delegation(
                asked.id(),
                asked.to(),
                asked.roles(),
                asked.units(),
                asked.fields(),
                asked.from(),
                asked.until(),
                "14/QĐ");
        given(established, delegated(asked))
                .when(new DelegateCompetence(CODE, right, TUESDAY))
                .then(delegated(right));
        given(established, delegated(asked), delegated(right))
                .when(new DelegateCompetence(CODE, asked.withId(UUID.randomUUID()), TUESDAY))
                .thenRejected(AgencyRejection.DELEGATED_ALREADY);
        given(established, delegated(asked), delegated(right))
                .when(new DelegateCompetence(CODE, right, TUESDAY))
                .thenNothing();
    }

    @Test
    void it_delegates_only_what_is_its_own() {
        given(established)
                .when(new DelegateCompetence(CODE, delegation("G01.01", List.of("TAX"), MARCH, REFORM), TUESDAY))
                .thenRejected(AgencyRejection.NOT_ITS_COMPETENCE);
        given(established)
                .when(new DelegateCompetence(CODE, delegation(CODE, List.of("COMMUNE_POLICE"), MARCH, REFORM), TUESDAY))
                .thenRejected(AgencyRejection.DELEGATED_TO_ITSELF);
        given(established)
                .when(new DelegateCompetence(
                        CODE, delegation("G01.01", List.of("COMMUNE_POLICE"), REFORM, MARCH), TUESDAY))
                .thenRejected(AgencyRejection.DAY_OUT_OF_ITS_TIME);
        given().when(new DelegateCompetence(
                        CODE, delegation("G01.01", List.of("COMMUNE_POLICE"), MARCH, REFORM), TUESDAY))
                .thenRejected(AgencyRejection.AGENCY_NOT_RECORDED);
    }

    @Test
    void a_delegation_ends_before_its_time() {
        Delegation asked = delegation("G01.01", List.of("COMMUNE_POLICE"), MARCH, REFORM);
        LocalDate earlier = MARCH.plusDays(10);
        given(established, delegated(asked))
                .when(new EndDelegation(CODE, asked.id(), earlier, "14/QĐ", TUESDAY))
                .then(new DelegationEnded(ID, CODE, asked.id(), earlier, "14/QĐ", TUESDAY));
        given(established, delegated(asked))
                .when(new EndDelegation(CODE, asked.id(), REFORM, "14/QĐ", TUESDAY))
                .thenNothing();
        given(established, delegated(asked))
                .when(new EndDelegation(CODE, asked.id(), REFORM.plusDays(1), "14/QĐ", TUESDAY))
                .thenRejected(AgencyRejection.DAY_OUT_OF_ITS_TIME);
        given(established)
                .when(new EndDelegation(CODE, asked.id(), earlier, "14/QĐ", TUESDAY))
                .thenRejected(AgencyRejection.DELEGATION_UNKNOWN);
        given().when(new EndDelegation(CODE, asked.id(), earlier, "14/QĐ", TUESDAY))
                .thenRejected(AgencyRejection.AGENCY_NOT_RECORDED);
    }

    @Test
    void it_is_dissolved_once() {
        given(established).when(new DissolveAgency(CODE, MERGED, TUESDAY)).then(dissolved(MERGED, TUESDAY));
        given(established, dissolved)
                .when(new DissolveAgency(CODE, MERGED, TUESDAY))
                .thenNothing();
        given(established, dissolved)
                .when(new DissolveAgency(CODE, LATER, TUESDAY))
                .thenRejected(AgencyRejection.AGENCY_HAS_ENDED);
        given().when(new DissolveAgency(CODE, MERGED, TUESDAY)).thenRejected(AgencyRejection.AGENCY_NOT_RECORDED);
    }

    private static Delegation delegation(String to, List<String> roles, LocalDate from, LocalDate until) {
        return new Delegation(DELEGATION, to, roles, null, null, from, until, "13/QĐ");
    }

    private static AgencyEvent changed(Change change) {
        return new CompetenceChanged(
                ID,
                CODE,
                change.from(),
                change.competence().roles(),
                change.competence().jurisdiction(),
                change.competence().fields(),
                change.legalBasis(),
                TUESDAY);
    }

    private static AgencyEvent delegated(Delegation it) {
        return new CompetenceDelegated(
                ID,
                CODE,
                it.id(),
                it.to(),
                it.roles(),
                it.units(),
                it.fields(),
                it.from(),
                it.until(),
                it.legalBasis(),
                TUESDAY);
    }

    private static Beginning police(String role, String basis) {
        return new Beginning(
                "G01.01.002.00082",
                "Công an phường Trần Hưng Đạo",
                "Police of Trần Hưng Đạo Ward",
                AgencyKind.COMMUNE_POLICE,
                AgencyLevel.COMMUNE,
                new Competence(List.of(role), List.of("00082"), null),
                null,
                null,
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
                it.competence().roles(),
                it.competence().jurisdiction(),
                it.competence().fields(),
                it.parent(),
                it.statisticsCode(),
                it.validFrom(),
                it.legalBasis(),
                at);
    }

    private static AgencyEvent dissolved(End end, Instant at) {
        return new AgencyDissolved(
                ID, "G01.01.002.00082", end.validTo(), end.replacedBy(), end.takeovers(), end.legalBasis(), at);
    }
}
