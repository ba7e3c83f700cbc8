package vn.lienthong.catalog.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.lienthong.events.catalog.UnitEvent.Share.NONE;
import static vn.lienthong.events.catalog.UnitEvent.Share.PART;
import static vn.lienthong.events.catalog.UnitEvent.Share.WHOLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.catalog.unit.AdministrativeUnit.Beginning;
import vn.lienthong.catalog.unit.AdministrativeUnit.End;
import vn.lienthong.catalog.unit.AdministrativeUnit.Ended;
import vn.lienthong.catalog.unit.AdministrativeUnit.Existing;
import vn.lienthong.catalog.unit.Reorganisation.Ending;
import vn.lienthong.catalog.unit.Reorganisation.Founding;
import vn.lienthong.catalog.unit.UnitRegister.Entry;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.catalog.UnitEvent.Part;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;

class ReorganisationTest {
    private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final String ACT = "1656/NQ-UBTVQH15";

    private final UnitRegister register = UnitRegister.of(List.of(
            existing("01", UnitKind.CENTRAL_CITY, "VN"),
            existing("002", UnitKind.URBAN_DISTRICT, "01"),
            existing("00037", UnitKind.WARD, "002"),
            existing("00055", UnitKind.WARD, "002"),
            new Ended(
                    new Beginning("00099", "Cũ", UnitKind.WARD, "002", null, null, null),
                    new End(LocalDate.of(2020, 3, 1), List.of("00037"), Succession.FULL, null, "895"))));

    private final Ending district = new Ending("002", Succession.ABOLISHED_LEVEL, List.of());
    private final Ending merged = new Ending("00037", Succession.FULL, List.of(Part.whole("00070")));
    private final Ending divided = new Ending(
            "00055", Succession.PARTIAL, List.of(new Part("00070", PART, WHOLE), new Part("00055", PART, NONE)));
    private final Founding hoanKiem = new Founding("00070", "Phường Hoàn Kiếm", UnitKind.WARD, "01");
    private final Founding cuaDong = new Founding("00055", "Phường Cửa Đông mới", UnitKind.WARD, "01");

    @Test
    void wards_are_merged_and_divided_and_their_district_is_abolished() {
        List<RecordUnit> recorded = decide(List.of(district, merged, divided), List.of(hoanKiem, cuaDong));

        assertThat(recorded)
                .extracting(
                        command -> command.beginning().code(),
                        command -> command.beginning().validFrom(),
                        command -> command.end().map(End::replacedBy).orElse(null))
                .containsExactly(
                        tuple("002", null, List.of()),
                        tuple("00037", null, List.of("00070")),
                        tuple("00055", null, List.of("00070", "00055")),
                        tuple("00070", REFORM, null),
                        tuple("00055", REFORM, null));
        assertThat(recorded.get(3).beginning().madeOf())
                .containsExactly(new Part("00037", WHOLE, WHOLE), new Part("00055", PART, WHOLE));
        assertThat(recorded.get(1).end()).map(End::legalBasis).contains(ACT);
    }

    @Test
    void a_unit_may_be_taken_in_by_one_that_goes_on() {
        Ending taken = new Ending("00037", Succession.FULL, List.of(Part.whole("00055")));

        assertThat(decide(List.of(taken), List.of())).hasSize(1);
    }

    @Test
    void a_unit_that_is_not_there_cannot_end() {
        rejected(UnitRejection.UNIT_NOT_THERE, List.of(new Ending("00001", Succession.FULL, merged.parts())));
        rejected(UnitRejection.UNIT_NOT_THERE, List.of(new Ending("00099", Succession.FULL, merged.parts())));
        rejected(UnitRejection.NOTHING_CHANGES, List.of());
        rejected(UnitRejection.UNIT_NAMED_TWICE, List.of(merged, merged), hoanKiem);
    }

    @Test
    void territory_goes_somewhere() {
        rejected(UnitRejection.SUCCESSOR_MISSING, List.of(merged));
        rejected(UnitRejection.SUCCESSION_UNFIT, List.of(new Ending("00037", Succession.FULL, List.of())));
        rejected(UnitRejection.SUCCESSION_UNFIT, List.of(new Ending("00037", Succession.DISSOLVED, List.of())));
        rejected(UnitRejection.SUCCESSION_UNFIT, List.of(new Ending("00037", Succession.ABOLISHED_LEVEL, List.of())));
        rejected(
                UnitRejection.SUCCESSION_UNFIT,
                List.of(new Ending("00037", Succession.PARTIAL, merged.parts())),
                hoanKiem);
    }

    @Test
    void the_parts_make_up_the_whole() {
        rejected(
                UnitRejection.PARTS_DO_NOT_ADD_UP,
                List.of(new Ending(
                        "00055",
                        Succession.PARTIAL,
                        List.of(new Part("00070", WHOLE, WHOLE), new Part("00037", PART, NONE)))),
                hoanKiem);
        rejected(
                UnitRejection.PARTS_DO_NOT_ADD_UP,
                List.of(new Ending(
                        "00055",
                        Succession.PARTIAL,
                        List.of(new Part("00070", PART, PART), new Part("00037", PART, NONE)))),
                hoanKiem);
        rejected(
                UnitRejection.PARTS_DO_NOT_ADD_UP,
                List.of(new Ending("00037", Succession.FULL, List.of(Part.some("00055")))));
    }

    @Test
    void a_new_unit_has_a_free_code_a_unit_above_and_territory() {
        rejected(
                UnitRejection.CODE_TAKEN,
                List.of(new Ending("00037", Succession.FULL, List.of(Part.whole("00055")))),
                cuaDong);
        rejected(
                UnitRejection.PARENT_MISSING,
                List.of(merged),
                new Founding("00070", "Phường Hoàn Kiếm", UnitKind.WARD, "009"));
        rejected(
                UnitRejection.TERRITORY_FROM_NOWHERE,
                List.of(merged),
                hoanKiem,
                new Founding("00071", "Phường Không Đất", UnitKind.WARD, "01"));
    }

    @Test
    void a_new_unit_is_of_the_level_of_its_code_and_below_a_higher_one() {
        rejected(
                UnitRejection.PARENT_OF_NO_HIGHER_LEVEL,
                List.of(merged),
                new Founding("00070", "Phường Của Mình", UnitKind.WARD, "00070"));
        rejected(
                UnitRejection.PARENT_OF_NO_HIGHER_LEVEL,
                List.of(merged),
                new Founding("00070", "Xã Dưới Phường", UnitKind.COMMUNE, "00055"));
        rejected(
                UnitRejection.CODE_OF_OTHER_LEVEL,
                List.of(new Ending("00037", Succession.FULL, List.of(Part.whole("70")))),
                new Founding("70", "Phường Hai Chữ Số", UnitKind.WARD, "01"));
    }

    @Test
    void an_end_that_is_recorded_for_a_later_day_is_not_overwritten() {
        rejected(
                UnitRejection.ENDS_ALREADY,
                once(REFORM.plusYears(1), List.of(merged), hoanKiem),
                List.of(new Ending("00037", Succession.FULL, List.of(Part.whole("00055")))));
    }

    @Test
    void a_code_that_another_unit_gets_later_is_not_given_to_one_that_goes_on() {
        rejected(
                UnitRejection.CODE_TAKEN,
                once(REFORM.plusYears(1), List.of(merged), hoanKiem),
                List.of(new Ending("00055", Succession.FULL, List.of(Part.whole("00070")))),
                hoanKiem);
    }

    @Test
    void the_successor_of_a_later_end_does_not_end_before() {
        rejected(
                UnitRejection.SUCCESSOR_ABSENT,
                once(REFORM.plusYears(1), List.of(new Ending("00037", Succession.FULL, List.of(Part.whole("00055"))))),
                List.of(new Ending("00055", Succession.FULL, List.of(Part.whole("00070")))),
                hoanKiem);
    }

    @Test
    void no_unit_of_a_later_day_is_left_below_one_that_is_no_more() {
        UnitRegister withLaterWard = UnitRegister.of(List.of(
                existing("01", UnitKind.CENTRAL_CITY, "VN"),
                existing("002", UnitKind.URBAN_DISTRICT, "01"),
                new Existing(
                        new Beginning("00071", "Phường Sau", UnitKind.WARD, "002", REFORM.plusYears(1), null, null))));
        rejected(
                UnitRejection.PARENT_NOT_ALWAYS_THERE,
                withLaterWard,
                List.of(new Ending("002", Succession.RENAME, List.of(Part.whole("003")))),
                new Founding("003", "Quận Mới", UnitKind.URBAN_DISTRICT, "01"));
    }

    @Test
    void no_unit_is_left_below_one_that_is_no_more() {
        rejected(UnitRejection.UNITS_LEFT_BELOW, List.of(district, merged), hoanKiem);
    }

    private List<RecordUnit> decide(List<Ending> ended, List<Founding> founded) {
        return decide(REFORM, register, ended, founded);
    }

    private static List<RecordUnit> decide(
            LocalDate on, UnitRegister register, List<Ending> ended, List<Founding> founded) {
        return new Reorganisation(on, ACT, ended, founded).decide(register, NOW);
    }

    /** The register when an act of another day is recorded already. */
    private UnitRegister once(LocalDate on, List<Ending> ended, Founding... founded) {
        return register.with(decide(on, register, ended, List.of(founded)).stream()
                .map(command -> new Entry(command.beginning(), command.end()))
                .toList());
    }

    private void rejected(UnitRejection rejection, List<Ending> ended, Founding... founded) {
        rejected(rejection, register, ended, founded);
    }

    private static void rejected(
            UnitRejection rejection, UnitRegister register, List<Ending> ended, Founding... founded) {
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> decide(REFORM, register, ended, List.of(founded)))
                .extracting(CommandRejected::rejection)
                .isEqualTo(rejection);
    }

    private static AdministrativeUnit existing(String code, UnitKind kind, String parent) {
        return new Existing(new Beginning(code, "Đơn vị " + code, kind, parent, null, null, null));
    }
}
