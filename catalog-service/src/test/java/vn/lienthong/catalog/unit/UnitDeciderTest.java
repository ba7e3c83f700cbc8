package vn.lienthong.catalog.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.unit.AdministrativeUnit.Beginning;
import vn.lienthong.catalog.unit.AdministrativeUnit.End;
import vn.lienthong.catalog.unit.UnitCommand.WithdrawUnit;
import vn.lienthong.events.catalog.UnitEvent;
import vn.lienthong.events.catalog.UnitEvent.Part;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitDissolved;
import vn.lienthong.events.catalog.UnitEvent.UnitEstablished;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;
import vn.lienthong.events.catalog.UnitEvent.UnitWithdrawn;
import vn.lienthong.testing.DeciderSpecification;

class UnitDeciderTest extends DeciderSpecification<UnitCommand, UnitEvent, AdministrativeUnit> {
    private static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T02:00:00Z");
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final Beginning WARD =
            new Beginning("00082", "Phường Trần Hưng Đạo", UnitKind.WARD, "002", null, null, "258-CP");
    private static final Beginning RENAMED =
            new Beginning("00082", "Phường Hưng Đạo", UnitKind.WARD, "002", null, null, "258-CP");
    private static final End MERGED = new End(REFORM, List.of("00082"), Succession.FULL, null, "1656/NQ-UBTVQH15");
    private static final End DIVIDED =
            new End(REFORM, List.of("00082", "00070"), Succession.PARTIAL, null, "1656/NQ-UBTVQH15");
    private static final UUID ID = existing(WARD).unitId();

    private final UnitEvent established = established(WARD, MONDAY);
    private final UnitEvent merged = dissolved(MERGED, MONDAY);

    UnitDeciderTest() {
        super(new UnitDecider());
    }

    @Test
    void a_unit_is_established() {
        given().when(existing(WARD)).then(established(WARD, TUESDAY));
    }

    @Test
    void a_unit_of_the_past_is_established_and_dissolved() {
        given().when(ended(WARD, MERGED)).then(established(WARD, TUESDAY), dissolved(MERGED, TUESDAY));
    }

    @Test
    void the_same_again_says_nothing() {
        given(established).when(existing(WARD)).thenNothing();
        given(established, merged).when(ended(WARD, MERGED)).thenNothing();
    }

    @Test
    void a_unit_that_ends_is_dissolved() {
        given(established).when(ended(WARD, MERGED)).then(dissolved(MERGED, TUESDAY));
    }

    @Test
    void another_name_is_said_anew() {
        given(established).when(existing(RENAMED)).then(established(RENAMED, TUESDAY));
        given(established).when(ended(RENAMED, MERGED)).then(established(RENAMED, TUESDAY), dissolved(MERGED, TUESDAY));
        given(established, merged)
                .when(ended(RENAMED, MERGED))
                .then(established(RENAMED, TUESDAY), dissolved(MERGED, TUESDAY));
    }

    @Test
    void another_end_is_said_anew() {
        given(established, merged).when(ended(WARD, DIVIDED)).then(dissolved(DIVIDED, TUESDAY));
        given(established, merged, dissolved(DIVIDED, MONDAY))
                .when(ended(WARD, DIVIDED))
                .thenNothing();
    }

    @Test
    void a_unit_whose_end_was_a_mistake_is_established_again() {
        given(established, merged).when(existing(WARD)).then(established(WARD, TUESDAY));
    }

    @Test
    void the_basis_of_the_beginning_stands_when_only_that_of_the_end_is_named() {
        Beginning withoutBasis = new Beginning("00082", "Phường Trần Hưng Đạo", UnitKind.WARD, "002", null, null, null);
        given(established).when(ended(withoutBasis, MERGED)).then(dissolved(MERGED, TUESDAY));
        given(established, merged).when(ended(withoutBasis, MERGED)).thenNothing();
    }

    @Test
    void what_it_was_made_of_stands_when_it_is_not_told_again() {
        Beginning merged = new Beginning(
                "00082", "Phường Cửa Nam", UnitKind.WARD, "01", REFORM, List.of(Part.whole("00082")), "1656");
        Beginning untold = new Beginning("00082", "Phường Cửa Nam", UnitKind.WARD, "01", REFORM, null, "1656");
        Beginning otherwise = new Beginning(
                "00082", "Phường Cửa Nam", UnitKind.WARD, "01", REFORM, List.of(Part.some("00082")), "1656");
        given(established(merged, MONDAY)).when(existing(untold)).thenNothing();
        given(established(merged, MONDAY)).when(existing(otherwise)).then(established(otherwise, TUESDAY));
    }

    @Test
    void what_each_successor_got_stands_when_it_is_not_told_again() {
        End told = new End(REFORM, List.of("00070"), Succession.FULL, List.of(Part.whole("00070")), "1656");
        End untold = new End(REFORM, List.of("00070"), Succession.FULL, null, "1656");
        given(established, dissolved(told, MONDAY)).when(ended(WARD, untold)).thenNothing();
        given(established, dissolved(untold, MONDAY)).when(ended(WARD, told)).then(dissolved(told, TUESDAY));
    }

    @Test
    void what_is_not_told_again_stands_when_something_else_is_put_right() {
        List<Part> origins = List.of(Part.whole("00082"));
        Beginning told = new Beginning("00082", "Phường Cửa Na", UnitKind.WARD, "01", null, origins, "1656");
        Beginning corrected = new Beginning("00082", "Phường Cửa Nam", UnitKind.WARD, "01", null, null, null);
        Beginning complete = new Beginning("00082", "Phường Cửa Nam", UnitKind.WARD, "01", null, origins, "1656");
        List<Part> parts = List.of(Part.whole("00070"));
        End end = new End(REFORM, List.of("00070"), Succession.FULL, parts, "1656");
        End laterUntold = new End(REFORM.plusDays(1), List.of("00070"), Succession.FULL, null, "1656");
        End later = new End(REFORM.plusDays(1), List.of("00070"), Succession.FULL, parts, "1656");

        given(established(told, MONDAY)).when(existing(corrected)).then(established(complete, TUESDAY));
        given(established(told, MONDAY), dissolved(end, MONDAY))
                .when(ended(corrected, laterUntold))
                .then(established(complete, TUESDAY), dissolved(later, TUESDAY));
        given(established, dissolved(end, MONDAY))
                .when(ended(WARD, laterUntold))
                .then(dissolved(later, TUESDAY));
    }

    @Test
    void parts_stand_for_the_successors_that_were_named_to_get_them_only() {
        End told = new End(REFORM, List.of("00070"), Succession.FULL, List.of(Part.whole("00070")), "1656");
        End others = new End(REFORM, List.of("00082"), Succession.FULL, null, "1656");
        given(established, dissolved(told, MONDAY)).when(ended(WARD, others)).then(dissolved(others, TUESDAY));
    }

    @Test
    void a_unit_that_was_recorded_by_mistake_is_withdrawn_and_may_be_recorded_again() {
        WithdrawUnit mistake = new WithdrawUnit(ID, TUESDAY);
        UnitEvent withdrawn = new UnitWithdrawn(ID, "00082", TUESDAY);

        given(established).when(mistake).then(withdrawn);
        given(established, merged).when(mistake).then(withdrawn);
        given().when(mistake).thenNothing();
        given(established, withdrawn).when(mistake).thenNothing();
        given(established, merged, withdrawn).when(existing(WARD)).then(established(WARD, TUESDAY));
    }

    @Test
    void units_of_one_code_and_different_first_days_are_different_units() {
        Beginning successor = new Beginning("00082", "Phường Cửa Nam", UnitKind.WARD, "01", REFORM, null, null);
        assertThat(existing(successor).unitId()).isNotEqualTo(ID);
    }

    private static RecordUnit existing(Beginning beginning) {
        return new RecordUnit(beginning, Optional.empty(), TUESDAY);
    }

    private static RecordUnit ended(Beginning beginning, End end) {
        return new RecordUnit(beginning, Optional.of(end), TUESDAY);
    }

    private static UnitEvent established(Beginning it, Instant at) {
        return new UnitEstablished(
                existing(it).unitId(),
                it.code(),
                it.name(),
                it.kind(),
                it.parent(),
                it.validFrom(),
                it.madeOf(),
                it.legalBasis(),
                at);
    }

    private static UnitEvent dissolved(End end, Instant at) {
        return new UnitDissolved(
                ID, "00082", end.validTo(), end.replacedBy(), end.succession(), end.parts(), end.legalBasis(), at);
    }
}
