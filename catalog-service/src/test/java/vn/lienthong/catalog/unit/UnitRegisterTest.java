package vn.lienthong.catalog.unit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.unit.AdministrativeUnit.Beginning;
import vn.lienthong.catalog.unit.AdministrativeUnit.End;
import vn.lienthong.catalog.unit.AdministrativeUnit.Ended;
import vn.lienthong.catalog.unit.AdministrativeUnit.Existing;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;

class UnitRegisterTest {
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final AdministrativeUnit PROVINCE = existing("01", UnitKind.PROVINCE, "VN", null);
    private static final AdministrativeUnit COMMUNE = existing("00004", UnitKind.COMMUNE, "01", null);

    @Test
    void a_tree_is_sound() {
        requireSound(COMMUNE, PROVINCE);
        requireSound(PROVINCE, COMMUNE);
    }

    @Test
    void a_unit_may_stand_below_one_unit_after_the_other_of_the_same_code() {
        AdministrativeUnit before = ended("01", UnitKind.PROVINCE, "VN", null, "01", Succession.RENAME);
        AdministrativeUnit since = existing("01", UnitKind.CENTRAL_CITY, "VN", REFORM);
        requireSound(COMMUNE, before, since);
        requireSound(before, since, COMMUNE);
        rejected(UnitRejection.PARENT_NOT_ALWAYS_THERE, COMMUNE, before);
        rejected(
                UnitRejection.PARENT_NOT_ALWAYS_THERE,
                existing("00004", UnitKind.COMMUNE, "01", REFORM.minusDays(1)),
                since);
    }

    @Test
    void a_code_means_one_unit_on_a_day() {
        AdministrativeUnit before = ended("00004", UnitKind.COMMUNE, "01", null, "00005", Succession.FULL);
        AdministrativeUnit successor = existing("00005", UnitKind.COMMUNE, "01", null);
        requireSound(existing("00004", UnitKind.WARD, "01", REFORM), before, successor, PROVINCE);
        rejected(
                UnitRejection.CODE_HELD, existing("00004", UnitKind.WARD, "01", REFORM.minusDays(1)), before, PROVINCE);
    }

    @Test
    void above_stands_a_higher_level() {
        rejected(
                UnitRejection.PARENT_OF_NO_HIGHER_LEVEL,
                existing("00005", UnitKind.WARD, "00004", null),
                COMMUNE,
                PROVINCE);
        rejected(UnitRejection.PARENT_OF_NO_HIGHER_LEVEL, existing("02", UnitKind.PROVINCE, "01", null), PROVINCE);
        rejected(UnitRejection.PARENT_OF_NO_HIGHER_LEVEL, existing("02", UnitKind.PROVINCE, "02", null));
    }

    @Test
    void who_ends_leaves_nobody_below_and_names_successors_that_are_there() {
        AdministrativeUnit gone = ended("01", UnitKind.PROVINCE, "VN", null, "02", Succession.FULL);
        AdministrativeUnit other = existing("02", UnitKind.PROVINCE, "VN", null);
        rejected(UnitRejection.UNITS_STAY_BELOW, gone, other, COMMUNE);
        rejected(UnitRejection.UNIT_NAMED_MISSING, gone, existing("02", UnitKind.PROVINCE, "VN", REFORM.plusDays(1)));
        requireSound(gone, other, ended("00004", UnitKind.COMMUNE, "01", null, "00005", Succession.FULL));
    }

    private static void requireSound(AdministrativeUnit unit, AdministrativeUnit... others) {
        assertThatNoException().isThrownBy(() -> check(unit, others));
    }

    private static void rejected(UnitRejection why, AdministrativeUnit unit, AdministrativeUnit... others) {
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> check(unit, others))
                .matches(rejected -> rejected.rejection() == why, why.name());
    }

    private static void check(AdministrativeUnit unit, AdministrativeUnit... others) {
        List<AdministrativeUnit> all =
                Stream.concat(Stream.of(unit), Stream.of(others)).toList();
        UnitRegister.of(all).requireSound(UnitRegister.entry(unit).orElseThrow());
    }

    private static AdministrativeUnit existing(String code, UnitKind kind, String parent, LocalDate from) {
        return new Existing(new Beginning(code, "Tên", kind, parent, from, null, null));
    }

    private static AdministrativeUnit ended(
            String code, UnitKind kind, String parent, LocalDate from, String successor, Succession succession) {
        return new Ended(
                new Beginning(code, "Tên", kind, parent, from, null, null),
                new End(REFORM, List.of(successor), succession, null, null));
    }
}
