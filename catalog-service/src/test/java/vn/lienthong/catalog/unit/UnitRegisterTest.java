package vn.lienthong.catalog.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static vn.lienthong.events.catalog.UnitEvent.Share.NONE;
import static vn.lienthong.events.catalog.UnitEvent.Share.PART;
import static vn.lienthong.events.catalog.UnitEvent.Share.WHOLE;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.unit.AdministrativeUnit.Beginning;
import vn.lienthong.catalog.unit.AdministrativeUnit.End;
import vn.lienthong.catalog.unit.AdministrativeUnit.Ended;
import vn.lienthong.catalog.unit.AdministrativeUnit.Existing;
import vn.lienthong.catalog.unit.UnitRegister.Entry;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.catalog.UnitEvent.Part;
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
        rejected(UnitRejection.SUCCESSOR_ABSENT, gone, existing("02", UnitKind.PROVINCE, "VN", REFORM.plusDays(1)));
        requireSound(gone, other, ended("00004", UnitKind.COMMUNE, "01", null, "00005", Succession.FULL));
    }

    @Test
    void what_is_told_of_the_parts_is_told_of_each_successor_once() {
        Part north = new Part("00005", PART, WHOLE);
        divided(List.of(Part.whole("00005")), "00005").isSound();
        divided(List.of(new Part("00006", PART, NONE), north), "00005", "00006").isSound();
        divided(List.of(Part.some("00005"), Part.some("00006")), "00005", "00006")
                .isSound();
        divided(List.of(Part.whole("00006")), "00005").isRejected(UnitRejection.PARTS_OF_OTHERS);
        divided(List.of(north, north), "00005", "00006").isRejected(UnitRejection.PARTS_OF_OTHERS);
        divided(null, "00005", "00005").isRejected(UnitRejection.UNIT_NAMED_TWICE);
    }

    @Test
    void parts_that_are_not_the_whole_are_refused() {
        divided(List.of(new Part("00005", NONE, NONE)), "00005").isRejected(UnitRejection.PARTS_DO_NOT_ADD_UP);
        divided(List.of(Part.some("00005")), "00005").isRejected(UnitRejection.PARTS_DO_NOT_ADD_UP);
        divided(List.of(Part.untold("00005")), "00005").isRejected(UnitRejection.PARTS_DO_NOT_ADD_UP);
        divided(List.of(Part.whole("00005"), Part.untold("00006")), "00005", "00006")
                .isRejected(UnitRejection.PARTS_DO_NOT_ADD_UP);
        divided(List.of(new Part("00005", PART, WHOLE), new Part("00006", NONE, PART)), "00005", "00006")
                .isRejected(UnitRejection.PARTS_DO_NOT_ADD_UP);
    }

    @Test
    void what_a_unit_was_made_of_does_not_contradict_how_that_ended() {
        AdministrativeUnit merged = ended("00004", UnitKind.COMMUNE, "01", null, "00005", Succession.FULL);
        AdministrativeUnit divided = ended(Succession.PARTIAL, null, "00005", "00006");
        AdministrativeUnit gone = ended(Succession.MOVED_OUT, null);

        requireSound(madeOf("00006", new Part("00004", PART, NONE)), divided, PROVINCE);
        requireSound(madeOf("00006", Part.some("00004")), gone, PROVINCE);
        requireSound(madeOf("00006", Part.whole("00009")), gone, PROVINCE);
        contradicts(madeOf("00006", Part.some("00004")), merged);
        contradicts(madeOf("00006", Part.whole("00004")), merged);
        contradicts(madeOf("00005", Part.some("00004")), merged);
        contradicts(madeOf("00006", Part.whole("00004")), divided);
        contradicts(madeOf("00006", Part.some("00004"), Part.some("00004")), divided);
    }

    @Test
    void what_several_units_were_made_of_one_is_told_only_once() {
        AdministrativeUnit divided = ended(Succession.PARTIAL, null, "00005", "00006");
        AdministrativeUnit gone = ended(Succession.MOVED_OUT, null);

        requireSound(
                madeOf("00006", new Part("00004", PART, WHOLE)),
                divided,
                madeOf("00005", new Part("00004", PART, NONE)),
                PROVINCE);
        contradicts(
                madeOf("00006", new Part("00004", PART, WHOLE)),
                divided,
                madeOf("00005", new Part("00004", PART, PART)));
        contradicts(
                madeOf("00006", new Part("00004", PART, NONE)),
                divided,
                madeOf("00005", new Part("00004", PART, NONE)));
        contradicts(madeOf("00006", Part.whole("00004")), gone, madeOf("00007", Part.some("00004")));
    }

    @Test
    void who_names_a_unit_is_found() {
        UnitRegister register = UnitRegister.of(
                List.of(PROVINCE, ended(Succession.FULL, null, "00006"), madeOf("00006", Part.whole("00004"))));

        assertThat(register.naming("01").map(Entry::code)).containsExactlyInAnyOrder("00004", "00006");
        assertThat(register.naming("00006").map(Entry::code)).containsExactly("00004");
        assertThat(register.naming("00004").map(Entry::code)).containsExactly("00006");
    }

    /** A commune that was divided among two others, or went to one of them. */
    private record Division(AdministrativeUnit unit) {
        private static final AdministrativeUnit[] OTHERS = {
            PROVINCE, existing("00005", UnitKind.COMMUNE, "01", null), existing("00006", UnitKind.COMMUNE, "01", null)
        };

        void isSound() {
            requireSound(unit, OTHERS);
        }

        void isRejected(UnitRejection why) {
            rejected(why, unit, OTHERS);
        }
    }

    private static Division divided(List<Part> parts, String... successors) {
        return new Division(ended(successors.length == 1 ? Succession.FULL : Succession.PARTIAL, parts, successors));
    }

    private static void contradicts(AdministrativeUnit unit, AdministrativeUnit... others) {
        rejected(
                UnitRejection.ORIGIN_CONTRADICTED,
                unit,
                Stream.concat(Stream.of(PROVINCE), Stream.of(others)).toArray(AdministrativeUnit[]::new));
    }

    private static AdministrativeUnit ended(Succession how, List<Part> parts, String... successors) {
        return new Ended(
                new Beginning("00004", "Tên", UnitKind.COMMUNE, "01", null, null, null),
                new End(REFORM, List.of(successors), how, parts, null));
    }

    private static AdministrativeUnit madeOf(String code, Part... origins) {
        return new Existing(new Beginning(code, "Tên", UnitKind.COMMUNE, "01", REFORM, List.of(origins), null));
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
